export * from './finding.js';
export * from './findingList.js';
export * from './place.js';
export * from './visible.js';
