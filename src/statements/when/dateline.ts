import { isMark, type Token } from '../sentence/token.js';
import type { When } from './window.js';

/**
 * Whether a date is the dateline of a text rather than that of an event: "LONDON, April 16, 2025 –", "(16 April
 * 2025)".
 */
export function isDateline(tokens: readonly Token[], { from, to }: When): boolean {
  const place = tokens.slice(0, from);
  return (
    from <= 6 &&
    place.every((token) => token.kind === 'mark' || token.capital) &&
    (isMark(tokens[to], '-', '–', '(', ')', '|', ':') || (from === 0 && tokens[to]?.capital === true))
  );
}
