/** What a reader of the data should know, where it stands, and how it is shown safely. */
export * from './finding.js';
export * from './findingList.js';
export * from './inFileOrder.js';
export * from './linesOf.js';
export * from './place.js';
export * from './thousands.js';
export * from './toShown.js';
export * from './visible.js';
export * from './xml.js';
