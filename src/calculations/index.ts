export { ytd } from './ytd.js';
