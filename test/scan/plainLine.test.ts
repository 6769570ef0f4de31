import { expect, it } from 'vitest';
import { plainLine } from '../../src/scan/plainLine.js';
import { bytes } from '../support/figures.js';

it.each([1000, 1001, 1_000_000])('plainLine takes a note of %i characters', (length) => {
  const note = 'x'.repeat(length);
  expect(plainLine(bytes(`2025-01-01,5,${note}\n`), 0, 1, ',').cells).toEqual(['2025-01-01', '5', note]);
});
