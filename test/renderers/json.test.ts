import { expect, it } from 'vitest';
import { toJsonText } from '../../src/renderers/json.js';

it('toJsonText escapes characters that a terminal acts on, and can be parsed back', () => {
  const value = { name: '\x1b[31m\x9b\u202e\u2028x\x7f\ufeff', list: [1, null] };
  const text = toJsonText(value);
  expect(text).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u202e\ufeff]/);
  expect(JSON.parse(text)).toEqual(value);
});
