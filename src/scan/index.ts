/** Fast path for lines of a CSV in which every cell is in its usual form: from bytes to batches, the same as the gate's. */
export * from './plainHeader.js';
export * from './scan.js';
