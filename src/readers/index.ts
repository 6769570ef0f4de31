/** A format of the figures: from bytes to cells with their places. */
export { csv } from './csv.js';
export { json } from './json.js';
export { ods } from './ods.js';
export { page } from './page.js';
export { xlsx } from './xlsx.js';
