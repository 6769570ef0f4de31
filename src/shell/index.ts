/** What a shell is, and what the scripts of several have in common. */
export * from './quote.js';
export * from './shell.js';
