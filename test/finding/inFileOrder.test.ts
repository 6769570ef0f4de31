import { expect, it } from 'vitest';
import { type Finding, inFileOrder, type Place } from '../../src/finding/index.js';

it('inFileOrder sorts by file, line or row, and column, and puts findings without a place first', () => {
  const at = (message: string, place?: Place): Finding => ({
    rule: 'x',
    severity: 'info',
    message,
    ...(place && { place }),
  });
  const findings = [
    at('b 2', { file: 'b', line: 2 }),
    at('a 10:1', { file: 'a', line: 10, column: 1 }),
    at('a 2:9', { file: 'a', line: 2, column: 9 }),
    at('a 2:1', { file: 'a', line: 2, column: 1 }),
    at('b row 1', { file: 'b', sheet: 's', cell: 'AB1' }),
    at('a', { file: 'a' }),
    at('none'),
  ];
  expect(inFileOrder(findings, ['a', 'b']).map(({ message }) => message)).toEqual([
    'none',
    'a',
    'a 2:1',
    'a 2:9',
    'a 10:1',
    'b row 1',
    'b 2',
  ]);
});
