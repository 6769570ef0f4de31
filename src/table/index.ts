/** A table of days as a reader finds it: columns by their headings, rows as text or parsed. */
export * from './batch.js';
export * from './checkColumns.js';
export * from './column.js';
export * from './count.js';
export * from './formulaGuard.js';
export * from './measure.js';
export * from './otherFigures.js';
export * from './publication.js';
export * from './seriesColumn.js';
