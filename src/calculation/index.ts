/** The interface of a calculation, and the pieces that several calculations share. */
export * from './acrossYears.js';
export * from './acrossYearsData.js';
export * from './calculation.js';
export * from './counted.js';
export * from './dataFields.js';
export * from './dayFigures.js';
export * from './notes.js';
export * from './ties.js';
