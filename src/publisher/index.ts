/** GOV.UK: its addresses, its Content API, and how one fetches from it. */
export * from './contentItem.js';
export * from './download.js';
export * from './publisher.js';
