import { clausesOf } from '../sentence/clauses.js';
import { isWord, type Token } from '../sentence/token.js';

/** Words that deny what the rest of their clause says. */
const DENYING =
  'nobody none neither nor cannot without deny denies denied denying false untrue wrong incorrect myth fiction'.split(
    ' ',
  );

/** Words behind a negation that turn it into none, "not only", "not far short of", and verbs of what is so all the same: "do not hide that". */
const TURNED =
  'one do only just merely including counting until till since far long yet all surprisingly least hide mention tell forget deny dispute doubt'.split(
    ' ',
  );

/** Words at which the reach of a negation ends. */
const ENDS = ['and', 'but', 'until', 'till', 'since'];

/** Tokens from a figure to a negation behind it: "119 people did not arrive". */
const SOON = 6;

/**
 * Whether the clause of a figure denies it, so that it may be true because the figure is not: "not even 119", "nobody claims that 119", "119
 * did not arrive". "The 45,774 of 2022" is taken as known, whatever is denied of it.
 */
export function isDenied(tokens: readonly Token[], at: number): boolean {
  const clauses = clausesOf(tokens);
  const isOwn = (index: number) => clauses[index] === clauses[at] && !isWord(tokens[index], ...ENDS);
  const isKnown = isWord(tokens[at - 1], 'the');
  for (let index = at - 1; index >= 0 && isOwn(index); index -= 1)
    if (denies(tokens, index) && !(isKnown && index < at - 2)) return true;
  for (let index = at + 1; index < at + SOON && isOwn(index); index += 1)
    if (tokens[index]?.kind === 'number') return false;
    else if (isNot(tokens[index]) && denies(tokens, index)) return true;
  return false;
}

/** Whether a word denies the verb beside it. */
function isNot(token: Token | undefined): boolean {
  return isWord(token, 'not', 'never') || (token?.kind === 'word' && token.text.endsWith("n't"));
}

function denies(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (isWord(token, 'no')) return isWord(next, 'one', 'truth');
  // "No fewer than 119" and "not more than 119" are hedges.
  if (isWord(next, 'more', 'fewer', 'less', ...TURNED)) return false;
  // "10,000 was not reached until 24 May" says that it was.
  if (tokens.slice(at + 1, at + 1 + SOON).some((each) => isWord(each, 'until', 'till'))) return false;
  return isNot(token) || isWord(token, ...DENYING);
}
