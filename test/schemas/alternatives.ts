import { isDeepStrictEqual } from 'node:util';

export type Schema = Readonly<Record<string, unknown>>;

/** One kind of value that a schema allows: `kind` is its type, with `number` for whole numbers too, `any` for no type. */
export interface Alternative {
  readonly kind: string;
  readonly schema: Schema;
}

/** Lists the kinds of value that a schema allows: splits `anyOf`, `oneOf` and lists of types, and joins lists of words. */
export function alternativesOf(schema: unknown): Alternative[] {
  const parts = takenApart(isSchema(schema) ? schema : {});
  const lists = parts.filter(({ schema: { enum: words } }) => words !== undefined);
  const kinds = new Set(lists.map(({ kind }) => kind));
  const joined = [...kinds].map((kind) => {
    const words = lists.filter((each) => each.kind === kind).flatMap((each) => each.schema['enum']);
    return { kind, schema: { enum: words } };
  });
  return [...parts.filter((part) => !lists.includes(part)), ...joined];
}

function takenApart(schema: Schema): Alternative[] {
  const { anyOf, oneOf, type, const: only, ...rest } = schema;
  const branches = anyOf ?? oneOf;
  if (Array.isArray(branches)) return branches.flatMap((branch) => takenApart({ ...rest, ...branch }));
  if (Array.isArray(type)) return type.flatMap((each) => takenApart({ ...rest, type: each }));
  if (only !== undefined) return [word(only)];
  const words = schema['enum'];
  if (Array.isArray(words)) return words.map(word);
  return [{ kind: kindOf(type), schema }];
}

function word(value: unknown): Alternative {
  return { kind: value === null ? 'null' : typeof value, schema: { enum: [value] } };
}

function kindOf(type: unknown): string {
  return type === 'integer' ? 'number' : String(type ?? 'any');
}

export interface Pairs {
  readonly pairs: readonly (readonly [before: Alternative, after: Alternative])[];
  readonly gone: readonly Alternative[];
  readonly come: readonly Alternative[];
}

/** Pairs each alternative with its successor: the equal one of the same kind, else the most similar one. */
export function paired(before: readonly Alternative[], after: readonly Alternative[]): Pairs {
  const candidates = before.flatMap((left) =>
    after
      .filter(({ kind }) => kind === left.kind)
      .map((right) => ({ left, right, score: likeness(left, right) })),
  );
  const pairs: [Alternative, Alternative][] = [];
  for (const { left, right } of candidates.sort((one, other) => other.score - one.score)) {
    if (!pairs.some(([taken, given]) => taken === left || given === right)) pairs.push([left, right]);
  }
  const used = pairs.flat();
  const unused = (each: Alternative) => !used.includes(each);
  return { pairs, gone: before.filter(unused), come: after.filter(unused) };
}

function likeness({ schema: before }: Alternative, { schema: after }: Alternative): number {
  if (isDeepStrictEqual(before, after)) return Number.POSITIVE_INFINITY;
  const names = Object.keys(fieldsOf(after));
  return Object.keys(fieldsOf(before)).filter((name) => names.includes(name)).length;
}

export function fieldsOf({ properties }: Schema): Schema {
  return isSchema(properties) ? properties : {};
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
