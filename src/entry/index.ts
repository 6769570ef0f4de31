/** One published day: days in columns, of one series or of several, summed, merged, packed and written. */
export * from './columnView.js';
export * from './entries.js';
export * from './keepDays.js';
export * from './mergeEntries.js';
export * from './namedSeries.js';
export * from './packEntries.js';
export * from './sumFindings.js';
export * from './sumSeries.js';
export * from './writeCanonicalCsv.js';
