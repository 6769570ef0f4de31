export * from './lane.js';
export * from './plainHeader.js';
