/** What a command has to say, before how it looks; `unit.ts` is the one place that rounds. */
export * from './barShares.js';
export * from './cell.js';
export * from './chart.js';
export * from './comparisonSentence.js';
export * from './dayInWords.js';
export * from './envelope.js';
export * from './facts.js';
export * from './judgement.js';
export * from './machineTable.js';
export * from './measureWords.js';
export * from './page.js';
export * from './phrase.js';
export * from './report.js';
export * from './sideBySide.js';
export * from './unit.js';
export * from './yearNotes.js';
