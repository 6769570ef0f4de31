import { type Ask, type JudgedClaim, judge, MalformedClaimsError, type TextDates } from '../claim/index.js';
import type { CandidateReading } from '../statements/statement.js';

/** What a reading says: a question, and the figure that is the answer to it. */
export type Readable = Pick<CandidateReading, 'question' | 'expected' | 'rounding'>;

/** Verdict on one reading by itself; `null` where the data cannot be asked. `text` are the dates of the text it is from. */
export function judgeAlone(
  { question, expected, rounding }: Readable,
  ask: Ask,
  text?: TextDates,
): JudgedClaim | null {
  const claim = { id: '', question, words: '', expected, rounding, source: null, ...(text && { text }) };
  try {
    return judge([claim], ask)[0] ?? null;
  } catch (error) {
    if (error instanceof MalformedClaimsError) return null;
    throw error;
  }
}
