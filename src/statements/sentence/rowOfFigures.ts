import type { Token } from './token.js';

/** No sentence has so many figures: what has is a table, or no text at all. */
const MOST_FIGURES = 40;

/** Whether tokens are a row of figures, in which no word says what one of them is. */
export function isRowOfFigures(tokens: readonly Token[]): boolean {
  return tokens.length > MOST_FIGURES && tokens.filter(({ kind }) => kind === 'number').length > MOST_FIGURES;
}
