/** How the program is called, as plain data, and what is written of it: the page of the manual. */
export * from './manPage.js';
export * from './usage.js';
