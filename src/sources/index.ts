/** Where bytes come from, in the order in which they are asked. */
export { bundled } from './bundled.js';
export { commandLine } from './commandLine.js';
export { environment } from './environment.js';
export { store } from './store.js';
