import { monthOf, type PeriodKind, type Span } from '../calendar/index.js';
import { QuestionError } from '../option/index.js';
import { type Candidate, type Direction, rollUp, type Series, windows } from '../series/index.js';

/** What is ranked, and how it is spoken of. */
interface Ranking {
  readonly window: number | PeriodKind;
  readonly direction: Direction;
  readonly candidates: readonly Candidate[];
}

/** What is asked for, as candidates; those of a window overlap. */
export function rankingOf(
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

/** Days and windows within the month, weeks by their Sunday; what is longer than a month lies in none. */
export function inMonthOnly(
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
