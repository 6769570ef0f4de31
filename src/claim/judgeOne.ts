import type { Alternative, Claim, JudgedClaim, Reply } from './claim.js';
import { type Comparison, compare, understood } from './compare.js';
import { pathTo } from './figurePath.js';
import { type Figure, findFigure } from './findFigure.js';
import { type Inquiry, outcomeOf } from './inquiry.js';
import { lackingDays } from './lackingDays.js';
import { type ClaimProblem, problemOf } from './malformedClaims.js';
import { notReached } from './notReached.js';
import { revisedInWords } from './revisedDays.js';
import { ROUNDINGS } from './rounding.js';

/** One claim, by the answer to its question. */
export function judgeOne(claim: Claim, inquiry: Inquiry): JudgedClaim | ClaimProblem {
  const base = baseOf(claim);
  const found = outcomeOf(() => figureOf(claim, inquiry.reply()));
  if ('problem' in found) return problemOf(claim, 'claim', found.problem);
  if ('beyond' in found)
    return { ...base, verdict: 'unknown', actual: null, path: null, reason: found.beyond };
  const { figure, path, doubt } = found.value;
  const refutation = notReached(String(claim.expected).trim(), inquiry.reply(), figure.route);
  if (refutation !== null)
    return failing({ ...base, actual: null, path }, refutation, claim, inquiry, figure);
  if (doubt !== null) return { ...base, verdict: 'unknown', actual: null, path, reason: doubt };
  const compared = outcomeOf(() => comparisonOf(claim, figure));
  if (!('value' in compared))
    return problemOf(claim, 'expected', 'problem' in compared ? compared.problem : compared.beyond);
  const { expected, published, holds } = compared.value;
  const judged = { ...base, expected, published, actual: figure.value, path };
  if (holds) return { ...judged, verdict: 'holds', reason: null };
  return failing(judged, `the data have ${compared.value.actual}`, claim, inquiry, figure);
}

/** A claim that does not hold; unknown where another way to take it excuses it. */
function failing(
  judged: Omit<JudgedClaim, 'verdict' | 'reason'>,
  why: string,
  claim: Claim,
  inquiry: Inquiry,
  { route }: Figure,
): JudgedClaim {
  const otherwise = heldOtherwise(claim, inquiry.others());
  const excuse = otherwise.find(({ excuses }) => excuses === true);
  if (excuse !== undefined) return { ...judged, verdict: 'unknown', actual: null, reason: inWords(excuse) };
  const reasons = [why, ...otherwise.map(inWords), ...revisedInWords(inquiry.reply(), route)];
  return { ...judged, verdict: 'fails', reason: reasons.join('; ') };
}

function baseOf({ id, words, question, expected, rounding, source, place, wording }: Claim) {
  const published = `${ROUNDINGS[rounding].words}${expected}`;
  return {
    id,
    claim: words,
    expected: understood(expected),
    rounding,
    published,
    source,
    question,
    ...(place === undefined ? {} : { place }),
    ...(wording === undefined ? {} : { wording }),
  };
}

function figureOf({ question }: Claim, { data, mainFigure }: Reply) {
  const figure = findFigure(data, question.path ?? '', mainFigure);
  const path = pathTo(data, figure.route);
  return { figure, path, doubt: doubtOf(figure, path, lackingDays(data, figure.route)) };
}

/** Why a figure says nothing; `null` where it does. */
function doubtOf({ value }: Figure, path: string, lacking: number): string | null {
  if (value === null)
    return `there is no figure: ${path === '' ? 'the answer' : path} is unknown, or there is none`;
  if (lacking === 0) return null;
  return `${path} lacks ${lacking === 1 ? 'a day' : `${lacking} days`} without a published figure`;
}

function comparisonOf(claim: Claim, { value, route }: Figure): Comparison {
  return compare(claim, value ?? '', String(route.findLast((key) => typeof key === 'string') ?? ''));
}

/** In which other ways the published figure holds. */
function heldOtherwise(claim: Claim, others: readonly Alternative[]): Alternative[] {
  return others.filter(({ reply }) => {
    const found = outcomeOf(() => comparisonOf(claim, figureOf(claim, reply()).figure));
    return 'value' in found && found.value.holds;
  });
}

function inWords({ words, how }: Alternative): string {
  return `${words} (${how})`;
}
