/** The interface of a command, and what several commands report alike. */
export * from './command.js';
export * from './programSource.js';
export * from './revisions.js';
