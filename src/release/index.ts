/** Releases: loading them from a source as entries and findings, merging them, and comparing two. */
export * from './bundledRelease.js';
export * from './findSource.js';
export * from './loadRelease.js';
export * from './release.js';
export * from './revisions.js';
export * from './shortNames.js';
