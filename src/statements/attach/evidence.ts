import { isArrivals, isBoats, isCrossing, isJoint, isTotal, isTotalLink } from '../sentence/lexicon.js';
import { ELSEWHERE, isHome, otherMatterOf } from '../sentence/otherMatters.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { clausesOf } from './clauses.js';
import type { Noun } from './nounOf.js';

/** What a figure's clause says that it is about, if not crossings; `null` where nothing stands against it. */
export function otherMatter(tokens: readonly Token[], at: number, whens: readonly When[]): string | null {
  const clauses = clausesOf(tokens);
  for (const [index, token] of tokens.entries()) {
    if (clauses[index] !== clauses[at]) continue;
    const matter = otherMatterOf(token, tokens[index + 1], tokens[index + 2]);
    if (matter !== null && !isPartOfAll(tokens, index)) return matter;
  }
  return isSubset(tokens, at, whens) ? 'some of those who crossed' : null;
}

/** Men, women and children are everybody. */
function isPartOfAll(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at + 5).map(({ text }) => text);
  return words.includes('men') && words.includes('women') && words.includes('children');
}

const OF_THEM = ['them', 'those', 'whom', 'these', 'which'];

function isSubset(tokens: readonly Token[], at: number, whens: readonly When[]): boolean {
  // "Including 335 on Sunday" is a day of its own.
  if (touchesTime(tokens, at, at + 1, whens) && isWord(tokens[at - 1], 'including')) return false;
  if (isWord(tokens[at - 1], 'of') && tokens[at - 2]?.number?.value === 1) return true;
  // "119 of them on Monday" is a day of its own.
  if (isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'the', 'them', 'those', 'these', 'whom'))
    return !touchesTime(tokens, at, at + 3, whens);
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    const next = tokens[back + 1];
    if (
      isWord(tokens[back], 'of', 'among', 'including') &&
      (isWord(next, ...OF_THEM) || isWord(tokens[back], 'including', 'among'))
    )
      return true;
    if (isMark(tokens[back], ',', ';', '(', '–')) return false;
    if (tokens[back]?.kind === 'number' && tokens[back - 1]?.text !== 'of') break;
  }
  // "Of the 8,183 who crossed, 1,200 were …": the second is a part of the first.
  return isWord(tokens[0], 'of') && tokens.findIndex(({ kind }) => kind === 'number') < at;
}

/** Whether the words around a figure tie it to crossings. */
export function isTied(
  tokens: readonly Token[],
  at: number,
  noun: Noun,
  whens: readonly When[],
  goesOn: boolean,
): boolean {
  const clauses = clausesOf(tokens);
  // "Men, women and children" reach over a comma.
  const near = new Set([
    clauses[at],
    clauses[isPartOfAll(tokens, at + 1) ? Math.min(at + 6, tokens.length - 1) : at],
  ]);
  const inClause = tokens.filter((_, index) => near.has(clauses[index] as number));
  const crossing = inClause.some(
    (token) => isCrossing(token) || isArrivals(token) || isBoats(token) || isWord(token, 'channel'),
  );
  const anywhere =
    goesOn || tokens.some((token) => isCrossing(token) || isBoats(token) || isWord(token, 'channel'));
  if (noun.crossing) return true;
  if (noun.measure === 'people-per-boat') return true;
  const touches = touchesTime(tokens, at, noun.end, whens);
  if (noun.measure === 'boats')
    return (
      (isOnBoard(tokens, at) || crossing) &&
      anywhere &&
      (!isWord(tokens[at - 1], 'of') || isWord(tokens[at - 2], 'total'))
    );
  if (noun.measure === 'arrivals') return crossing || (anywhere && (touches || followsTotal(tokens, at)));
  // "Mohammed, 27, crossed" is an age.
  if (isMark(tokens[at - 1], ',') && isMark(tokens[at + 1], ',')) return false;
  return (
    anywhere &&
    (touches || followsTotal(tokens, at) || crossesNext(tokens, noun.end) || isCompared(tokens, at))
  );
}

function touchesTime(tokens: readonly Token[], at: number, behind: number, whens: readonly When[]): boolean {
  const joint = (index: number) => isJoint(tokens[index]);
  return whens.some(({ from, to }) => {
    if (from >= behind) return from - behind <= 4 && range(behind, from).every(joint);
    return to <= at && at - to <= 5 && range(to, at).every(joint);
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

const FAR = 24;

/** "Takes the provisional total for the year so far to 8,183", "the figure is", "Total: 8,183". */
function followsTotal(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - FAR); back -= 1) {
    if (isTotal(tokens[back]))
      return back === at - 1 || range(back, at).some((index) => isTotalLink(tokens[index]));
    if (isMark(tokens[back], ',', ';', '(') || (isMark(tokens[back], '–') && back < at - 1)) return false;
    if (tokens[back]?.kind === 'number' && !/^\d{4}$/.test(tokens[back]?.text ?? '')) return false;
  }
  return false;
}

function crossesNext(tokens: readonly Token[], from: number): boolean {
  return range(from, from + 4).some((index) => isCrossing(tokens[index]));
}

/** "Compared with 6,265", "from 6,265", "(6,265)". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const article = isWord(tokens[at - 1], 'the', 'a', 'some', 'about', 'around', 'just') ? 1 : 0;
  const before = tokens[at - 1 - article];
  if (isMark(before, '(') && isMark(tokens[at + 1], ')', ',', ';')) return true;
  if (
    isWord(before, 'was', 'were') &&
    tokens.slice(Math.max(0, at - 4), at).some((token) => isWord(token, 'when', 'which'))
  )
    return true;
  return isWord(
    before,
    'from',
    'with',
    'against',
    'versus',
    'vs',
    'than',
    'on',
    'to',
    'above',
    'below',
    'over',
  );
}

/** Boats that people came in. */
function isOnBoard(tokens: readonly Token[], at: number): boolean {
  return range(at - 3, at).some((index) =>
    isWord(tokens[index], 'in', 'on', 'aboard', 'by', 'across', 'using', 'onboard', 'via', 'from'),
  );
}

/** Whether a sentence speaks of another country, and not of the Channel. */
export function isElsewhere(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token, index) => otherMatterOf(token, tokens[index + 1]) === ELSEWHERE) &&
    !tokens.some(isHome)
  );
}
