import {
  type CivilDate,
  type DayNumber,
  dayAndMonth,
  firstDayOf,
  lastDayOf,
  longDate,
  type Span,
  spanInWords,
  toCivilDate,
  toDayNumber,
  weekdayAndDate,
  weekdayAndLongDate,
  yearsOf,
} from '../calendar/index.js';
import {
  allTime,
  asOf,
  measure,
  QuestionError,
  resolveAsOf,
  resolveMeasure,
  shownYears,
  since,
  thresholds,
} from '../option/index.js';
import {
  listed,
  machineTable,
  measureWords,
  type Phrase,
  phrase,
  phraseToText,
  quantity,
  type Table,
  type TableRow,
  type Unit,
  wholeNumber,
} from '../report/index.js';
import { firstToPass, type Series, total } from '../series/index.js';
import type { Calculation } from './calculation.js';

const options = { thresholds, years: shownYears, since, allTime, asOf, measure };

export interface MilestoneRow {
  /** The year whose days were counted; `null` where they were counted over several. */
  readonly year: number | null;
  /** The first day whose running total is at or above the threshold, `YYYY-MM-DD`; `null` where it was not reached. */
  readonly date: string | null;
  /** That day counted from the first as day 1; `null` with the date. */
  readonly dayNumber: number | null;
  /** The running total on that day, or where it was not reached that of the last day counted. */
  readonly total: number | null;
  /** Which year was the how-manieth earliest to reach it, by calendar date; `null` with the date or year. */
  readonly order: number | null;
  /** Days counted up to then that have no figure: it may have been passed earlier. */
  readonly missingDays: number;
}

export interface MilestonesData {
  readonly milestones: readonly { readonly threshold: number; readonly rows: readonly MilestoneRow[] }[];
}

/** The day on which a running total was passed, year by year, since a day, or over the whole series. */
export const milestones: Calculation<typeof options, MilestonesData> = {
  name: 'milestones',
  summary: 'when each year, or the whole series, passed a total',
  options,
  words: { option: 'thresholds', many: true, required: true },
  examples: [
    { line: 'milestones 10000 25000', answers: 'on which day each year passed 10,000 and 25,000' },
    {
      line: 'milestones 50000 --since 2024-07-05',
      answers: 'the day on which 50,000 was passed since 5 July 2024',
    },
  ],
  dataSchema: (z) =>
    z.strictObject({
      milestones: z.array(
        z.strictObject({
          threshold: z.int(),
          rows: z.array(
            z.strictObject({
              year: z.int().nullable(),
              date: z.iso.date().nullable(),
              dayNumber: z.int().nullable(),
              total: z.number().nullable(),
              order: z.int().nullable(),
              missingDays: z.int(),
            }),
          ),
        }),
      ),
    }),
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure ?? 'arrivals', set.measures);
    const series = set.series(name);
    if (series.parts)
      throw new QuestionError(`${name} has no running total: milestones need a measure that adds up`);
    const { unit } = series.measure;
    const end = resolveAsOf(asked.asOf === undefined ? {} : { asOf: asked.asOf }, set.coverage);
    const spans = spansOf(asked, set.coverage, end);
    // All years are looked at, so that the order among them is that of the data and not of those shown.
    const shown = (row: MilestoneRow) => row.year === null || (asked.years?.includes(row.year) ?? true);
    const passed = (asked.thresholds ?? []).map((threshold) => ({
      threshold,
      rows: rowsFor(series, spans, threshold).filter(shown),
    }));
    const words = measureWords(name, unit);
    const footnotes = missingNotes(passed.flatMap(({ rows }) => rows));
    return {
      command: 'milestones',
      title: `${words.title}: ${phraseToText(listed(passed.map(({ threshold }) => [wholeNumber(threshold, unit)])), { precision: 0 })} passed${scopeOf(asked, spans)}`,
      measure: name,
      unit,
      data: { milestones: passed },
      tables: [
        machineRows(passed),
        ...passed.map(({ threshold, rows }) => personTable(threshold, rows, unit, passed.length > 1, end)),
      ],
      remarks: [],
      prose: [
        ...passed.map(({ threshold, rows }) => sentence(threshold, rows, unit, spans)),
        ...footnotes,
      ] as [Phrase, ...Phrase[]],
      footnotes,
      notes: [],
      source,
    };
  },
};

interface YearSpan {
  readonly year: number | null;
  readonly span: Span;
}

function spansOf(
  asked: { readonly since?: number; readonly allTime?: true; readonly years?: readonly number[] },
  coverage: Span,
  end: number,
): YearSpan[] {
  const given = [
    asked.since !== undefined && '--since',
    asked.allTime && '--all-time',
    asked.years && '--years',
  ].filter(Boolean);
  if (given.length > 1)
    throw new QuestionError(`${given[0]} and ${given[1]} count over two spans: give one of them`);
  if (asked.since !== undefined) {
    if (asked.since > end || asked.since < coverage.first) {
      throw new QuestionError(
        `the data cover ${spanInWords(coverage.first, end)}: ${longDate(asked.since)} is not among these days`,
      );
    }
    return [{ year: null, span: { first: asked.since, last: end } }];
  }
  if (asked.allTime) return [{ year: null, span: { first: coverage.first, last: end } }];
  const there = yearsOf({ first: coverage.first, last: end });
  const wanted = asked.years ?? there;
  const absent = wanted.find((year) => !there.includes(year));
  if (absent !== undefined)
    throw new QuestionError(
      `there are no figures for ${absent}: the data cover ${spanInWords(coverage.first, end)}`,
    );
  return there
    .reverse()
    .map((year) => ({ year, span: { first: firstDayOf(year), last: Math.min(lastDayOf(year), end) } }));
}

function rowsFor(series: Series, spans: readonly YearSpan[], threshold: number): MilestoneRow[] {
  const rows = spans.map(({ year, span }) => {
    const passing = firstToPass(series, span, threshold);
    if (passing === null) {
      const { value, missingDays } = total(series, span);
      return { year, date: null, dayNumber: null, total: value, missingDays };
    }
    const dayNumber = passing.day - span.first + 1;
    return {
      year,
      date: toCivilDate(passing.day),
      dayNumber,
      total: passing.total,
      missingDays: passing.missingDays,
    };
  });
  // By month and day, so that a leap year's day 60 is not later than another's 1 March.
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date.slice(5)])).sort();
  return rows.map(({ missingDays, ...row }) => ({
    ...row,
    order: row.date === null || row.year === null ? null : dates.indexOf(row.date.slice(5)) + 1,
    missingDays,
  }));
}

function scopeOf(
  { since: day, allTime: all }: { since?: number; allTime?: true },
  spans: readonly YearSpan[],
): string {
  if (day !== undefined) return ` since ${longDate(day)}`;
  const first = spans[0]?.span.first;
  return all && first !== undefined ? ` since ${longDate(first)}` : '';
}

function machineRows(passed: MilestonesData['milestones']): Table {
  return machineTable(
    ['threshold', 'year', 'date', 'dayNumber', 'total', 'order', 'missingDays'],
    passed.flatMap(({ threshold, rows }) => rows.map((row) => ({ threshold, ...row }))),
  );
}

function personTable(
  threshold: number,
  rows: readonly MilestoneRow[],
  unit: Unit,
  several: boolean,
  end: DayNumber,
): Table {
  const ofYears = rows.some(({ year }) => year !== null);
  return {
    audience: 'person',
    titled: several,
    columns: [
      ...(ofYears
        ? [{ key: 'year', title: wholeNumber(threshold, unit), unit: 'label', audience: 'all' } as const]
        : []),
      {
        key: 'when',
        title: ofYears ? 'Passed on' : `${wholeNumber(threshold, unit)} passed on`,
        audience: 'all',
      },
      { key: 'day', title: 'Day', audience: 'all' },
      { key: 'total', title: 'Total', unit, audience: 'all' },
      { key: 'standing', title: '', audience: 'all' },
    ],
    rows: rows.map((row) => toPersonRow(row, end)),
  };
}

function toPersonRow(
  { year, date, dayNumber, total: value, order, missingDays }: MilestoneRow,
  end: DayNumber,
): TableRow {
  const by = year === null ? longDate(end) : dayAndMonth(end);
  const open = year === null || lastDayOf(year) > end;
  const notReached = value === null ? 'no figures' : open ? `not by ${by}` : 'not reached';
  const reached = date === null ? null : toDayNumber(date as CivilDate);
  return {
    cells: {
      ...(year === null ? {} : { year }),
      when:
        reached === null ? notReached : year === null ? weekdayAndLongDate(reached) : weekdayAndDate(reached),
      day: dayNumber === null ? '' : phrase`day ${{ value: dayNumber, unit: 'count' }}`,
      total: value,
      standing: order === 1 ? 'earliest' : '',
    },
    incomplete: missingDays > 0 ? ['total'] : [],
  };
}

function missingNotes(rows: readonly MilestoneRow[]): Phrase[] {
  const lacking = rows.some(({ missingDays }) => missingDays > 0);
  return lacking ? [phrase`Days without a figure lie before: the total may have been passed earlier.`] : [];
}

/** `The total for 2025 passed 10,000 people on 28 April, day 118, against 24 May in 2024.` */
function sentence(
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
  const on = latest.year === null ? longDate(toDayNumber(latest.date as CivilDate)) : dayOf(latest.date);
  const number = phrase`day ${{ value: latest.dayNumber, unit: 'count' }}`;
  const order =
    latest.order === 1 && reached.length > 0 ? ', earlier than in any other year in the data' : '';
  const against = reached.length === 0 ? [] : phrase`, against ${listed(reached.slice(0, 2))}`;
  return phrase`${total} passed ${goal} on ${on}, ${number}${order}${against}.`;
}

function dayOf(date: string): string {
  return dayAndMonth(toDayNumber(date as CivilDate));
}
