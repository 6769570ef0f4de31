import { flag } from './flag.js';

export const exitCode = flag('exit-code', 'exit with 1 where there is a difference');
