/** The interface of a rule, the limits and conditions of rules, and the quick test whether any rule needs to run. */
export * from './areWithinLimits.js';
export * from './compared.js';
export * from './conditions.js';
export * from './daysInARow.js';
export * from './findingOn.js';
export * from './readingRules.js';
export * from './rule.js';
