import { expect } from 'vitest';
import type { ArticleText } from '../../src/article/articleText.js';

/** Expects every word and figure of an article at the place that it gives. */
export function expectPlaces({ text, placeAt }: ArticleText, source: string) {
  const lines = source.split(/\r?\n/);
  const astray = [...text.matchAll(/\p{L}+|\d[\d,]*\d|\d/gu)].filter(({ 0: word, index }) => {
    const { line, column } = placeAt(index);
    const found = [...(lines[line - 1] ?? '')].slice(column - 1).join('');
    return !found.startsWith(word);
  });
  expect(astray.map(([word]) => word)).toEqual([]);
}
