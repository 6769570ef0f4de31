export * from './contentItem.js';
export * from './download.js';
export * from './publisher.js';
export * from './workbookOf.js';
