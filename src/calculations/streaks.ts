import { type Calculation, unknownDayNotes } from '../calculation/index.js';
import { spanInWords } from '../calendar/index.js';
import {
  asOf,
  kind,
  measure,
  onlyYear,
  QuestionError,
  resolveAsOf,
  resolveMeasure,
  resolveSpan,
  since,
  top,
  USUAL_TOP,
} from '../option/index.js';
import { machineTable, measureWords } from '../report/index.js';
import { rankByValue, runs } from '../series/index.js';
import { beyondNotes } from './streaks/beyondNotes.js';
import { type CurrentRun, currentInWords, currentRun } from './streaks/current.js';
import { personTable } from './streaks/personTable.js';
import { type StreakRow, toRow } from './streaks/rows.js';
import { sentence } from './streaks/sentence.js';

const options = { kind, top, year: onlyYear, since, asOf, measure };

/** The runs of one kind, and the run that the last day counted stands in. */
export interface StreaksData {
  readonly kind: 'without-arrivals' | 'with-arrivals';
  /** The longest first. */
  readonly rows: readonly StreakRow[];
  /** The run of either kind that the last day counted belongs to; `null` where that day has no figure. */
  readonly current: CurrentRun | null;
}

/** The longest runs of days without arrivals, or with, and the one that is under way. */
export const streaks: Calculation<typeof options, StreaksData> = {
  name: 'streaks',
  summary: 'longest runs of days without arrivals, or with; the current one',
  options,
  examples: [
    {
      line: 'streaks --since 2019-01-01 --top 3',
      answers: 'the longest runs of days without arrivals since 2019',
    },
    {
      line: 'streaks --kind with --year 2025',
      answers: 'the longest runs of days on which people arrived in 2025',
    },
  ],
  mainFigure: ['days', 'rows'],
  dataSchema: (z) => {
    const kinds = z.enum(['without-arrivals', 'with-arrivals']);
    const ends = { from: z.iso.date(), to: z.iso.date(), days: z.int() };
    return z.strictObject({
      kind: kinds,
      rows: z.array(z.strictObject({ rank: z.int(), ...ends, ongoing: z.boolean() })),
      current: z.strictObject({ kind: kinds, ...ends }).nullable(),
    });
  },
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    if (series.quotient)
      throw new QuestionError(`${name} has no days without: streaks need a measure that counts`);
    const { span } = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const wanted = asked.kind ?? 'without';
    // Runs are found in the whole series, so that one that reaches beyond the days asked for keeps its length.
    const end = resolveAsOf({ asOf: asked.asOf }, set.coverage);
    const all = runs(series, { first: set.coverage.first, last: end }, wanted).filter(
      (run) => run.span.last >= span.first && run.span.first <= span.last,
    );
    const ranked = rankByValue(
      all.map((run) => ({ ...run, value: run.days })),
      'highest',
    );
    const rows = ranked.slice(0, asked.top ?? USUAL_TOP);
    const what = measureWords(name, series.measure.unit).noun;
    const notes = [...beyondNotes(rows, span), ...unknownDayNotes(series, span)];
    const current = currentRun(series, span);
    const data = { kind: `${wanted}-arrivals` as const, rows: rows.map(toRow), current };
    return {
      command: 'streaks',
      title: `Longest runs of days ${wanted} ${what}, ${spanInWords(span.first, span.last)}`,
      measure: name,
      unit: series.measure.unit,
      data,
      tables: [
        machineTable(
          ['rank', 'from', 'to', 'days', 'ongoing'],
          data.rows.map((row) => ({ ...row })),
        ),
        personTable(rows),
      ],
      remarks: [...(rows.length === 0 ? [['None.']] : []), currentInWords(current, what, span)],
      prose: [sentence(ranked, wanted, what, span), currentInWords(current, what, span), ...notes],
      footnotes: [],
      notes,
      source,
    };
  },
};
