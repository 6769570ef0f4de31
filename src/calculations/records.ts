import {
  MONTHS,
  monthOf,
  type PeriodKind,
  periodInWords,
  periodOf,
  type Span,
  spanInWords,
  toCivilDate,
  weekdayAndDate,
  yearOf,
} from '../calendar/index.js';
import {
  asOf,
  calendarYear,
  highest,
  inMonth,
  lowest,
  measure,
  over,
  QuestionError,
  resolveMeasure,
  resolveSpan,
  since,
  top,
  window,
} from '../option/index.js';
import {
  figureToText,
  listed,
  type MeasureWords,
  measureWords,
  type Phrase,
  phrase,
  quantity,
  type Report,
  type Table,
  type Unit,
} from '../report/index.js';
import {
  type Candidate,
  type Direction,
  type Ranked,
  rankByValue,
  rollUp,
  type Series,
  windows,
  withoutOverlap,
} from '../series/index.js';
import type { Calculation } from './calculation.js';

const options = { top, highest, lowest, window, over, year: calendarYear, inMonth, since, asOf, measure };

const USUAL_TOP = 10;

export interface RecordRow {
  /** From 1; equal values share a rank, the earlier day stands first. */
  readonly rank: number;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure, unrounded. */
  readonly value: number;
}

export interface RecordsData {
  /** What was ranked: a number of days in a row, or a period of the calendar. */
  readonly window: number | PeriodKind;
  readonly rows: readonly RecordRow[];
  /** With `--over`: the number, and how many days were over it. */
  readonly over?: number;
  readonly count?: number;
}

/** What is ranked, and how it is spoken of. */
interface Ranking {
  readonly window: number | PeriodKind;
  readonly direction: Direction;
  readonly candidates: readonly Candidate[];
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
    const name = resolveMeasure(asked.measure ?? 'arrivals', set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const { span } = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { window: ranked, direction, candidates } = rankingOf(series, span, asked);
    const inside = candidates.filter(
      ({ span: { last } }) => asked.inMonth === undefined || monthOf(last) === asked.inMonth,
    );
    const above = asked.over === undefined ? inside : inside.filter(({ value }) => value > (asked.over ?? 0));
    const ordered = rankByValue(above, direction);
    const most = asked.top ?? (asked.over === undefined ? USUAL_TOP : ordered.length);
    const apart = typeof ranked === 'number' ? withoutOverlap(ordered, most) : ordered.slice(0, most);
    const chosen = rankByValue(apart, direction);
    const rows = chosen.map(({ rank, span: { first, last }, value }) => ({
      rank,
      from: toCivilDate(first),
      to: toCivilDate(last),
      value,
    }));
    const words = measureWords(name, unit);
    const where = whereInWords(asked.inMonth, span);
    const said = { ranked, direction, where, words, unit };
    const counted =
      asked.over === undefined ? null : phrase`${countOver(ordered.length, asked.over, unit)} ${where}.`;
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
      tables: [machineTable(rows), personTable(chosen, ranked, unit)],
      remarks: counted === null ? [] : [counted],
      prose: [counted ?? sentence(chosen, said)],
      footnotes: [],
      notes: skipped(series, span),
      source,
    };
  },
};

function rankingOf(
  series: Series,
  span: Span,
  asked: {
    readonly window?: number;
    readonly highest?: PeriodKind;
    readonly lowest?: PeriodKind;
    readonly over?: number;
  },
): Ranking {
  const given = (['window', 'highest', 'lowest'] as const).filter((option) => asked[option] !== undefined);
  if (given.length > 1)
    throw new QuestionError(`--${given[0]} and --${given[1]} rank two things: give one of them`);
  if (asked.over !== undefined && given.length > 0) {
    throw new QuestionError(`--over counts days, and cannot go with --${given[0]}`);
  }
  const direction = asked.lowest === undefined ? 'highest' : 'lowest';
  const kind = asked.lowest ?? asked.highest ?? 'day';
  const length = asked.window ?? (kind === 'day' ? 1 : null);
  if (length !== null)
    return { window: length === 1 ? 'day' : length, direction, candidates: windows(series, span, length) };
  return { window: kind, direction, candidates: wholePeriods(series, kind, span) };
}

/** A period that is cut short, or lacks a day, is no match for a whole one. */
function wholePeriods(series: Series, kind: PeriodKind, span: Span): Candidate[] {
  return rollUp(series, kind, span).flatMap(({ span: counted, value, partial, missingDays }) =>
    value === null || partial || missingDays > 0 ? [] : [{ span: counted, value }],
  );
}

interface Said {
  readonly ranked: number | PeriodKind;
  readonly direction: Direction;
  readonly where: string;
  readonly words: MeasureWords;
  readonly unit: Unit;
}

function titleOf({ ranked, direction, where, words, unit }: Said, asked: number | undefined): string {
  if (asked !== undefined)
    return `${words.title}: days over ${figureToText({ value: asked, unit }, { precision: 0 })}, ${where}`;
  const things =
    typeof ranked === 'number'
      ? `windows of ${ranked} days`
      : `${ranked}${ranked === 'half' ? ' year' : ''}s`;
  return `${words.title}: ${direction} ${things}, ${where}`;
}

function whereInWords(month: number | undefined, span: Span): string {
  const only = month === undefined ? '' : `${MONTHS[month - 1]} only, `;
  return `${only}${spanInWords(span.first, span.last)}`;
}

function countOver(count: number, threshold: number, unit: Unit): Phrase {
  return phrase`${quantity(count, 'days')} with more than ${quantity(threshold, unit)},`;
}

function nameOf(span: Span, ranked: number | PeriodKind): string {
  if (typeof ranked === 'number') return spanInWords(span.first, span.last);
  if (ranked === 'day') return `${weekdayAndDate(span.first)} ${yearOf(span.first)}`;
  return periodInWords(periodOf(ranked, span.last));
}

function machineTable(rows: readonly RecordRow[]): Table {
  const columns = ['rank', 'from', 'to', 'value'].map(
    (key) => ({ key, title: key, audience: 'machine' }) as const,
  );
  return { audience: 'machine', titled: true, columns, rows: rows.map((cells) => ({ cells: { ...cells } })) };
}

function personTable(chosen: readonly Ranked[], ranked: number | PeriodKind, unit: Unit): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'rank', title: 'Rank', unit: 'label', audience: 'all' },
      { key: 'name', title: 'When', audience: 'all' },
      { key: 'value', title: 'Figure', unit, audience: 'all', bars: true },
    ],
    rows: chosen.map(({ rank, span, value }) => ({ cells: { rank, name: nameOf(span, ranked), value } })),
  };
}

function sentence(
  chosen: readonly Ranked[],
  { ranked, direction, where, words, unit }: Said,
): Report['prose'][0] {
  const [first, ...rest] = chosen.slice(0, 3);
  if (first === undefined)
    return phrase`No ${typeof ranked === 'number' ? `window of ${ranked} days` : ranked} has figures for every day, ${where}.`;
  const thing = typeof ranked === 'number' ? `${ranked} days` : ranked === 'half' ? 'half year' : ranked;
  const others = rest.map(({ span, value }) => phrase`${nameOf(span, ranked)} (${{ value, unit }})`);
  const then = others.length === 0 ? '' : phrase`, followed by ${listed(others)}`;
  const best = phrase`${nameOf(first.span, ranked)} (${{ value: first.value, unit }})`;
  return phrase`${words.title}, ${where}: the ${direction} ${thing} ${thing.endsWith('s') ? 'were' : 'was'} ${best}${then}.`;
}

/** Days without a figure take no part: a record may lie among them. */
function skipped(series: Series, span: Span): Phrase[] {
  const present = windows(series, span, 1).length;
  const length = span.last - span.first + 1;
  if (present === length || series.parts) return [];
  const lacking = length - present;
  const have = lacking === 1 ? 'has no figure and takes' : 'have no figure and take';
  return [phrase`${quantity(lacking, 'days')} of these ${have} no part.`];
}
