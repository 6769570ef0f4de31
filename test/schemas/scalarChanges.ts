import type { Schema } from './alternatives.js';
import { change, type SchemaChange } from './change.js';

/** Lists the changes of texts and numbers, and of the number of items. */
export function scalarChanges(before: Schema, after: Schema, path: string): SchemaChange[] {
  return [wordChanges, limitChanges, formChanges, wholeChanges].flatMap((changes) =>
    changes(before, after, path),
  );
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

/** Direction in which each limit allows more: 1 for up, -1 for down. */
export const LIMITS: Readonly<Record<string, 1 | -1>> = {
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
  return Object.entries(LIMITS).flatMap(([name, wider]) => {
    const [old, now] = [before[name], after[name]].map((value) =>
      value === undefined ? wider * Infinity : Number(value),
    );
    if (old === now) return [];
    const isWider = (Number(now) - Number(old)) * wider > 0;
    return [change(isWider ? 'major' : 'minor', path, `${name} ${after[name] ?? 'removed'}`)];
  });
}

/** Lists changes of patterns and formats. Only a first one is known to be narrower: two cannot be compared by what they allow. */
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
