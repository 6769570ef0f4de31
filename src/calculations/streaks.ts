import {
  type Calculation,
  type DataOf,
  dataFields,
  eventNotes,
  unknownDayNotes,
} from '../calculation/index.js';
import { longDate, type Span, spanInWords, toCivilDate } from '../calendar/index.js';
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
import {
  machineTable,
  measureWords,
  type Phrase,
  phrase,
  quantity,
  type Table,
  type ZodModule,
} from '../report/index.js';
import { knownOn, type Run, rankByValue, runs, type Series } from '../series/index.js';

const options = { kind, top, year: onlyYear, since, asOf, measure };

function dataSchema(z: ZodModule) {
  const { rank, from, to } = dataFields(z);
  const kinds = z.enum(['without-arrivals', 'with-arrivals']);
  const ends = {
    from: from.describe('First day of the run, included'),
    to: to.describe('Last day of the run, included'),
    days: z.int().describe('Length in days'),
  };
  const ongoing = z
    .boolean()
    .describe('Whether the run was still under way on the last day of the data, or the as-of date');
  return z.strictObject({
    kind: kinds.describe('Whether runs of days without arrivals were ranked, or with'),
    rows: z.array(z.strictObject({ rank, ...ends, ongoing })).describe('The runs, the longest first'),
    current: z
      .strictObject({
        kind: kinds.describe('Whether it is a run of days without arrivals, or with'),
        ...ends,
      })
      .nullable()
      .describe(
        'The run that the last day counted belongs to; null where nobody can say, as on a day without a figure',
      ),
  });
}

type StreaksData = DataOf<typeof dataSchema>;
type CurrentRun = NonNullable<StreaksData['current']>;

/** The longest runs of days without arrivals, or with, and the run that is under way. */
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
  rounds: false,
  dataSchema,
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    if (series.quotient)
      throw new QuestionError(`${name} has no days without: streaks need a measure that counts`);
    const { span } = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const runKind = asked.kind ?? 'without';
    // Runs are sought in the whole series, so that one that reaches beyond the span keeps its length.
    const end = resolveAsOf({ asOf: asked.asOf }, set.coverage);
    const all = runs(series, { first: set.coverage.first, last: end }, runKind).filter(
      (run) => run.span.last >= span.first && run.span.first <= span.last,
    );
    const ranked = rankByValue(
      all.map((run) => ({ ...run, value: run.days })),
      'highest',
    );
    const rows = ranked.slice(0, asked.top ?? USUAL_TOP);
    const noun = measureWords(name, series.measure.unit).noun;
    const notes = [...eventNotes(asked.since), ...beyondNotes(rows, span), ...unknownDayNotes(series, span)];
    const current = currentRun(series, span);
    const data = { kind: `${runKind}-arrivals` as const, rows: rows.map(toRow), current };
    return {
      command: 'streaks',
      title: `Longest runs of days ${runKind} ${noun}, ${spanInWords(span.first, span.last)}`,
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
      remarks: [...(rows.length === 0 ? [['None.']] : []), currentInWords(current, noun, span)],
      prose: [sentence(ranked, runKind, noun, span), currentInWords(current, noun, span), ...notes],
      footnotes: [],
      notes,
      source,
    };
  },
};

type RankedRun = Run & { readonly rank: number };

/** A run, as it stands in the data. */
function toRow({ rank, span, days, ongoing }: RankedRun): StreaksData['rows'][number] {
  return { rank, from: toCivilDate(span.first), to: toCivilDate(span.last), days, ongoing };
}

/**
 * The run that the last day of the span belongs to, with its whole length where it began before the span; `null` where nobody can
 * say, as on a day without a figure.
 */
function currentRun(series: Series, span: Span): CurrentRun | null {
  const figure = knownOn(series, span.last);
  if (Number.isNaN(figure)) return null;
  const kind = figure === 0 ? 'without' : 'with';
  const run = runs(series, { first: series.first, last: span.last }, kind).at(-1);
  if (run === undefined || !run.ongoing) return null;
  return {
    kind: `${kind}-arrivals`,
    from: toCivilDate(run.span.first),
    to: toCivilDate(run.span.last),
    days: run.days,
  };
}

/** `On 20 August 2026: 3 days in a row without arrivals.` */
function currentInWords(current: CurrentRun | null, noun: string, span: Span): Phrase {
  const when = longDate(span.last);
  if (current === null) return phrase`On ${when} no run is known to be under way.`;
  const kind = current.kind === 'without-arrivals' ? 'without' : 'with';
  return phrase`On ${when}: ${quantity(current.days, 'days')} in a row ${kind} ${noun}.`;
}

function personTable(rows: readonly RankedRun[]): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'rank', title: 'Rank', unit: 'label', audience: 'all' },
      { key: 'days', title: 'Days', unit: 'days', audience: 'all' },
      { key: 'when', title: 'When', audience: 'all' },
    ],
    rows: rows.map(({ rank, days, span, ongoing }) => ({
      cells: {
        rank,
        days: quantity(days, 'days'),
        when: `${spanInWords(span.first, span.last)}${ongoing ? ', ongoing' : ''}`,
      },
    })),
  };
}

/**
 * `The longest run of days without arrivals, 1 to 31 May 2025, was 4 days, from 5 to 8 May 2025.` `ranked` holds all runs, shown
 * or not.
 */
function sentence(ranked: readonly RankedRun[], kind: string, noun: string, span: Span): Phrase {
  const [longest] = ranked;
  const where = spanInWords(span.first, span.last);
  if (longest === undefined) return phrase`There was no run of days ${kind} ${noun}, ${where}.`;
  const ongoing = longest.ongoing ? ', and was still under way' : '';
  const { first, last } = longest.span;
  const equals = ranked.filter(({ days }) => days === longest.days).length;
  return phrase`The longest run of days ${kind} ${noun}, ${where}, was ${quantity(longest.days, 'days')}, from ${spanInWords(first, last)}${ongoing}${among(equals)}.`;
}

/** Says how many runs are as long as the longest, the earliest of which is named. */
function among(equals: number): Phrase {
  if (equals === 1) return [];
  if (equals === 2) return [', the earlier of two as long'];
  return phrase`, the earliest of ${{ value: equals, unit: 'count' }} as long`;
}

/** Says that a run keeps its length where it begins before the span or ends after it. */
function beyondNotes(rows: readonly RankedRun[], { first, last }: Span): Phrase[] {
  const beyond = rows.some(({ span }) => span.first < first || span.last > last);
  return beyond ? [phrase`Runs that reach beyond ${spanInWords(first, last)} are given whole.`] : [];
}
