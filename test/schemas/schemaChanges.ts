import { isDeepStrictEqual } from 'node:util';
import { type Alternative, alternativesOf, fieldsOf, paired, type Schema } from './alternatives.js';
import { change, type SchemaChange } from './change.js';
import { LIMITS, scalarChanges } from './scalarChanges.js';

/**
 * Lists the changes for a program that reads JSON by a schema: it ignores fields and words that it does not know, and relies
 * on all others. A type that became narrower is minor, one that became wider is major. One more word in a list is
 * minor, like one more field. A change that cannot be judged is major.
 */
export function schemaChanges(before: unknown, after: unknown, path = '$'): SchemaChange[] {
  const { pairs, gone, come } = paired(alternativesOf(before), alternativesOf(after));
  return [
    ...gone.map((each) => change(isNarrowing(each) ? 'minor' : 'major', path, `is ${each.kind} no more`)),
    ...come.map(({ kind }) => change('major', path, `may be ${kind}`)),
    ...pairs.flatMap(([left, right]) => sameKindChanges(left.schema, right.schema, path)),
  ];
}

/** Whether the loss of an alternative only narrows: a value can no longer be null or a plain number. Lost fields and words are no narrowing. */
function isNarrowing({ kind, schema }: Alternative): boolean {
  return !['object', 'array', 'any'].includes(kind) && schema['enum'] === undefined;
}

function sameKindChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  return [
    ...fieldChanges(before, after, path),
    ...otherFieldChanges(before, after, path),
    ...itemChanges(before, after, path),
    ...scalarChanges(before, after, path),
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

/** Changes of fields with any name, such as those of a table by year. */
function otherFieldChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const [old, now] = [before['additionalProperties'] ?? true, after['additionalProperties'] ?? true];
  if (isDeepStrictEqual(old, now)) return [];
  if (old === false) return [change('minor', `${path}.*`, 'field added')];
  return now === false
    ? [change('major', `${path}.*`, 'field removed')]
    : schemaChanges(old, now, `${path}.*`);
}

function itemChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  const [old, now] = [before['items'], after['items']];
  return old === undefined && now === undefined ? [] : schemaChanges(old, now, `${path}[]`);
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
