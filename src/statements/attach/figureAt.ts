import { hedgeOf } from '../sentence/hedge.js';
import type { NumberRead, Token } from '../sentence/token.js';
import type { Figure } from './figure.js';

/** The properties common to all figures. */
export function figureAt(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
): Pick<Figure, 'at' | 'value' | 'decimals' | 'hedge'> & { readonly direction: 0 } {
  return {
    at,
    value: number.value,
    decimals: number.decimals,
    hedge: hedgeOf(tokens, at),
    direction: 0,
  };
}
