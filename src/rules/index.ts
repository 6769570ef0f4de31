export { earlyDay } from './earlyDay.js';
export { futureDay } from './futureDay.js';
export { missingDay } from './missingDay.js';
