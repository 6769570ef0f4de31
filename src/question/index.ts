/** Asking a release: a question as a value, its answer, its last day moved, its words. */
export * from './answer.js';
export * from './fromWords.js';
export * from './question.js';
export * from './seriesInWords.js';
export * from './shellWords.js';
export * from './shift.js';
export * from './sourceLine.js';
export * from './toWords.js';
