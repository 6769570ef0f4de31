export * from './host.js';
export * from './version.js';
