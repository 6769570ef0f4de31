/** A kind of statement about crossings in free text, turned into a claim. */
export { averagePerDay } from './averagePerDay.js';
export { change } from './change.js';
export { daysOver } from './daysOver.js';
export { difference } from './difference.js';
export { highestSince } from './highestSince.js';
export { milestone } from './milestone.js';
export { noArrivals } from './noArrivals.js';
export { peoplePerBoat } from './peoplePerBoat.js';
export { period } from './period.js';
export { rank } from './rank.js';
export { recordDay } from './recordDay.js';
export { rolling } from './rolling.js';
export { samePoint } from './samePoint.js';
export { sinceDay } from './sinceDay.js';
export { singleDay } from './singleDay.js';
export { streak } from './streak.js';
export { yearToDate } from './yearToDate.js';
