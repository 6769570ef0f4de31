import { type Calculation, unpublishedNotes } from '../calculation/index.js';
import { type PeriodKind, toCivilDate } from '../calendar/index.js';
import {
  asOf,
  highest,
  inMonth,
  lowest,
  measure,
  onlyYear,
  over,
  resolveMeasure,
  resolveSpan,
  since,
  top,
  USUAL_TOP,
  window,
} from '../option/index.js';
import { machineTable, measureWords } from '../report/index.js';
import { rankByValue, withoutOverlap } from '../series/index.js';
import { monthNotes } from './records/monthNotes.js';
import { partialNotes } from './records/partialNotes.js';
import { personTable } from './records/personTable.js';
import { inMonthOnly, rankingOf } from './records/ranking.js';
import { countOver, duringInWords, titleOf, whereInWords } from './records/said.js';
import { sentence } from './records/sentence.js';

const options = { top, highest, lowest, window, over, year: onlyYear, inMonth, since, asOf, measure };

interface RecordRow {
  /** From 1; equal values share a rank, the earlier day stands first. */
  readonly rank: number;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure, unrounded. */
  readonly value: number;
}

/** What was ranked, and the records in their order. */
export interface RecordsData {
  /** What was ranked: a number of days in a row, or a period of the calendar. */
  readonly window: number | PeriodKind;
  readonly rows: readonly RecordRow[];
  /** With `--over`: the number, and how many days were over it. */
  readonly over?: number;
  readonly count?: number;
}

/** The highest, or lowest, days, periods and windows. */
export const records: Calculation<typeof options, RecordsData> = {
  name: 'records',
  summary: 'busiest days, weeks, months or windows of days, and days over a number',
  options,
  examples: [
    { line: 'records --top 3', answers: 'the three busiest days of all' },
    {
      line: 'records --lowest month --in-month 8',
      answers: 'every August, from the one with the fewest arrivals up',
    },
  ],
  mainFigure: ['value', 'count', 'rows'],
  dataSchema: (z) =>
    z.strictObject({
      window: z.union([z.int(), z.enum(['day', 'week', 'month', 'quarter', 'half', 'year'])]),
      rows: z.array(
        z.strictObject({ rank: z.int(), from: z.iso.date(), to: z.iso.date(), value: z.number() }),
      ),
      over: z.int().exactOptional(),
      count: z.int().exactOptional(),
    }),
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const { span } = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { window: ranked, direction, candidates } = rankingOf(series, span, asked);
    const inside = asked.inMonth === undefined ? candidates : inMonthOnly(candidates, asked.inMonth, ranked);
    const above = asked.over === undefined ? inside : inside.filter(({ value }) => value > (asked.over ?? 0));
    const ordered = rankByValue(above, direction);
    const count = asked.top ?? (asked.over === undefined ? USUAL_TOP : ordered.length);
    const apart = typeof ranked === 'number' ? withoutOverlap(ordered, count) : ordered.slice(0, count);
    const chosen = rankByValue(apart, direction);
    const rows = chosen.map(({ rank, span: { first, last }, value }) => ({
      rank,
      from: toCivilDate(first),
      to: toCivilDate(last),
      value,
    }));
    const words = measureWords(name, unit);
    const where = whereInWords(asked.inMonth, span);
    const during = duringInWords(asked.inMonth, span);
    const said = { ranked, direction, where, during, words, unit };
    const counted = asked.over === undefined ? null : countOver(ordered.length, asked.over, unit, where);
    const most = ranked === 'day' && direction === 'highest' ? (asked.over ?? chosen[0]?.value) : undefined;
    const notes = [
      ...monthNotes(asked, ranked),
      ...unpublishedNotes(series, span),
      ...(most === undefined ? [] : partialNotes(series, span, asked, most)),
    ];
    return {
      command: 'records',
      title: titleOf(said, asked.over),
      measure: name,
      unit,
      data: {
        window: ranked,
        rows,
        ...(asked.over === undefined ? {} : { over: asked.over, count: ordered.length }),
      },
      tables: [
        machineTable(
          ['rank', 'from', 'to', 'value'],
          rows.map((row) => ({ ...row })),
        ),
        personTable(chosen, ranked, unit),
      ],
      remarks: counted !== null ? [counted] : chosen.length === 0 ? [['None.']] : [],
      prose: [counted ?? sentence(chosen, ordered, said), ...notes],
      footnotes: [],
      notes,
      source,
    };
  },
};
