/** From a source to entries and findings: the first half of every command. */
export * from './bundledRelease.js';
export * from './findSource.js';
export * from './loadRelease.js';
export * from './release.js';
export * from './revisions.js';
