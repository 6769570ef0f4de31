/** GOV.UK: its addresses, its Content API, and how one fetches from it and from other sites. */
export * from './contentItem.js';
export * from './download.js';
export * from './publisher.js';
