import { type Calculation, eventNotes, joint } from '../calculation/index.js';
import {
  type CivilDate,
  type DayNumber,
  dayAndMonth,
  lastDayOf,
  longDate,
  longDateOf,
  toCivilDate,
  toDayNumber,
  weekdayAndDate,
  weekdayAndLongDate,
} from '../calendar/index.js';
import {
  allTime,
  asOf,
  measure,
  QuestionError,
  resolveAsOf,
  resolveMeasure,
  type Since,
  shownYears,
  since,
  thresholds,
} from '../option/index.js';
import {
  listed,
  listedWords,
  type MeasureWords,
  machineTable,
  measureWords,
  type Phrase,
  phrase,
  type Table,
  type TableRow,
  type Unit,
  wholeNumber,
} from '../report/index.js';
import {
  dataSchema,
  type MilestoneRow,
  type MilestonesData,
  rowsFor,
  spansOf,
  type YearSpan,
} from './milestonesData.js';

const options = { thresholds, since, allTime, asOf, years: shownYears, measure };

/** The day on which a running total reached a threshold: in each year, since a day, or over the whole series. */
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
  rounds: false,
  mainFigure: ['date', 'rows', 'milestones'],
  dataSchema,
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    if (series.quotient)
      throw new QuestionError(`${name} has no running total: milestones need a measure that adds up`);
    const { unit } = series.measure;
    const end = resolveAsOf({ asOf: asked.asOf }, set.coverage);
    const spans = spansOf(asked, set.coverage, end);
    // Every year of the data is counted, shown or not, so that a year's rank is its rank among all of them.
    const shown = (row: MilestoneRow) => row.year === null || (asked.years?.includes(row.year) ?? true);
    const passed = (asked.thresholds ?? []).map((threshold) => {
      const all = rowsFor(series, spans, threshold);
      return { threshold, all, rows: all.filter(shown) };
    });
    const last =
      spans.find(({ year }) => year === null || (asked.years?.includes(year) ?? true))?.span.last ?? end;
    const words = measureWords(name, unit);
    const notes = eventNotes(asked.since);
    const footnotes = missingNotes(passed.flatMap(({ rows }) => rows));
    return {
      command: 'milestones',
      title: `${words.title}: ${listedWords(passed.map(({ threshold }) => wholeNumber(threshold, unit)))} passed${scopeOf(asked, spans)}, counted to ${longDate(last)}`,
      measure: name,
      unit,
      data: {
        asOf: toCivilDate(last),
        milestones: passed.map(({ threshold, rows }) => ({ threshold, rows })),
      },
      tables: [
        machineRows(passed),
        ...passed.map(({ threshold, all, rows }) =>
          personTable(threshold, rows, unit, {
            several: passed.length > 1,
            end,
            isOrderKnown: isOrderKnown(all),
          }),
        ),
      ],
      remarks: [],
      prose: [
        ...passed.map(({ threshold, all, rows }) =>
          sentence(
            threshold,
            rows,
            words,
            spans,
            orderInWords(rows[0], all, end < set.coverage.last ? 'counted' : 'in the data'),
          ),
        ),
        ...footnotes,
        ...notes,
      ] as [Phrase, ...Phrase[]],
      footnotes,
      notes,
      source,
    };
  },
};

/** ` since 5 July 2024`; empty where each year is counted on its own. */
function scopeOf(
  { since: from, allTime: all }: { since?: Since; allTime?: true },
  spans: readonly YearSpan[],
): string {
  const first = spans[0]?.span.first;
  return (from !== undefined || all) && first !== undefined ? ` since ${longDate(first)}` : '';
}

/** One row for each threshold and year. */
function machineRows(passed: MilestonesData['milestones']): Table {
  return machineTable(
    ['threshold', 'year', 'date', 'dayNumber', 'total', 'order', 'missingDays', 'orderSharedBy'],
    passed.flatMap(({ threshold, rows }) => rows.map((row) => ({ threshold, ...row }))),
  );
}

interface TableFrame {
  readonly several: boolean;
  /** The last day counted. */
  readonly end: DayNumber;
  /** Whether it is known which year was the earliest. */
  readonly isOrderKnown: boolean;
}

/** The table of one threshold; with `several` thresholds, each table has a title. */
function personTable(
  threshold: number,
  rows: readonly MilestoneRow[],
  unit: Unit,
  { several, end, isOrderKnown: ordered }: TableFrame,
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
    rows: rows.map((row) => toPersonRow(row, end, ordered)),
  };
}

function toPersonRow(
  { year, date, dayNumber, total: value, order, orderSharedBy, missingDays }: MilestoneRow,
  end: DayNumber,
  ordered: boolean,
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
      standing: ordered && order === 1 ? `${joint(orderSharedBy ?? 1)}earliest` : '',
    },
    incomplete: missingDays > 0 ? ['total'] : [],
  };
}

/** `The total for 2025 passed 10,000 people on 28 April (day 118); that mark was passed on 24 May in 2024.` */
function sentence(
  threshold: number,
  rows: readonly MilestoneRow[],
  { counted }: MeasureWords,
  spans: readonly YearSpan[],
  order: Phrase,
): Phrase {
  const [latest, ...others] = rows;
  const span = spans.find(({ year }) => year === latest?.year)?.span;
  if (latest === undefined || span === undefined) return phrase`No year was asked for.`;
  const total =
    latest.year === null
      ? phrase`The total since ${longDate(span.first)}`
      : phrase`The total for ${latest.year}`;
  const goal = counted(threshold);
  // A single one is not a mark that a total passes.
  const passed = threshold === 1 ? 'reached' : 'passed';
  // A year that passed it on the same date is named with the order.
  const reached = others.flatMap(({ year, date, order: place }) =>
    date === null || year === null || place === latest.order ? [] : [phrase`on ${dayOf(date)} in ${year}`],
  );
  const elsewhere =
    reached.length === 0 ? [] : phrase`; that mark was ${passed} ${listed(reached.slice(0, 2))}`;
  if (latest.total === null) return phrase`There are no figures to tell when the total ${passed} ${goal}.`;
  if (latest.date === null) {
    const last = longDate(span.last);
    return phrase`${total} had not reached ${goal} by ${last} (${{ value: latest.total, unit: 'count' }})${elsewhere}.`;
  }
  const on = latest.year === null ? longDateOf(latest.date) : dayOf(latest.date);
  const number = phrase`day ${{ value: latest.dayNumber, unit: 'count' }}`;
  return phrase`${total} ${passed} ${goal} on ${on} (${number})${order}${elsewhere}.`;
}

/** Whether no year may have passed the total earlier than is known, since days without a figure lie before. */
function isOrderKnown(rows: readonly MilestoneRow[]): boolean {
  return rows.every(({ missingDays }) => missingDays === 0);
}

/**
 * `, earlier than in any other year in the data`, `, as early as in 2022`, or later than others `, on the same date as in 2022`. `among`
 * says which years were held against each other: `in the data`, or `counted`.
 */
function orderInWords(row: MilestoneRow | undefined, all: readonly MilestoneRow[], among: string): Phrase {
  if (row === undefined || row.order === null || !isOrderKnown(all)) return [];
  const reached = all.filter(({ order }) => order !== null);
  const equals = reached.filter(({ year, order }) => order === row.order && year !== row.year);
  const years = listed(equals.map(({ year }) => phrase`in ${String(year)}`));
  if (row.order > 1) return equals.length === 0 ? [] : phrase`, on the same date as ${years}`;
  const others = reached.length > equals.length + 1;
  const earlier = others ? `earlier than in any other year ${among}` : '';
  if (equals.length === 0) return others ? [`, ${earlier}`] : [];
  return phrase`, as early as ${years}${others ? ` and ${earlier}` : ''}`;
}

function dayOf(date: string): string {
  return dayAndMonth(toDayNumber(date as CivilDate));
}

/** Says that the total may have been passed earlier, or at all, where days before lack a figure. */
function missingNotes(rows: readonly MilestoneRow[]): Phrase[] {
  const lacking = rows.filter(({ missingDays }) => missingDays > 0);
  if (lacking.length === 0) return [];
  const isOpen = lacking.map(({ date }) => date === null);
  const when = listed(
    [...(isOpen.includes(false) ? [['earlier']] : []), ...(isOpen.includes(true) ? [['after all']] : [])],
    'or',
  );
  return [phrase`Days without a figure are not counted: a mark may have been passed ${when}.`];
}
