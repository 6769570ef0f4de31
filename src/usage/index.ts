export * from './manPage.js';
export * from './usage.js';
