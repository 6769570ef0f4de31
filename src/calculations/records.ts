import {
  fullDate,
  MONTHS,
  monthOf,
  type PeriodKind,
  periodInWords,
  periodOf,
  type Span,
  spanInWords,
  toCivilDate,
  weekdayAndLongDate,
} from '../calendar/index.js';
import {
  asOf,
  highest,
  inMonth,
  lowest,
  measure,
  onlyYear,
  over,
  QuestionError,
  resolveMeasure,
  resolveSpan,
  since,
  top,
  window,
} from '../option/index.js';
import {
  listed,
  type MeasureWords,
  machineTable,
  measureWords,
  type Phrase,
  phrase,
  quantity,
  type Table,
  type Unit,
  wholeNumber,
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
import { unpublishedNotes } from './unpublishedNotes.js';

const options = { top, highest, lowest, window, over, year: onlyYear, inMonth, since, asOf, measure };

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
    const inside = asked.inMonth === undefined ? candidates : inMonthOnly(candidates, asked.inMonth, ranked);
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
    const during = `${asked.inMonth === undefined ? '' : `in ${MONTHS[asked.inMonth - 1]}, `}from ${spanInWords(span.first, span.last)}`;
    const said = { ranked, direction, where, during, words, unit };
    const counted = asked.over === undefined ? null : countOver(ordered.length, asked.over, unit, where);
    const notes = [...monthNotes(asked, ranked), ...unpublishedNotes(series, span)];
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

/** Days and windows within the month, weeks by their Sunday; what is longer than a month lies in none. */
function inMonthOnly(
  candidates: readonly Candidate[],
  wanted: number,
  ranked: number | PeriodKind,
): readonly Candidate[] {
  if (ranked === 'quarter' || ranked === 'half' || ranked === 'year') {
    throw new QuestionError(`a ${ranked} is longer than a month: leave out --in-month, or rank months`);
  }
  const begins = ({ first }: Span) => ranked === 'week' || monthOf(first) === wanted;
  return candidates.filter(({ span }) => monthOf(span.last) === wanted && begins(span));
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
  /** `June only, 1 January to 31 December 2025`. */
  readonly where: string;
  /** `in June, from 1 January to 31 December 2025`. */
  readonly during: string;
  readonly words: MeasureWords;
  readonly unit: Unit;
}

function titleOf({ ranked, direction, where, words, unit }: Said, asked: number | undefined): string {
  if (asked !== undefined) return `${words.title}: days over ${wholeNumber(asked, unit)}, ${where}`;
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

function countOver(count: number, threshold: number, unit: Unit, where: string): Phrase {
  const days = count === 0 ? ['no days'] : quantity(count, 'days');
  return phrase`There ${count === 1 ? 'was' : 'were'} ${days} with more than ${quantity(threshold, unit)}, ${where}.`;
}

function monthNotes(
  { inMonth: month }: { readonly inMonth?: number },
  ranked: number | PeriodKind,
): Phrase[] {
  return month !== undefined && ranked === 'week' ? [phrase`A week counts to the month of its Sunday.`] : [];
}

function nameOf(span: Span, ranked: number | PeriodKind): string {
  if (typeof ranked === 'number') return spanInWords(span.first, span.last);
  if (ranked === 'day') return weekdayAndLongDate(span.first);
  return periodInWords(periodOf(ranked, span.last));
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

function sentence(chosen: readonly Ranked[], all: readonly Ranked[], said: Said): Phrase {
  const { ranked, direction, during, words, unit } = said;
  const [first, ...rest] = chosen.slice(0, 3);
  const thing =
    typeof ranked === 'number' ? `${ranked} days in a row` : ranked === 'half' ? 'half year' : ranked;
  if (first === undefined) return phrase`There is no whole ${thing} with figures ${during}.`;
  const most = direction === 'highest' ? 'most' : 'fewest';
  const best = phrase`${inSentence(first.span, ranked)} (${{ value: first.value, unit }})`;
  const verb = typeof ranked === 'number' && ranked > 1 ? 'were' : 'was';
  const lead = phrase`The ${thing} with the ${most} ${words.noun} ${during}, ${verb} ${best}`;
  const equals = all.filter(({ value }) => value === first.value).length;
  if (equals > 1)
    return phrase`${lead}, the earliest of ${{ value: equals, unit: 'count' }} with the same figure.`;
  const others = rest.map(({ span, value }) => phrase`${inSentence(span, ranked)} (${{ value, unit }})`);
  return others.length === 0 ? phrase`${lead}.` : phrase`${lead}, followed by ${listed(others)}.`;
}

function inSentence(span: Span, ranked: number | PeriodKind): string {
  if (ranked === 'day') return fullDate(span.first);
  const article = ranked === 'week' || ranked === 'quarter' || ranked === 'half' ? 'the ' : '';
  return article + nameOf(span, ranked);
}
