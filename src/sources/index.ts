/** Sources of the figures, in the order in which they are tried. */
export { bundled } from './bundled.js';
export { commandLine } from './commandLine.js';
export { environment } from './environment.js';
export { store } from './store.js';
