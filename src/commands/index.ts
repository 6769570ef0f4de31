export { chart } from './chart.js';
export { check } from './check.js';
export { convert } from './convert.js';
export { diff } from './diff.js';
export { report } from './report.js';
export { rules } from './rules.js';
export { sources } from './sources.js';
export { update } from './update.js';
