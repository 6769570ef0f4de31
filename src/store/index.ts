export * from './edition.js';
export * from './findEdition.js';
export * from './store.js';
