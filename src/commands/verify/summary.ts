import { longDateOf } from '../../calendar/index.js';
import type { JudgedClaim, Verdict } from '../../claim/index.js';
import { listed, type Phrase, phrase } from '../../report/index.js';
import type { VerifyData } from './definition.js';
import { type ReadText, textName } from './readInput.js';

type Summary = VerifyData['summary'];

/** Number of claims by verdict. */
export function summaryOf(judged: readonly JudgedClaim[]): Summary {
  const count = (verdict: Verdict) => judged.filter((claim) => claim.verdict === verdict).length;
  return {
    holds: count('holds'),
    fails: count('fails'),
    revised: count('revised'),
    doubtful: count('doubtful'),
    unknown: count('unknown'),
  };
}

/** `7 claims: 5 hold, 1 fails and 1 is unknown.`, `1 claim: it holds.` */
export function summaryInWords(
  { holds, fails, revised, doubtful, unknown }: Summary,
  hasTexts: boolean,
): Phrase {
  const all = holds + fails + revised + doubtful + unknown;
  if (all === 0 && hasTexts) return ['No statement about arrivals by small boat was understood.'];
  const clause = (count: number, one: string, many: string) =>
    count === 0
      ? []
      : [phrase`${all === 1 ? 'it' : { value: count, unit: 'count' }} ${count === 1 ? one : many}`];
  const clauses = [
    ...clause(holds, 'holds', 'hold'),
    ...clause(fails, 'fails', 'fail'),
    ...clause(revised, 'was revised since', 'were revised since'),
    ...clause(doubtful, 'is doubtful', 'are doubtful'),
    ...clause(unknown, 'is unknown', 'are unknown'),
  ];
  return phrase`${{ value: all, unit: 'count' }} ${all === 1 ? 'claim' : 'claims'}: ${listed(clauses)}.`;
}

/** `Counted to 14 April 2025: "Monday", before the publication on Wednesday 16 April 2025.` */
export function countedInWords(text: ReadText, isOneOfMany: boolean): Phrase[] {
  const { asOf, notUnderstood } = text;
  const of = isOneOfMany ? `${textName(text)}: ` : '';
  if (asOf !== null) return [[`${of}Counted to ${longDateOf(asOf.date)}: ${asOf.how}.`]];
  if (notUnderstood.length === 0) return [];
  return [
    [`${of}Nothing says up to which day the text counts: --published D gives the day of its publication.`],
  ];
}
