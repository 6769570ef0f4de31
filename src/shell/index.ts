/** The interface of a shell, and the pieces that several scripts share. */
export * from './quote.js';
export * from './shell.js';
