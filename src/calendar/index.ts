/** Days without clocks: dates, spans, the same date of another year, notations. */
export * from './civilDate.js';
export * from './dateWords.js';
export * from './notations.js';
export * from './period.js';
export * from './sameDate.js';
export * from './span.js';
