import { countedYears, duringCounted } from '../../calculation/index.js';
import { dayAndMonth, longDate, type Span } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { listed, type MeasureWords, type Phrase, phrase } from '../../report/index.js';
import type { PeriodTotal, Series } from '../../series/index.js';
import { yearsAmong } from '../byData.js';

/** Years that the sentence names: all of up to four, otherwise the three latest. */
const MOST_YEARS = 4;
const LATEST_YEARS = 3;

/**
 * `The running total of arrivals reached 15,897 in 2026 by 20 August, 41,472 in 2025 and 36,816 in 2024.` A total over the years, as
 * `by year` has it, is one, with its first day.
 */
export function runningSentence(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  counted: Span,
  { quotient, measure: { unit } }: Series,
  { noun }: MeasureWords,
): Phrase {
  const over = kind === 'year' ? ` from ${longDate(counted.first)}` : '';
  const from = kind === 'year' ? longDate(counted.first) : 'the start of each year';
  const ends = kind === 'year' ? rows.slice(-1) : endsOfYears(rows);
  const figures = ends.flatMap(({ running: { value, missingDays }, span, year }) => {
    if (value === null) return [];
    const least = missingDays > 0 && quotient === undefined ? 'at least ' : '';
    const when =
      kind === 'year' ? ` by ${longDate(span.last)}` : ` in ${year}${endsInWords(year, kind, counted)}`;
    return [phrase`${least}${{ value, unit }}${when}`];
  });
  if (figures.length === 0)
    return phrase`No day ${duringCounted(countedYears(yearsAmong(rows), counted, kind === 'week'))} has a figure.`;
  return quotient === undefined
    ? phrase`The running total of ${noun}${over} reached ${listed(figures)}.`
    : phrase`Counted from ${from}, ${noun} were ${listed(figures)}.`;
}

/** The last row of each year, the latest year first. */
function endsOfYears(rows: readonly PeriodTotal[]): readonly PeriodTotal[] {
  const ends = rows.filter(({ year }, index) => rows[index + 1]?.year !== year).reverse();
  return ends.length > MOST_YEARS ? ends.slice(0, LATEST_YEARS) : ends;
}

/** ` from 3 March by 20 August` for a year of which only these days were counted; empty for a whole one. */
function endsInWords(year: number, kind: Gathering, counted: Span): string {
  const { span, cutAtStart, cutAtEnd } = countedYears([year], counted, kind === 'week');
  const from = cutAtStart ? ` from ${dayAndMonth(span.first)}` : '';
  return `${from}${cutAtEnd ? ` by ${dayAndMonth(span.last)}` : ''}`;
}
