/** A question that the figures answer; each is a command. */
export { by } from './by.js';
export { compare } from './compare.js';
export { day } from './day.js';
export { milestones } from './milestones.js';
export { records } from './records.js';
export { streaks } from './streaks.js';
export { total } from './total.js';
export { ytd } from './ytd.js';
