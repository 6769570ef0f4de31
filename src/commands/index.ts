export { convert } from './convert.js';
export { diff } from './diff.js';
export { sources } from './sources.js';
export { update } from './update.js';
