/** Fast path for plain lines of a CSV, from bytes to figures, with the same result as the schema of `entry`. */
export * from './lane.js';
export * from './plainHeader.js';
