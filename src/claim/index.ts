/** Published claims: read, looked up in the answer to their question, and judged. */
export * from './askRelease.js';
export * from './claim.js';
export * from './claimFile.js';
export * from './figurePath.js';
export * from './findFigure.js';
export * from './judge.js';
export * from './malformedClaims.js';
export * from './readClaims.js';
export * from './rounding.js';
export * from './toClaim.js';
