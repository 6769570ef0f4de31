/** What a reader of the data should know, and where it stands. */
export * from './finding.js';
export * from './findingList.js';
export * from './inFileOrder.js';
