import type { Token } from './token.js';

/** Most figures of a sentence; more are a table, or no text at all. */
const MOST_FIGURES = 40;

/** Whether tokens are a row of figures, whose meaning no words give. */
export function isRowOfFigures(tokens: readonly Token[]): boolean {
  return tokens.length > MOST_FIGURES && tokens.filter(({ kind }) => kind === 'number').length > MOST_FIGURES;
}
