/** The command line as plain data, and the page of the manual that is made from it. */
export * from './manPage.js';
export * from './usage.js';
