/** Commands with work of their own. */
export { chart } from './chart.js';
export { check } from './check.js';
export { convert } from './convert.js';
export { diff } from './diff.js';
export { events } from './events.js';
export { report } from './report.js';
export { rules } from './rules.js';
export { schema } from './schema.js';
export { sources } from './sources.js';
export { store } from './store.js';
export { update } from './update.js';
export { verify } from './verify.js';
