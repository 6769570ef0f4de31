/** A shell, and the script with which it completes what is typed. */
export { bash } from './bash.js';
export { fish } from './fish.js';
export { powershell } from './powershell.js';
export { zsh } from './zsh.js';
