import { answerKey } from '../question/index.js';
import type { Alternative, Alternatives, Ask, Claim, JudgedClaim, Reply } from './claim.js';
import { type Comparison, compare, understood } from './compare.js';
import { lackingDays, notReached, revisedInWords, spansAlong } from './daysBehind.js';
import { pathTo } from './figurePath.js';
import { type Figure, findFigure } from './findFigure.js';
import { type ClaimProblem, MalformedClaimsError, problemOf } from './malformedClaims.js';
import { type MemoisedQuestion, memoise, outcomeOf } from './memoisedQuestion.js';
import { revisedSince } from './revisedSince.js';
import { isCut, PLAIN_REACH, ROUNDINGS } from './rounding.js';
import { hasSwappedDigits } from './swappedDigits.js';

const NO_ALTERNATIVES: Alternatives = () => [];

/**
 * Whether the data bear out what was published, claim by claim, in their order. Each question is asked once, however many
 * claims are about its answer. Pure: everything comes from `ask` and `alternatives`. Throws
 * `MalformedClaimsError`.
 */
export function judge(
  claims: readonly Claim[],
  ask: Ask,
  alternatives: Alternatives = NO_ALTERNATIVES,
): JudgedClaim[] {
  const outcomes: (JudgedClaim | ClaimProblem)[] = new Array(claims.length);
  for (const indexes of byQuestion(claims)) {
    const { question } = claims[indexes[0] as number] as Claim;
    const memoised = memoise(question, ask, alternatives);
    for (const index of indexes) outcomes[index] = judgeOne(claims[index] as Claim, memoised);
  }
  const problems = outcomes.filter((outcome) => 'part' in outcome);
  if (problems.length > 0) throw new MalformedClaimsError(problems);
  return outcomes.filter((outcome) => 'verdict' in outcome);
}

/** The indexes of the claims about the answer to each question. */
function byQuestion(claims: readonly Claim[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { question }] of claims.entries()) {
    const key = answerKey(question);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups.values();
}

/** Judges one claim by the answer to its question. */
function judgeOne(claim: Claim, memoised: MemoisedQuestion): JudgedClaim | ClaimProblem {
  const base = baseOf(claim);
  const found = outcomeOf(() => figureOf(claim, memoised.reply()));
  if ('problem' in found) return problemOf(claim, 'claim', found.problem);
  if ('beyond' in found)
    return { ...base, verdict: 'unknown', actual: null, path: null, reason: found.beyond };
  const { figure, path, doubt } = found.value;
  const refutation = notReached(String(claim.expected).trim(), memoised.reply(), figure.route);
  if (refutation !== null)
    return failing({ ...base, actual: null, path }, refutation, claim, memoised, figure);
  if (doubt !== null) return { ...base, verdict: 'unknown', actual: null, path, reason: doubt };
  const compared = outcomeOf(() => comparisonOf(claim, figure));
  if (!('value' in compared))
    return problemOf(claim, 'expected', 'problem' in compared ? compared.problem : compared.beyond);
  const { expected, published, holds } = compared.value;
  const actual = { actual: figure.value, actualInWords: compared.value.figure };
  const judged = { ...base, expected, published, ...actual, path };
  if (holds) return { ...judged, verdict: 'holds', reason: null };
  return failing(judged, `the data have ${compared.value.actual}`, claim, memoised, figure);
}

/** Judges a claim that does not hold as it was read, by the alternatives in which it does. */
function failing(
  judged: Omit<JudgedClaim, 'verdict' | 'reason'>,
  why: string,
  claim: Claim,
  memoised: MemoisedQuestion,
  { route, value }: Figure,
): JudgedClaim {
  const otherwise = heldOtherwise(claim, memoised.others());
  const best = otherwise.find(({ verdict }) => verdict !== undefined);
  if (best?.verdict === 'holds') return { ...judged, verdict: 'holds', reason: inWords(best) };
  const marked = revisedInWords(memoised.reply(), route);
  const isSwapped = hasSwappedDigits(judged.expected, value);
  const spans = spansAlong(memoised.reply().data, route);
  const revision = revisedSince(claim, value, spans, marked.length > 0 && !isSwapped);
  const isFar =
    claim.text !== undefined &&
    claim.text.isChosen !== true &&
    !isSwapped &&
    isFarFrom(judged.expected, value);
  const isDoubtful =
    isFar || claim.doubt !== undefined || (!isSwapped && isRoundedOtherwise(claim, judged.expected, value));
  const verdict = best?.verdict ?? (revision !== null ? 'revised' : isDoubtful ? 'doubtful' : 'fails');
  const reasons = [
    why,
    ...(isSwapped ? ['two digits have changed places'] : []),
    ...otherwise.map(inWords),
    ...(revision === null ? [] : [revision]),
    ...(claim.doubt === undefined ? [] : [claim.doubt]),
    ...(isFar && verdict === 'doubtful' && best === undefined && claim.doubt === undefined
      ? ['so far from it that the text may mean other days, or something else']
      : []),
    ...marked,
  ];
  return { ...judged, verdict, reason: reasons.join('; ') };
}

/** Whether a figure of a text is close to the true one, but rounder than a flat figure may be, or cut where it should be rounded. */
function isRoundedOtherwise(
  { rounding, text }: Claim,
  expected: Claim['expected'],
  actual: Figure['value'],
): boolean {
  if (text === undefined || typeof expected !== 'number' || typeof actual !== 'number') return false;
  const isShorter = !Number.isInteger(actual) && isCut(expected, actual, 0);
  return isShorter || (rounding === 'plain' && Math.abs(expected - actual) <= PLAIN_REACH * actual);
}

/** Ratio beyond which a figure of a text is more likely of other days than wrong. */
const FAR = 1.5;

/** Whether a figure of a text is so far from the one it was compared with that it may be of something else. */
export function isFarFrom(expected: Claim['expected'], actual: Figure['value']): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return typeof actual !== 'number';
  const [less = 0, more = 0] = [Math.abs(actual), Math.abs(expected)].sort((one, other) => one - other);
  return more > less * FAR && more - less > 1;
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
    actualInWords: null,
    ...(place === undefined ? {} : { place }),
    ...(wording === undefined ? {} : { wording }),
  };
}

function figureOf({ question }: Claim, { data, mainFigure }: Reply) {
  const figure = findFigure(data, question.path ?? '', mainFigure);
  const path = pathTo(data, figure.route);
  return { figure, path, doubt: doubtOf(figure, path, lackingDays(data, figure.route)) };
}

/** Reason why a figure cannot be used; `null` where it can. */
function doubtOf({ value }: Figure, path: string, lacking: number): string | null {
  if (value === null)
    return `there is no figure: ${path === '' ? 'the answer' : path} is unknown, or there is none`;
  if (lacking === 0) return null;
  return `${path} lacks ${lacking === 1 ? 'a day' : `${lacking} days`} without a published figure`;
}

function comparisonOf(claim: Claim, { value, route }: Figure): Comparison {
  return compare(claim, value ?? '', String(route.findLast((key) => typeof key === 'string') ?? ''));
}

/** Alternatives in which the published figure holds. */
function heldOtherwise(claim: Claim, others: readonly Alternative[]): Alternative[] {
  return others.filter(({ reply, isHeld }) => {
    if (isHeld) return true;
    const found = outcomeOf(() => comparisonOf(claim, figureOf(claim, reply()).figure));
    return 'value' in found && found.value.holds;
  });
}

function inWords({ words, how }: Alternative): string {
  return `${words} (${how})`;
}
