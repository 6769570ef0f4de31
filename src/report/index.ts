export * from './cell.js';
export * from './comparisonSentence.js';
export * from './envelope.js';
export * from './measureWords.js';
export * from './phrase.js';
export * from './report.js';
export * from './unit.js';
export * from './yearNotes.js';
