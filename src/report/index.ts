/** The content of an answer, before its format; `unit.ts` is the one place that rounds. */
export * from './chart.js';
export * from './comparisonSentence.js';
export * from './envelope.js';
export * from './judgement.js';
export * from './measureWords.js';
export * from './phrase.js';
export * from './report.js';
export * from './review.js';
export * from './sideBySide.js';
export * from './table.js';
export * from './unit.js';
export * from './yearNotes.js';
