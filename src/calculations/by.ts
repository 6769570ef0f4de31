import type { Calculation } from '../calculation/index.js';
import { longDate } from '../calendar/index.js';
import {
  asOf,
  BeyondDataError,
  changes as changeFlag,
  cumulative,
  GATHERINGS,
  type Gathering,
  measure,
  onlyYear,
  period,
  resolveAsOf,
  resolveMeasure,
  shownYears,
} from '../option/index.js';
import { annualNotes, measureWords, sideBySide } from '../report/index.js';
import { rollUp } from '../series/index.js';
import { toCell, yearTotals } from './by/cells.js';
import { changes } from './by/change.js';
import { cutShortNotes, missingNotes } from './by/footnotes.js';
import { headingOf } from './by/labels.js';
import { readingNotes } from './by/notes.js';
import { type ByRow, tidy, toRow } from './by/rows.js';
import { sentence } from './by/sentence.js';
import { yearList } from './by/yearList.js';
import { wantedYears, wholeYears, yearsAmong, yearsInWords } from './by/years.js';

const options = { period, year: onlyYear, asOf, years: shownYears, measure, cumulative, change: changeFlag };

/** What was gathered, and a row for each period, earliest first. */
export interface ByData {
  readonly period: Gathering;
  readonly rows: readonly ByRow[];
}

/** Totals by day, week, month, quarter, half, year or weekday, years side by side. */
export const by: Calculation<typeof options, ByData> = {
  name: 'by',
  summary: 'totals by day, week, month, quarter, half, year or weekday, years side by side',
  options,
  words: { option: 'period', many: false, required: true },
  examples: [
    { line: 'by month --years 2023..2025', answers: 'three years side by side, month by month' },
    {
      line: 'by week --year 2025 --cumulative --format csv',
      answers: 'running totals of 2025, a row a week, for a spreadsheet',
    },
  ],
  mainFigure: ['total', 'rows'],
  dataSchema: (z) =>
    z.strictObject({
      period: z.enum(GATHERINGS),
      rows: z.array(
        z.strictObject({
          year: z.int(),
          period: z.int().nullable(),
          label: z.string(),
          from: z.iso.date(),
          to: z.iso.date(),
          total: z.number().nullable(),
          cumulative: z.number().nullable(),
          days: z.int(),
          missingDays: z.int(),
          partial: z.boolean(),
          changePercent: z.number().nullable().exactOptional(),
        }),
      ),
    }),
  compute({ series: set, annual, source, asked }) {
    const kind = asked.period ?? 'month';
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const counted = {
      first: set.coverage.first,
      last: resolveAsOf({ asOf: asked.asOf }, set.coverage),
    };
    const all = rollUp(series, kind, counted);
    const wanted = wantedYears(asked, set.coverage);
    const rows = wanted === null ? all : all.filter((row) => wanted.includes(row.year));
    if (rows.length === 0)
      throw new BeyondDataError(`these years have no day up to ${longDate(counted.last)}`);
    const onRunning = asked.cumulative ?? false;
    const changeOf = asked.change ? changes(all, series, kind, onRunning) : null;
    const severalYears = yearsAmong(rows).length > 1;
    const cells = rows.map((row) => toCell(row, kind, severalYears, onRunning, changeOf));
    const totals = kind === 'year' || onRunning ? [] : yearTotals(rows, kind, series, counted);
    const words = measureWords(name, unit);
    const inYears =
      kind !== 'week' && name === 'arrivals' ? annualNotes(wholeYears(rows, series, counted), annual) : [];
    const notes = [...readingNotes(rows, kind, severalYears, asked, counted), ...inYears];
    const footnotes = [...cutShortNotes(rows, kind, counted), ...missingNotes(rows)];
    const shown =
      kind === 'year' ? yearList(cells, unit) : sideBySide({ cells, unit, title: headingOf(kind), totals });
    const data = rows.map((row) => toRow(row, kind, changeOf));
    return {
      command: 'by',
      title: `${words.title}, by ${kind}${onRunning ? ', running totals' : ''}, ${yearsInWords(rows)}`,
      measure: name,
      unit,
      data: { period: kind, rows: data },
      tables: [tidy(data), shown],
      remarks: [],
      prose: [sentence(rows, kind, words, unit), ...footnotes, ...(kind === 'year' ? inYears : [])],
      footnotes,
      notes,
      source,
    };
  },
};
