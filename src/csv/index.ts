export * from './decodeText.js';
export * from './parseRecords.js';
export * from './records.js';
