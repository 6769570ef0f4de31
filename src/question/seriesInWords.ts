import { longDate } from '../calendar/index.js';
import type { Entries, NamedSeries } from '../entry/index.js';
import type { Release } from '../release/index.js';
import { listed, type Phrase, phrase, quantity, type Report } from '../report/index.js';
import { coverageOf } from '../series/index.js';
import { canonicalSeriesHeading } from '../table/index.js';

/** Names in a note at most. */
const MOST_NAMES = 8;

/** `route Channel`; `the sum of 4 routes`: for the line that says where figures come from. */
export function seriesInWords({ column, byName }: NamedSeries): Phrase {
  const [only, ...others] = byName.keys();
  if (only !== undefined && others.length === 0) return phrase`${column} ${only}`;
  return phrase`the sum of ${severalInWords(column, byName.size)}`;
}

/** `4 routes`; a column with another name is named as it stands. */
export function severalInWords(column: string, count: number): Phrase {
  const figure = { value: count, unit: 'count' } as const;
  const heading = canonicalSeriesHeading(column);
  const isUsual = heading !== 'series' || /^series$/i.test(column);
  return isUsual ? phrase`${figure} ${plural(heading, count)}` : phrase`${figure} series of ${column}`;
}

function plural(noun: string, count: number): string {
  if (noun === 'series' || count === 1) return noun;
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** `A, B and 3 more`. */
function itemsInWords(items: readonly Phrase[]): Phrase {
  const more = items.length - MOST_NAMES;
  const shown = items.slice(0, MOST_NAMES);
  return listed(more > 0 ? [...shown, phrase`${{ value: more, unit: 'count' }} more`] : shown);
}

/** A report on the sum of several series, with a note that says so. */
export function withSumNote<Data extends object>(
  report: Report<Data>,
  { entries, series }: Pick<Release, 'entries' | 'series'>,
): Report<Data> {
  if (!series || series.byName.size < 2) return report;
  const sum = phrase`The figures are for ${severalInWords(series.column, series.byName.size)} together: ${itemsInWords([...series.byName.keys()].map((name) => [name]))}.`;
  const notes = [sum, ...spanNotes(series, entries), ...partialNotes(entries, report)];
  const [sentence, ...caveats] = report.prose;
  return { ...report, prose: [sentence, ...notes, ...caveats], notes: [...notes, ...report.notes] };
}

/** Notes on series that begin late or end early: sums of those days cannot be compared with the others. */
function spanNotes({ byName }: NamedSeries, all: Entries): Phrase[] {
  const { first, last } = coverageOf(all);
  const short = [...byName].flatMap(([name, entries]) => {
    const { first: begins = first, last: ends = last } = coverageOf(entries);
    return [
      ...(begins > first ? [phrase`${name} begins on ${longDate(begins)}`] : []),
      ...(ends < last ? [phrase`${name} ends on ${longDate(ends)}`] : []),
    ];
  });
  if (short.length === 0) return [];
  return [phrase`Not all of them have all days: ${itemsInWords(short)}.`];
}

/** A day missing any series is reported as having no figure; only totals, whose mark has a footnote, count the others. */
function partialNotes({ partial }: Entries, { measure, footnotes }: Report): Phrase[] {
  const lacking = partial?.get(measure)?.size ?? 0;
  if (lacking === 0) return [];
  const counts = lacking === 1 ? 'it counts as a day' : 'these count as days';
  const sums = footnotes.length === 0 ? '' : ', but the sums include what the others have';
  return [
    phrase`On ${quantity(lacking, 'days')} in all, one series or more has no figure: ${counts} without a figure${sums}.`,
  ];
}
