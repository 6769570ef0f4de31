/** What rules share: what a rule is, its limits and conditions, and the look that tells whether any rule need be run. */
export * from './areWithinLimits.js';
export * from './conditions.js';
export * from './daysInARow.js';
export * from './findingOn.js';
export * from './readingRules.js';
export * from './rule.js';
