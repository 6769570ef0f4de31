/** A kind of statement about crossings in free text, turned into a claim. */
export { averagePerDay } from './averagePerDay.js';
export { change } from './change.js';
export { count } from './count.js';
export { dayRank } from './dayRank.js';
export { daysOver } from './daysOver.js';
export { daysWith } from './daysWith.js';
export { difference } from './difference.js';
export { earliest } from './earliest.js';
export { firstArrival } from './firstArrival.js';
export { lastArrival } from './lastArrival.js';
export { milestone } from './milestone.js';
export { noArrivals } from './noArrivals.js';
export { peak } from './peak.js';
export { peoplePerBoat } from './peoplePerBoat.js';
export { periodRank } from './periodRank.js';
export { sameDaysRank } from './sameDaysRank.js';
export { streak } from './streak.js';
