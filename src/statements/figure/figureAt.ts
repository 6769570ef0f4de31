import { hedgeOf } from '../sentence/hedge.js';
import type { NumberRead, Token } from '../sentence/token.js';
import type { Figure } from './figure.js';

/** The properties common to all figures; without a noun, the figure ends with its number. */
export function figureAt(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
): Pick<Figure, 'at' | 'behind' | 'value' | 'decimals' | 'hedge' | 'isFraction'> & { readonly direction: 0 } {
  return {
    at,
    behind: at + 1,
    value: number.value,
    decimals: number.decimals,
    hedge: hedgeOf(tokens, at),
    isFraction: number.isFraction === true,
    direction: 0,
  };
}
