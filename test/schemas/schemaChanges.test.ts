import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gravest } from './change.js';
import { schemaChanges } from './schemaChanges.js';

const text = { type: 'string' };
const number = { type: 'number' };
const none = { type: 'null' };
const one = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object, more = {}) => ({ type: 'array', items, ...more });
const either = (...anyOf: object[]) => ({ anyOf });
const words = (...values: string[]) => ({ type: 'string', enum: values });

type Case = readonly [what: string, before: object, after: object, there: string[], back: string[]];

/** Each change with its level, and the level of the opposite change. */
const CASES: readonly Case[] = [
  [
    'a field',
    one({ a: text }),
    one({ a: text, b: text }),
    ['minor $.b field added'],
    ['major $.b field removed'],
  ],
  [
    'an optional field',
    one({ a: text }),
    one({ a: text, b: text }, ['a']),
    ['minor $.b field added'],
    ['major $.b field removed'],
  ],
  [
    'a field of a row of a field',
    one({ a: list(one({ b: text })) }),
    one({ a: list(one({ b: text, c: text })) }),
    ['minor $.a[].c field added'],
    ['major $.a[].c field removed'],
  ],
  [
    'a field that may be missing',
    one({ a: text }),
    one({ a: text }, []),
    ['major $.a may be missing'],
    ['minor $.a is always there'],
  ],
  [
    'another name',
    one({ a: text }),
    one({ b: text }),
    ['minor $.b field added', 'major $.a field removed'],
    ['minor $.a field added', 'major $.b field removed'],
  ],
  [
    'fields of any name',
    one({}),
    { ...one({}), additionalProperties: text },
    ['minor $.* field added'],
    ['major $.* field removed'],
  ],
  [
    'null in fields of any name',
    { type: 'object', additionalProperties: text },
    { type: 'object', additionalProperties: either(text, none) },
    ['major $.* may be null'],
    ['minor $.* is null no more'],
  ],
  ['null', text, either(text, none), ['major $ may be null'], ['minor $ is null no more']],
  [
    'null in a list of types',
    one({ a: text }),
    one({ a: { type: ['string', 'null'] } }),
    ['major $.a may be null'],
    ['minor $.a is null no more'],
  ],
  [
    'null by const',
    text,
    either(text, { const: null }),
    ['major $ may be null'],
    ['major $ is null no more'],
  ],
  [
    'another type',
    text,
    number,
    ['minor $ is string no more', 'major $ may be number'],
    ['minor $ is number no more', 'major $ may be string'],
  ],
  ['one more type', text, either(text, number), ['major $ may be number'], ['minor $ is number no more']],
  [
    'an object where there was text',
    one({ a: text }),
    one({ a: one({ b: text }) }),
    ['minor $.a is string no more', 'major $.a may be object'],
    ['major $.a is object no more', 'major $.a may be string'],
  ],
  [
    'one more shape',
    one({ a: text }),
    either(one({ a: text }), one({ b: text })),
    ['major $ may be object'],
    ['major $ is object no more'],
  ],
  [
    'a field in one of two shapes',
    either(one({ a: text, b: text }), one({ c: text })),
    either(one({ c: text, d: text }), one({ a: text, b: text })),
    ['minor $.d field added'],
    ['major $.d field removed'],
  ],
  [
    'null in the items',
    list(text),
    list(either(text, none)),
    ['major $[] may be null'],
    ['minor $[] is null no more'],
  ],
  [
    'an empty list',
    list(text, { minItems: 1 }),
    list(text),
    ['major $ minItems removed'],
    ['minor $ minItems 1'],
  ],
  ['a word', words('a', 'b'), words('a', 'b', 'c'), ['minor $ c added'], ['major $ c removed']],
  [
    'a word beside null',
    either(words('a'), none),
    either(words('a', 'b'), none),
    ['minor $ b added'],
    ['major $ b removed'],
  ],
  [
    'a word of words one by one',
    either({ const: 'a' }, { const: 'b' }),
    either({ const: 'a' }, { const: 'b' }, { const: 'c' }),
    ['minor $ c added'],
    ['major $ c removed'],
  ],
  ['any word', words('a'), text, ['major $ is no word of a list'], ['minor $ is a word of a list']],
  [
    'a constant',
    one({ a: { type: 'number', const: 1 } }),
    one({ a: { type: 'number', const: 2 } }),
    ['major $.a 1 removed', 'minor $.a 2 added'],
    ['major $.a 2 removed', 'minor $.a 1 added'],
  ],
  ['fractions', { type: 'integer' }, number, ['major $ may be a fraction'], ['minor $ is whole']],
  ['less than 0', { type: 'number', minimum: 0 }, number, ['major $ minimum removed'], ['minor $ minimum 0']],
  [
    'a higher limit',
    { type: 'number', maximum: 5 },
    { type: 'number', maximum: 7 },
    ['major $ maximum 7'],
    ['minor $ maximum 5'],
  ],
  [
    'any form',
    { ...text, format: 'date', pattern: 'a' },
    text,
    ['major $ pattern removed', 'major $ format removed'],
    ['minor $ pattern a', 'minor $ format date'],
  ],
  [
    'another pattern',
    { ...text, pattern: 'a' },
    { ...text, pattern: 'b' },
    ['major $ pattern b'],
    ['major $ pattern a'],
  ],
  [
    'a word of JSON Schema that is not judged',
    list(text),
    list(text, { uniqueItems: true }),
    ['major $ uniqueItems changed, which cannot be judged'],
    ['major $ uniqueItems changed, which cannot be judged'],
  ],
];

const said = (before: object, after: object) =>
  schemaChanges(before, after).map(({ level, path, what }) => `${level} ${path} ${what}`);

describe('schemaChanges', () => {
  it.each(CASES)(
    'says what %s means to readers of the JSON, added and removed',
    (_, before, after, there, back) => {
      expect(said(before, after)).toEqual(there);
      expect(said(after, before)).toEqual(back);
    },
  );

  it('finds nothing when only the order or the notation differs', () => {
    expect(said(one({ a: text, b: number }), one({ b: number, a: text }))).toEqual([]);
    expect(said({ type: ['string', 'null'] }, either(none, text))).toEqual([]);
    expect(said(words('a', 'b'), either({ const: 'b' }, words('a')))).toEqual([]);
    expect(said({ ...text, title: 'a', $id: 'a' }, { ...text, title: 'b', description: 'b' })).toEqual([]);
    expect(said({ oneOf: [text, none] }, { anyOf: [text, none] })).toEqual([]);
  });

  const field = fc.constantFrom(text, number, none, words('a'), either(text, none), list(text));
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), field);

  it('finds nothing between equal schemas, and the same changes at any depth', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        expect(schemaChanges(one(before), one(before))).toEqual([]);
        const within = schemaChanges(list(one(before)), list(one(after)));
        expect(within.map(({ path, ...rest }) => ({ ...rest, path: path.replace('[]', '') }))).toEqual(
          schemaChanges(one(before), one(after)).map(({ path, ...rest }) => ({ ...rest, path })),
        );
      }),
    );
  });

  it('finds as many fields removed one way as added the other way', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const added = schemaChanges(one(before), one(after)).filter(({ what }) => what === 'field added');
        const removed = schemaChanges(one(after), one(before)).filter(({ what }) => what === 'field removed');
        expect(removed.map(({ path }) => path).sort()).toEqual(added.map(({ path }) => path).sort());
      }),
    );
  });

  it('counts by the largest change', () => {
    const minor = { level: 'minor', path: '$', what: '' } as const;
    expect(gravest([])).toBe('none');
    expect(gravest([minor, minor])).toBe('minor');
    expect(gravest([minor, { ...minor, level: 'major' }, minor])).toBe('major');
  });
});
