import type { Token } from '../sentence/token.js';
import type { When } from './window.js';

/** Index of the token at which the date of a time starts, after words such as "until", "since" and "on". */
export function dateStart(tokens: readonly Token[], { from, to }: When): number {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'number' || tokens[at]?.capital) return at;
  return from;
}
