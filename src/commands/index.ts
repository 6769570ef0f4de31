export { convert } from './convert.js';
export { sources } from './sources.js';
