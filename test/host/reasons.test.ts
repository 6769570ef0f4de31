import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { REASONS, reasonOf } from '../../src/host/nodeHost/reasons.js';

const withCode = (code: string) =>
  Object.assign(new Error(`${code}: in the words of the system, open`), { code });

it.each([
  'EIO',
  'EBUSY',
  'EXDEV',
  'EFBIG',
  'ESTALE',
  'ETXTBSY',
  'EDQUOT',
  'EINVAL',
  'EEXIST',
  'ENOTEMPTY',
  'ENXIO',
])('reasonOf says %s in words', (code) => expect(reasonOf(withCode(code))).toMatch(/^[a-z][a-zA-Z ,]+$/));

it('reasonOf gives half a sentence for an error that nobody knows, or that is none of the system', () => {
  expect(reasonOf(withCode('ENOANO'))).toBe('the system gives the error ENOANO');
  expect(reasonOf(new Error('a stone is in the way'))).toBe('a stone is in the way');
  expect(reasonOf('stones')).toBe('stones');
});

it('REASONS has only codes of the system', () => {
  expect(Object.keys(REASONS).filter((code) => !(code in constants.errno))).toEqual([]);
});
