import { isDeepStrictEqual } from 'node:util';
import { type Alternative, alternativesOf, fieldsOf, paired, type Schema } from './alternatives.js';

/** `minor`: who reads the JSON by the old schema reads on. `major`: a field or word is gone, or a value of a new kind has come. */
export type Level = 'minor' | 'major';

export interface SchemaChange {
  readonly level: Level;
  /** Such as `$.data.rows[].total`. */
  readonly path: string;
  readonly what: string;
}

/**
 * What has changed for a program that reads what a schema describes: it takes no notice of fields and words that it does
 * not know, and relies on all others. A type that became narrower is minor for it, one that became wider is major. A
 * word more in a list is minor, as a field more is. What cannot be judged is major.
 */
export function schemaChanges(before: unknown, after: unknown, path = '$'): SchemaChange[] {
  const { pairs, gone, come } = paired(alternativesOf(before), alternativesOf(after));
  return [
    ...gone.map((each) => change(isNarrowing(each) ? 'minor' : 'major', path, `is ${each.kind} no more`)),
    ...come.map(({ kind }) => change('major', path, `may be ${kind}`)),
    ...pairs.flatMap(([left, right]) => sameKindChanges(left.schema, right.schema, path)),
  ];
}

/** The gravest of some changes; `none` where there are none. */
export function gravest(changes: readonly SchemaChange[]): Level | 'none' {
  if (changes.length === 0) return 'none';
  return changes.some(({ level }) => level === 'major') ? 'major' : 'minor';
}

/** A value that cannot be null or a plain number any more is one case less; fields and words go with the others. */
function isNarrowing({ kind, schema }: Alternative): boolean {
  return !['object', 'array', 'any'].includes(kind) && schema['enum'] === undefined;
}

function change(level: Level, path: string, what: string): SchemaChange {
  return { level, path, what };
}

function sameKindChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  return [
    ...fieldChanges(before, after, path),
    ...otherFieldChanges(before, after, path),
    ...itemChanges(before, after, path),
    ...wordChanges(before, after, path),
    ...limitChanges(before, after, path),
    ...remainingChanges(before, after, path),
  ];
}

function fieldChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const [wasSure, isSure] = [sureFields(before), sureFields(after)];
  const come = Object.keys(now).filter((name) => !(name in old));
  return [
    ...come.map((name) => change('minor', `${path}.${name}`, 'field added')),
    ...Object.keys(old).flatMap((name) => {
      const field = `${path}.${name}`;
      if (!(name in now)) return [change('major', field, 'field removed')];
      const presence = [
        ...(wasSure.has(name) && !isSure.has(name) ? [change('major', field, 'may be missing')] : []),
        ...(!wasSure.has(name) && isSure.has(name) ? [change('minor', field, 'is always there')] : []),
      ];
      return [...presence, ...schemaChanges(old[name], now[name], field)];
    }),
  ];
}

function sureFields({ required }: Schema): Set<unknown> {
  return new Set(Array.isArray(required) ? required : []);
}

/** Fields of any name, such as those of a table by year. */
function otherFieldChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const [old, now] = [before['additionalProperties'] ?? true, after['additionalProperties'] ?? true];
  if (isDeepStrictEqual(old, now)) return [];
  if (old === false) return [change('minor', `${path}.*`, 'field added')];
  return now === false
    ? [change('major', `${path}.*`, 'field removed')]
    : schemaChanges(old, now, `${path}.*`);
}

function itemChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  return schemaChangesOrNone(before['items'], after['items'], `${path}[]`);
}

function schemaChangesOrNone(before: unknown, after: unknown, path: string): SchemaChange[] {
  return before === undefined && after === undefined ? [] : schemaChanges(before, after, path);
}

function wordChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const [old, now] = [before['enum'], after['enum']];
  if (!Array.isArray(old)) return Array.isArray(now) ? [change('minor', path, 'is a word of a list')] : [];
  if (!Array.isArray(now)) return [change('major', path, 'is no word of a list')];
  return [
    ...old.filter((word) => !now.includes(word)).map((word) => change('major', path, `${word} removed`)),
    ...now.filter((word) => !old.includes(word)).map((word) => change('minor', path, `${word} added`)),
  ];
}

/** Which way each limit goes when more is allowed. */
const LIMITS: Readonly<Record<string, 1 | -1>> = {
  minimum: -1,
  exclusiveMinimum: -1,
  minLength: -1,
  minItems: -1,
  maximum: 1,
  exclusiveMaximum: 1,
  maxLength: 1,
  maxItems: 1,
};

function limitChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const limits = Object.entries(LIMITS).flatMap(([name, wider]) => {
    const [old, now] = [before[name], after[name]].map((value) =>
      value === undefined ? wider * Infinity : Number(value),
    );
    if (old === now) return [];
    const isWider = (Number(now) - Number(old)) * wider > 0;
    return [change(isWider ? 'major' : 'minor', path, `${name} ${after[name] ?? 'removed'}`)];
  });
  return [...limits, ...formChanges(before, after, path), ...wholeChanges(before, after, path)];
}

/** Two patterns cannot be told apart by what they allow: only a first one is known to be narrower. */
function formChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const changed = ['pattern', 'format'].filter((name) => before[name] !== after[name]);
  return changed.map((name) =>
    change(before[name] === undefined ? 'minor' : 'major', path, `${name} ${after[name] ?? 'removed'}`),
  );
}

function wholeChanges({ type: before }: Schema, { type: after }: Schema, path: string): SchemaChange[] {
  if (before === after || (before !== 'integer' && after !== 'integer')) return [];
  return after === 'integer'
    ? [change('minor', path, 'is whole')]
    : [change('major', path, 'may be a fraction')];
}

const JUDGED = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'pattern',
  'format',
];
const WORDS_ALONE = [
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
];

function remainingChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const known = new Set([...JUDGED, ...WORDS_ALONE, ...Object.keys(LIMITS)]);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !known.has(name),
  );
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return changed.map((name) => change('major', path, `${name} changed, which cannot be judged`));
}
