import { type CivilDate, dayAndMonth, longDate, longDateOf, toDayNumber } from '../../calendar/index.js';
import { listed, type Phrase, phrase, quantity, type Unit } from '../../report/index.js';
import type { MilestoneRow } from './milestonesData.js';
import type { YearSpan } from './spans.js';

/** `The total for 2025 passed 10,000 people on 28 April, day 118, against 24 May in 2024.` */
export function sentence(
  threshold: number,
  rows: readonly MilestoneRow[],
  unit: Unit,
  spans: readonly YearSpan[],
): Phrase {
  const [latest, ...others] = rows;
  const span = spans.find(({ year }) => year === latest?.year)?.span;
  if (latest === undefined || span === undefined) return phrase`No year was asked for.`;
  const total =
    latest.year === null
      ? phrase`The total since ${longDate(span.first)}`
      : phrase`The total for ${latest.year}`;
  const goal = quantity(threshold, unit);
  const reached = others.flatMap(({ year, date }) =>
    date === null || year === null ? [] : [phrase`${dayOf(date)} in ${year}`],
  );
  if (latest.total === null) return phrase`There are no figures to tell when ${goal} were passed.`;
  if (latest.date === null) {
    const last = longDate(span.last);
    const so = phrase`${total} had not reached ${goal} by ${last} (${{ value: latest.total, unit }})`;
    return reached[0] === undefined ? phrase`${so}.` : phrase`${so}; it was passed on ${reached[0]}.`;
  }
  const on = latest.year === null ? longDateOf(latest.date) : dayOf(latest.date);
  const number = phrase`day ${{ value: latest.dayNumber, unit: 'count' }}`;
  const order =
    latest.order === 1 && reached.length > 0 ? ', earlier than in any other year in the data' : '';
  const against = reached.length === 0 ? [] : phrase`, against ${listed(reached.slice(0, 2))}`;
  return phrase`${total} passed ${goal} on ${on}, ${number}${order}${against}.`;
}

function dayOf(date: string): string {
  return dayAndMonth(toDayNumber(date as CivilDate));
}
