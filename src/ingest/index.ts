/** Makes days of rows: each is held against those before it, in one series or in several. */
export * from './validateEntries.js';
export * from './wrongYears.js';
