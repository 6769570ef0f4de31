/** Findings about the data: errors, warnings and remarks, with their places. */
export * from './finding.js';
export * from './findingList.js';
export * from './inFileOrder.js';
