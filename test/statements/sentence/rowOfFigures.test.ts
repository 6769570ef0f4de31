import { expect, it } from 'vitest';
import { findStatements } from '../../../src/statements/findStatements.js';

const SPAN = { lastDay: '2026-08-20' } as Parameters<typeof findStatements>[1];

it('reports a row of figures once, and judges none of them', () => {
  const row = Array.from({ length: 60 }, (_, index) => index * 7).join(' ');
  const { statements, notUnderstood } = findStatements(
    `16 April 2025\n\nArrivals across the Channel:\n${row}\n`,
    SPAN,
  );
  expect(statements).toEqual([]);
  expect(notUnderstood).toMatchObject([{ figure: '0', line: 4, column: 1 }]);
});
