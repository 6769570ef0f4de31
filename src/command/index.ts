/** What a command is, what it gives back, and what several commands report alike. */
export * from './command.js';
export * from './revisions.js';
