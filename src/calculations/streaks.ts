import {
  type Calculation,
  cutTieRemarks,
  type DataOf,
  dataFields,
  duringResolved,
  eventNotes,
  MOST_NAMED,
  rankInWords,
  tiesIn,
  unknownDayNotes,
} from '../calculation/index.js';
import { daysOf, duringDays, longDate, type Span, spanInWords, toCivilDate } from '../calendar/index.js';
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
  capitalPhrase,
  listed,
  machineTable,
  measureWords,
  numberInWords,
  type Phrase,
  phrase,
  quantity,
  type Table,
  type ZodModule,
} from '../report/index.js';
import {
  highestOf,
  knownOn,
  type Ranked,
  type Run,
  rankByValue,
  runs,
  runsWithoutStart,
  type Series,
} from '../series/index.js';
import { ordinalInWords } from '../text/index.js';

const options = { kind, top, year: onlyYear, since, asOf, measure };

function dataSchema(z: ZodModule) {
  const { rank, from, to, asOf: lastDay, rankSharedBy } = dataFields(z);
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
    asOf: lastDay.describe('Last day of the span, included; a run that reaches beyond it is given whole'),
    rows: z
      .array(z.strictObject({ rank, ...ends, ongoing, rankSharedBy }))
      .describe('The runs, the longest first'),
    current: z
      .strictObject({
        kind: kinds.describe('Whether it is a run of days without arrivals, or with'),
        ...ends,
      })
      .nullable()
      .describe(
        'The run that the last day counted belongs to, up to that day; null where nobody can say, as on a day without a figure',
      ),
  });
}

type StreaksData = DataOf<typeof dataSchema>;
type CurrentRun = NonNullable<StreaksData['current']>;

/** The longest runs of days without arrivals, or with, and the run that is under way. */
export const streaks: Calculation<typeof options, StreaksData> = {
  name: 'streaks',
  summary: 'longest runs of days without arrivals, or with arrivals',
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
    const resolved = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { span } = resolved;
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
    const unbegun = runsWithoutStart(series, { first: set.coverage.first, last: end }).filter(
      (run) => run.span.last >= span.first && run.span.first <= span.last,
    );
    const left = runKind === 'without' ? unbegun.reduce((most, { days }) => Math.max(most, days), 0) : 0;
    // A shorter one would have no place among those shown, unless it began long before.
    const least = rows.length < (asked.top ?? USUAL_TOP) ? 0 : (rows.at(-1)?.days ?? 0);
    const notes = [
      ...eventNotes(asked.since),
      ...beyondNotes(rows, span),
      ...unknownDayNotes(series, span),
      ...(runKind === 'without' ? unbegunNotes(unbegun, least, noun) : []),
    ];
    const current = currentRun(series, span);
    const now = currentInWords(current, unbegun, noun, span);
    const data = {
      kind: `${runKind}-arrivals` as const,
      asOf: toCivilDate(span.last),
      rows: rows.map(toRow),
      current,
    };
    return {
      command: 'streaks',
      title: `Longest runs of days ${runKind} ${noun}, ${spanInWords(span.first, span.last)}`,
      measure: name,
      unit: series.measure.unit,
      data,
      tables: [
        machineTable(
          ['rank', 'from', 'to', 'days', 'ongoing', 'rankSharedBy'],
          data.rows.map((row) => ({ ...row })),
        ),
        personTable(rows),
      ],
      remarks: [
        ...(rows.length === 0 ? [[left > 0 ? 'None whose first day is known.' : 'None.']] : []),
        ...cutTieRemarks(rows, 'runs'),
        now,
      ],
      // A single day has no longest run to name: all is said by the run that it belongs to.
      prose:
        span.first === span.last
          ? [now, ...eventNotes(asked.since)]
          : [
              sentence(rows, runKind, noun, {
                during: duringResolved(resolved),
                unbegun: left,
                known: knownDays(series, span),
              }),
              now,
              ...notes,
            ],
      footnotes: [],
      notes,
      source,
    };
  },
};

type RankedRun = Run & Ranked;

/** A run, as it stands in the data. */
function toRow({ rank, span, days, ongoing, sharedBy }: RankedRun): StreaksData['rows'][number] {
  const [from, to] = [toCivilDate(span.first), toCivilDate(span.last)];
  return { rank, from, to, days, ongoing, rankSharedBy: sharedBy };
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

/** `20 August 2026 was the third day in a row without arrivals.` */
function currentInWords(
  current: CurrentRun | null,
  unbegun: readonly Run[],
  noun: string,
  span: Span,
): Phrase {
  const when = longDate(span.last);
  const open = unbegun.find(({ span: { first, last } }) => first <= span.last && last >= span.last);
  if (current === null && open !== undefined) {
    const days = span.last - open.span.first + 1;
    const which = days === 1 ? 'a day' : `at least the ${ordinalInWords(days)} day in a row`;
    return phrase`${when} was ${which} without ${noun}; when the run began is not known.`;
  }
  if (current === null) return phrase`On ${when} no run is known to be under way.`;
  const kind = current.kind === 'without-arrivals' ? 'without' : 'with';
  if (current.days === 1) return phrase`${when} was a day ${kind} ${noun}.`;
  return phrase`${when} was the ${ordinalInWords(current.days)} day in a row ${kind} ${noun}.`;
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
    rows: rows.map((row) => ({
      cells: {
        rank: rankInWords(row),
        days: quantity(row.days, 'days'),
        when: `${spanInWords(row.span.first, row.span.last)}${row.ongoing ? ', ongoing' : ''}`,
      },
    })),
  };
}

/** The days among which the runs are, and what of them is known. */
interface Days {
  /** `in May 2025`. */
  readonly during: string;
  /** Length of the longest run left out because its first day is not known; 0 where there is none. */
  readonly unbegun: number;
  /** How many of the days have a figure that says whether anybody arrived. */
  readonly known: 'all' | 'some' | 'none';
}

/**
 * `The longest run of days without arrivals in May 2025 was 4 days, from 5 to 8 May 2025.` Of several: `Two runs of days without
 * arrivals in May 2025 were joint longest, of 4 days each: from 5 to 8 May 2025 and from 20 to 23 May 2025.`
 */
function sentence(rows: readonly RankedRun[], kind: string, noun: string, days: Days): Phrase {
  const where = days.during;
  const [longest] = tiesIn(rows);
  if (days.known === 'none')
    return phrase`There are no figures to tell of runs of days ${kind} ${noun} ${where}.`;
  const begun = days.unbegun >= (longest?.value ?? 1) ? ' whose first day is known' : '';
  const which = `of days ${kind} ${noun} ${where}${begun}`;
  if (longest === undefined) {
    const none = days.known === 'all' ? 'There was no run' : 'There is no known run';
    return phrase`${none} ${which}.`;
  }
  const { value, sharedBy, shown } = longest;
  const length = quantity(value, 'days');
  if (sharedBy === 1) {
    const ongoing = shown[0]?.ongoing ? ', and was still under way' : '';
    return phrase`The longest run ${which} was ${length}, ${listed(shown.map(whenInWords))}${ongoing}.`;
  }
  const isNamed = shown.length === sharedBy && sharedBy <= MOST_NAMED;
  const named = isNamed ? listed(shown.map(whenInWords)) : shown.slice(0, 1).flatMap(whenInWords);
  const colon = isNamed ? ':' : ', the earliest';
  const ongoing = shown.some((run) => run.ongoing) ? '; the last was still under way' : '';
  return phrase`${capitalPhrase(numberInWords(sharedBy))} runs ${which} were joint longest, of ${length} each${colon} ${named}${ongoing}.`;
}

function whenInWords({ span }: RankedRun): Phrase {
  return [duringDays(span)];
}

function knownDays(series: Series, span: Span): Days['known'] {
  const all = daysOf(span);
  const count = all.filter((day) => !Number.isNaN(knownOn(series, day))).length;
  if (count === 0) return 'none';
  return count === all.length ? 'all' : 'some';
}

/** Names the longest run that is left out because nobody knows when it began, if it has at least as many days as the `least` shown. */
function unbegunNotes(unbegun: readonly Run[], least: number, noun: string): Phrase[] {
  const long = unbegun.filter(({ days }) => days >= least);
  const longest = highestOf(long.map(({ span, days }) => ({ span, value: days })));
  if (longest === null) return [];
  const { first, last } = longest.span;
  const more = long.length - 1;
  const others =
    more === 0 ? [] : phrase`, and so ${more === 1 ? 'is' : 'are'} ${{ value: more, unit: 'count' }} more`;
  return [
    phrase`A run of at least ${quantity(longest.value, 'days')} without ${noun}, ${duringDays({ first, last })}, is left out${others}: its first day is not known, as the day before has no figure.`,
  ];
}

/** Says that a run keeps its length where it begins before the span or ends after it. */
function beyondNotes(rows: readonly RankedRun[], { first, last }: Span): Phrase[] {
  const beyond = rows.some(({ span }) => span.first < first || span.last > last);
  return beyond ? [phrase`Runs that reach beyond the days counted are given whole.`] : [];
}
