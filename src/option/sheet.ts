import { choice } from './choice.js';

export const sheet = choice('sheet', ['daily', 'weekly'], 'which series of the input (default: daily)');
