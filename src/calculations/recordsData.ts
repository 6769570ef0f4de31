import { type DataOf, dataFields } from '../calculation/index.js';
import { monthOf, PERIODS, type PeriodKind, type Span } from '../calendar/index.js';
import { QuestionError } from '../option/index.js';
import type { ZodModule } from '../report/index.js';
import { type Candidate, type Direction, rollUp, type Series, windows } from '../series/index.js';

/** Schema of the records, and what was ranked. */
export function dataSchema(z: ZodModule) {
  const { rank, from, to, asOf, rankSharedBy } = dataFields(z);
  const value = z.number().describe('Figure of these days in the unit of the measure, unrounded');
  return z.strictObject({
    window: z
      .union([z.int(), z.enum(PERIODS)])
      .describe('What was ranked: a kind of period, or windows of this number of days in a row'),
    asOf,
    rows: z
      .array(z.strictObject({ rank, from, to, value, rankSharedBy }))
      .describe('The records, in the order of their rank'),
    over: z.int().exactOptional().describe('With --over only: the number that the days counted exceed'),
    count: z.int().exactOptional().describe('With --over only: number of days with more than that'),
  });
}

export type RecordsData = DataOf<typeof dataSchema>;

/** Quantity that is ranked, and the direction. */
interface Ranking {
  readonly window: RecordsData['window'];
  readonly direction: Direction;
  readonly candidates: readonly Candidate[];
}

/** Finds the candidates that are asked for. Windows of several days overlap. Throws `QuestionError`. */
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

/** Periods that lie in the span as a whole, and have a figure for every day. */
function wholePeriods(series: Series, kind: PeriodKind, span: Span): Candidate[] {
  return rollUp(series, kind, span).flatMap(({ span: counted, value, partial, missingDays }) =>
    value === null || partial || missingDays > 0 ? [] : [{ span: counted, value }],
  );
}

/**
 * Candidates in a month of any year: days and windows that lie within it, and weeks whose Sunday does. Throws `QuestionError`
 * for periods longer than a month.
 */
export function inMonthOnly(
  candidates: readonly Candidate[],
  month: number,
  ranked: number | PeriodKind,
): readonly Candidate[] {
  if (ranked === 'quarter' || ranked === 'half' || ranked === 'year') {
    throw new QuestionError(`a ${ranked} is longer than a month: leave out --in-month, or rank months`);
  }
  const begins = ({ first }: Span) => ranked === 'week' || monthOf(first) === month;
  return candidates.filter(({ span }) => monthOf(span.last) === month && begins(span));
}
