/** One published day: from rows of text through the gate (Zod) to days in columns. */
export * from './checkColumns.js';
export * from './column.js';
export * from './count.js';
export * from './entries.js';
export * from './keepDays.js';
export * from './measure.js';
export * from './mergeEntries.js';
export * from './packEntries.js';
export * from './parts.js';
export * from './plainRows.js';
export * from './publication.js';
export * from './seriesColumn.js';
export * from './sumFindings.js';
export * from './sumSeries.js';
export * from './validateEntries.js';
export * from './writeCanonicalCsv.js';
export * from './yearSlips.js';
