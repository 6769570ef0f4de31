export * from './annualTable.js';
export * from './change.js';
export * from './series.js';
export * from './toSeries.js';
export * from './total.js';
export * from './yearTotal.js';
