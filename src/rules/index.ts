export { earlyDay } from './earlyDay.js';
export { futureDay } from './futureDay.js';
