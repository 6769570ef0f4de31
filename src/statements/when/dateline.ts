import { isMark, type Token } from '../sentence/token.js';
import type { When } from './window.js';

/** "LONDON, April 16, 2025 –", "(16 April 2025)", "16/04/2025 BREAKING": a date that opens a text, and is of no event in it. */
export function isDateline(tokens: readonly Token[], { from, to }: When): boolean {
  const place = tokens.slice(0, from);
  return (
    from <= 6 &&
    place.every((token) => token.kind === 'mark' || token.capital) &&
    (isMark(tokens[to], '-', '–', '(', ')', '|', ':') || (from === 0 && tokens[to]?.capital === true))
  );
}
