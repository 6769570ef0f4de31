export * from './finding.js';
export * from './findingList.js';
export * from './inFileOrder.js';
export * from './place.js';
export * from './thousands.js';
export * from './toShown.js';
export * from './visible.js';
export * from './xml.js';
