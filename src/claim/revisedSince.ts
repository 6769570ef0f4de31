import { type CivilDate, toDayNumber } from '../calendar/index.js';
import type { Claim } from './claim.js';
import type { Figure } from './findFigure.js';

/** First day under the Home Office, which has hardly revised arrivals; before it, a third of the days changed. */
const HOME_OFFICE = toDayNumber('2023-02-01' as CivilDate);

/** Day by which the figures of the time before had taken their present form. */
const SETTLED = toDayNumber('2023-07-01' as CivilDate);

/** Largest revision seen of one day before the Home Office: 4 September 2022, 1,160 people → 717. */
const LARGEST_OF_A_DAY = 443;

/**
 * Largest revision of a total, as a share of it: in 2022 people were moved between neighbouring days, and totals changed by
 * 0.3 %; the figures of 2020 were finalised by up to a tenth more, and boats of 2021 counted anew.
 */
const SHARE = { 2020: 0.1, later: 0.025, boats: 0.1 } as const;

/**
 * Clause for a figure of a text that differs from the present one by no more than figures of its time were revised after they
 * were published, or than that of a day that the data mark as revised may have been; `null` for a larger difference, and for a claim that is not from a text.
 */
export function revisedSince(
  { expected, question, text }: Claim,
  actual: Figure['value'],
  spans: readonly (readonly [first: string, last: string])[],
  isMarked: boolean,
): string | null {
  const published = Number(String(expected).replaceAll(',', ''));
  const [span] = spans.slice(-1);
  if (text?.published == null || span === undefined || typeof actual !== 'number') return null;
  if (!Number.isFinite(published) || !Number.isInteger(actual)) return null;
  const [first, last, day] = [span[0], span[1], text.published].map((date) => toDayNumber(date as CivilDate));
  if (first === undefined || last === undefined || day === undefined || day < last) return null;
  // A place is no figure that is revised by one: only days of the time before were moved so far that places changed.
  if (/rank/i.test(question.path ?? '') && last >= HOME_OFFICE) return null;
  const isOfBoats = /boats/.test(`${question.path} ${JSON.stringify(question.asked)}`);
  if (
    Math.abs(published - actual) > mostRevised(actual, { first, last, published: day, isOfBoats, isMarked })
  )
    return null;
  return 'a difference as small as the revisions of that time, so it may have been right when it was published';
}

/** First and last day of a figure, and when it was published; `isMarked` where the data mark a day of them as revised since. */
interface RevisedDays {
  readonly first: number;
  readonly last: number;
  readonly published: number;
  readonly isOfBoats: boolean;
  readonly isMarked: boolean;
}

function mostRevised(actual: number, { first, last, published, isOfBoats, isMarked }: RevisedDays): number {
  if (last >= HOME_OFFICE) return isMarked && first === last ? Math.max(1, actual * SHARE.later) : 1;
  if (published >= SETTLED) return 0;
  const isEarly = last <= toDayNumber('2020-12-31' as CivilDate);
  const share = isOfBoats ? SHARE.boats : isEarly ? SHARE[2020] : SHARE.later;
  if (first === last) return actual < 100 ? Math.max(2, actual * 0.25) : Math.min(LARGEST_OF_A_DAY, actual);
  return actual * share;
}
