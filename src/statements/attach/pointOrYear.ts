import { isWholeYear, yearOf } from '../../calendar/index.js';
import { isComparing } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { When, Window } from '../when/window.js';
import type { Figure } from './figure.js';

export const POINT_OR_YEAR = 'it may be the whole of that year or the same point of it';

/**
 * Resolves a plain year in a comparison. In "(6,265) … and 4,899 in 2023" it is the same point of that year; "compared
 * with 6,265 last year", beside a year so far, may be the point or the whole year: `null`.
 */
export function pointOrYear(
  tokens: readonly Token[],
  at: number,
  when: When,
  whens: readonly When[],
  before: readonly Figure[],
): When | null {
  const { window } = when;
  if (window.kind !== 'span' || !isWholeYear(window) || isSaidWhole(tokens, when)) return when;
  const earlier = [
    ...before.map((figure) => figure.when),
    // In "2023 (3,793) and 2022 (4,548)" a year with a figure in brackets is as ambiguous as the next.
    ...whens.filter(({ to }) => to <= Math.min(at, when.from) && !isMark(tokens[to], '(')),
  ];
  const last = earlier
    .filter((each): each is When => each !== null && each !== when && ofYears(each.window))
    .at(-1);
  if (last?.window.kind === 'samePoint' || last?.window.kind === 'sameSpan')
    return { ...when, window: { kind: last.window.kind, year: yearOf(window.first) } };
  const clause = tokens.slice(Math.min(at, when.from), Math.max(at, when.to) + 6);
  if (clause.some((token) => isWord(token, 'already')))
    return { ...when, window: { kind: 'samePoint', year: yearOf(window.first) } };
  // "Last year 10,448 people had crossed" does not say by when.
  if (clause.some((token) => isWord(token, 'had'))) return null;
  const wholeSubject = last !== undefined && last.window.kind === 'span';
  return isCompared(tokens, at) && !wholeSubject ? null : when;
}

function ofYears(window: Window): boolean {
  return (
    window.kind === 'samePoint' ||
    window.kind === 'sameSpan' ||
    window.kind === 'toDate' ||
    (window.kind === 'span' && isWholeYear(window))
  );
}

export function isSaidWhole(tokens: readonly Token[], { from, to }: When): boolean {
  return tokens
    .slice(Math.max(0, from - 4), to + 1)
    .some((token) => isWord(token, 'whole', 'entire', 'entirety', 'all', 'full', 'total'));
}

/** Words that may stand between a figure and the word that introduces it. */
export const LOOSE = [
  'a',
  'the',
  'total',
  'of',
  'some',
  'about',
  'around',
  'more',
  'than',
  'just',
  'over',
  'nearly',
  'almost',
  'under',
  'approximately',
  'least',
  'exactly',
];

/** Whether a figure is the base of a comparison: "compared with 6,265", "from 6,265", "up on the 6,265". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  let place = at - 1;
  while (place > 0 && isWord(tokens[place], ...LOOSE) && !isComparing(tokens, place)) place -= 1;
  if (isComparing(tokens, place) || isMark(tokens[place], '(')) return true;
  if (isWord(tokens[place], 'with', 'to'))
    return isWord(
      tokens[place - 1],
      'compared',
      'compare',
      'comparison',
      'compares',
      'comparing',
      'relative',
    );
  if (isWord(tokens[place], 'when', 'where')) return true;
  return isWord(tokens[place], 'from', 'on');
}
