// What bin/crossings.js brings together: the one entry of the bundled program.
export { main } from './cli/main.js';
export { nodeHost } from './host/nodeHost.js';
