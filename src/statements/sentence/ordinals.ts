import { ORDINALS } from '../../text/index.js';
import type { Token } from './token.js';

/** The place that a word or number such as `third` or `3rd` gives; `null` for any other token. */
export function ordinalOf(token: Token | undefined): number | null {
  if (token?.number?.form === 'ordinal') return token.number.value;
  const place = token?.kind === 'word' ? ORDINALS.indexOf(token.text) : -1;
  return place === -1 ? null : place + 1;
}
