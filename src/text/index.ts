/** Words and marks: bytes decoded, characters made visible, quotation, XML, thousands, ordinals, lines. */
export * from './decodeStrictly.js';
export * from './jsonKeys.js';
export * from './lines.js';
export * from './nearest.js';
export * from './ordinals.js';
export * from './thousands.js';
export * from './visible.js';
export * from './wrap.js';
export * from './xml.js';
