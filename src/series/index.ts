/** The mathematics of one measure, a function a file. */
export * from './change.js';
export * from './extremes.js';
export * from './firstToPass.js';
export * from './rollUp.js';
export * from './runs.js';
export * from './series.js';
export * from './toSeries.js';
export * from './total.js';
export * from './yearTotal.js';
