/** The releases that are kept, a folder each, and the names by which they are asked for. */
export * from './checksums.js';
export * from './edition.js';
export * from './findEdition.js';
export * from './store.js';
