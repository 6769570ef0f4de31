import { hedgeOf } from '../sentence/hedge.js';
import type { NumberRead, Token } from '../sentence/token.js';
import type { Figure } from './figure.js';

/** What every figure has, whatever it counts. */
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
