import { describe, expect, it } from 'vitest';
import { compareVersions, objections } from './objections.js';

const answer = (schemaVersion: number, ...fields: string[]) => ({
  type: 'object',
  properties: {
    schemaVersion: { type: 'number', const: schemaVersion },
    ...Object.fromEntries(fields.map((name) => [name, { type: 'string' }])),
  },
  required: ['schemaVersion', ...fields],
});

const OLD = { ytd: answer(1, 'a', 'b') };
const MORE = { ytd: answer(1, 'a', 'b', 'c') };
const LESS = { ytd: answer(1, 'a') };
const SAID = { ytd: answer(2, 'a') };
const SAME =
  'schemaVersion is the same, and $.ytd.b field removed: keep it as it was, or raise SCHEMA_VERSION in src/report/envelope.ts';
const higher = (level: string, to: string, from: string) =>
  `a ${level} change needs a higher version than ${to} after ${from}`;

describe('objections', () => {
  it.each([
    ['no change, and a patch', OLD, '0.1.0', '0.1.1', []],
    ['a field added, and a minor version', MORE, '0.1.9', '0.2.0', []],
    ['a field added, and a patch', MORE, '0.1.0', '0.1.1', [higher('minor', '0.1.1', '0.1.0')]],
    ['a field added, and the same version', MORE, '1.1.0', '1.1.0', [higher('minor', '1.1.0', '1.1.0')]],
    ['a field added, and a major version', MORE, '1.2.0', '2.0.0', []],
    ['a field added, and a lower version', MORE, '1.2.0', '0.3.0', [higher('minor', '0.3.0', '1.2.0')]],
    ['a field removed without a word', LESS, '0.1.0', '0.2.0', [SAME]],
    [
      'a field removed without a word, in a patch',
      LESS,
      '1.2.0',
      '1.2.1',
      [SAME, higher('major', '1.2.1', '1.2.0')],
    ],
    ['a field removed, and said so before 1.0.0', SAID, '0.1.0', '0.2.0', []],
    [
      'a field removed, and said in the JSON alone',
      SAID,
      '1.2.0',
      '1.3.0',
      [higher('major', '1.3.0', '1.2.0')],
    ],
    ['a field removed, and said so', SAID, '1.10.0', '2.0.0', []],
    ['a command added', { ...OLD, by: OLD.ytd }, '0.1.0', '0.2.0', []],
    ['a command removed', {}, '1.1.0', '1.2.0', [higher('major', '1.2.0', '1.1.0')]],
    [
      'a command that answers in two shapes from now on',
      { ytd: { anyOf: [OLD.ytd, SAID.ytd] } },
      '0.1.0',
      '0.2.0',
      [
        'schemaVersion is the same, and $.ytd may be object: keep it as it was, or raise SCHEMA_VERSION in src/report/envelope.ts',
      ],
    ],
  ])('%s', (_, schemas, from, to, expected) => {
    expect(objections({ version: from, schemas: OLD }, { version: to, schemas })).toEqual(expected);
  });

  it('sorts versions by their numbers', () => {
    const versions = ['0.10.0', '1.0.0', '0.2.0', '0.2.10', '0.2.9'];
    expect(versions.sort(compareVersions)).toEqual(['0.2.0', '0.2.9', '0.2.10', '0.10.0', '1.0.0']);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});
