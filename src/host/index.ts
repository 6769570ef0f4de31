/** The one door to files, streams, network, environment and clock: the type, and in `nodeHost.ts` the world. */
export * from './host.js';
export * from './version.js';
