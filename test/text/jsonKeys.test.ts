import { describe, expect, it } from 'vitest';
import { keyNamed, repeatedKey } from '../../src/text/index.js';

describe('repeatedKey', () => {
  it.each([
    ['{"a":1,"a":2}', { key: 'a', line: 1, column: 8 }],
    ['[{"a":1},{"a":{"b":[]},\r\n  "é":"é:", "a":2}]', { key: 'a', line: 2, column: 13 }],
    ['{"a":{"b":1},"\\u0061":2}', { key: 'a', line: 1, column: 14 }],
    ['{"\\"":1,"x":{},"\\"":2}', { key: '"', line: 1, column: 16 }],
  ])('finds the second one of %s', (text, place) => expect(repeatedKey(text)).toEqual(place));

  it.each(['{"a":{"a":[{"a":1},{"a":2}]},"b":"a"}', '["a","a"]', '{"a":"\\"a\\":","b":"{"}', '3', ''])(
    'finds none in %s',
    (text) => expect(repeatedKey(text)).toBeNull(),
  );
});

describe('keyNamed', () => {
  it('finds a key, and no text of that name', () => {
    expect(keyNamed('{"b":"a",\n"a":1}', 'a')).toEqual({ key: 'a', line: 2, column: 1 });
    expect(keyNamed('{"b":"a"}', 'a')).toBeNull();
  });
});
