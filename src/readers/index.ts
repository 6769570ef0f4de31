export { csv } from './csv.js';
export { ods } from './ods.js';
export { page } from './page.js';
