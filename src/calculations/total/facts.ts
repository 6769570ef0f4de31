import { dateInWords, type Span, spanName } from '../../calendar/index.js';
import {
  dayInWords,
  factsTable,
  INCOMPLETE,
  type Phrase,
  phrase,
  type Table,
  type Unit,
  wholeNumber,
} from '../../report/index.js';
import type { TotalData } from './totalData.js';

/** What there is to know of the span, for people; `boatsLack` tells whether the number of boats lacks days. */
export function facts(data: TotalData, unit: Unit, beforeSpan: Span, boatsLack: boolean): Table {
  const { busiest, averagePerDay, missingDays, passed: milestone, yearBefore: before } = data;
  const people = unit === 'people' && data.total === data.arrivals;
  const mark = missingDays > 0 || (people && boatsLack) ? INCOMPLETE : '';
  const counted = people
    ? dayInWords(data.arrivals, data.boats, data.peoplePerBoat)
    : phrase`${{ value: data.total, unit }}`;
  const several = data.from !== data.to;
  const passedOn =
    milestone && phrase`${dateInWords(milestone.date)}, day ${{ value: milestone.dayNumber, unit: 'count' }}`;
  const percent = { value: before.changePercent, unit: 'percent', signed: true } as const;
  const difference = phrase`${{ value: before.difference, unit, signed: true }}, ${percent}`;
  const beforeMark = before.missingDays === 0 ? '' : INCOMPLETE;
  const against = phrase`${{ value: before.total, unit }}${beforeMark} (${spanName(beforeSpan)}): ${difference}`;
  const threshold = milestone ? wholeNumber(milestone.threshold, unit) : '';
  return factsTable([
    [unit === 'people per boat' ? 'People per boat' : 'Total', phrase`${counted}${mark}`],
    ['Days', several ? daysInWords(data) : []],
    ['Average a day', averagePerDay !== null && several ? phrase`${{ value: averagePerDay, unit }}` : []],
    [
      'Highest day',
      busiest !== null && several
        ? phrase`${{ value: busiest.value, unit }} on ${dateInWords(busiest.date)}`
        : [],
    ],
    [`Passed ${threshold}`, (several && passedOn) || []],
    ['First arrivals', several && data.firstArrival !== null ? [dateInWords(data.firstArrival)] : []],
    ['Last arrivals', several && data.lastArrival !== null ? [dateInWords(data.lastArrival)] : []],
    ['A year before', before.total === null ? [] : against],
  ]);
}

/** `150 days, 148 days of them with figures, 88 days with arrivals`. */
function daysInWords({ days, missingDays, daysWithArrivals }: TotalData): Phrase {
  const figures = missingDays === 0 ? [] : phrase`, ${{ value: days, unit: 'days' }} of them with figures`;
  const arrivals =
    daysWithArrivals === null ? [] : phrase`, ${{ value: daysWithArrivals, unit: 'days' }} with arrivals`;
  return phrase`${{ value: days + missingDays, unit: 'days' }}${figures}${arrivals}`;
}
