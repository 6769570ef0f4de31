import { type DayNumber, weekdayAndDate } from '../../calendar/index.js';
import { dayInWords, INCOMPLETE, type Phrase, phrase } from '../../report/index.js';
import type { dayFigures } from '../dayFigures.js';

/** `Mon 14 April: 119 people in 2 boats (60 a boat)`; `isPartial` marks figures that lack those of a series. */
export function latestDayInWords(
  { arrivals, boats, peoplePerBoat }: ReturnType<typeof dayFigures>,
  day: DayNumber,
  isPartial: boolean,
): Phrase {
  const figures = dayInWords(arrivals, boats, peoplePerBoat);
  return phrase`${weekdayAndDate(day)}: ${figures}${isPartial ? INCOMPLETE : ''}`;
}
