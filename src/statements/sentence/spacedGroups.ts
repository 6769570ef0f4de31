import type { Token } from './token.js';

const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/**
 * Joins "1 195", separated by a plain space, into one token with no readable value, since it may be one number or two.
 * Leaves "April 14 119 people" and rows of figures unchanged.
 */
export function spacedGroups(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfGroups(tokens, at);
    const [first, last] = [tokens[at] as Token, tokens[end - 1] as Token];
    joined.push(end - at === 1 ? first : oneOf(first, last));
    at = end;
  }
  return joined;
}

function oneOf(first: Token, last: Token): Token {
  const number = { form: 'odd', value: Number.NaN, decimals: 0, inWords: false } as const;
  return { ...first, end: last.end, number };
}

/** Index after the groups that begin at a token; the index after the token if none do. */
function endOfGroups(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const isDate = before?.capital === true && MONTH.test(before.text);
  if (before?.kind === 'number' || isDate || !isPlain(tokens[at], FIRST_GROUP)) return at + 1;
  let end = at + 1;
  while (isPlain(tokens[end], GROUP) && tokens[end]?.start === (tokens[end - 1]?.end ?? 0) + 1) end += 1;
  return tokens[end]?.kind === 'number' ? at + 1 : end;
}

function isPlain(token: Token | undefined, pattern: RegExp): boolean {
  return token?.number?.form === 'count' && pattern.test(token.text);
}
