/** The part of JSON Schema that Zod uses. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

const WIDTH = 100;

/**
 * A schema in the notation of TypeScript, which is a tenth as long. `known` maps the keys of shapes that were shown before to
 * their names, which are shown in their place.
 */
export function jsonShape(schema: JsonSchema, known: ReadonlyMap<string, string>, indent = ''): string {
  const name = known.get(keyOf(schema));
  if (name !== undefined) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((each) => jsonShape(each, known, indent)).join(' | ');
  if (schema.items) return `${bracketed(jsonShape(schema.items, known, indent))}[]`;
  if (schema.properties) return objectShape(schema, known, indent);
  const types = [schema.type ?? 'unknown'].flat();
  return types.map((type) => (type === 'string' && schema.format === 'date' ? 'date' : type)).join(' | ');
}

/** A key that is equal for equal schemas; their own description, which says where they are used, is left out. */
export function keyOf({ description, ...schema }: JsonSchema): string {
  return JSON.stringify(schema);
}

/** A field of a schema, with the fields that lead to it: `comparisons[].total`; `?` marks one that may be left out. */
export interface Field {
  readonly path: string;
  /** In the notation of TypeScript; the fields of an `object` are listed after it. */
  readonly type: string;
  readonly description: string | undefined;
}

/** All fields of a schema, nested ones after the field that holds them. Fields of shapes in `known` are left out. */
export function fieldsOf(schema: JsonSchema, known: ReadonlyMap<string, string>, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const path = `${prefix}${key}${schema.required?.includes(key) ? '' : '?'}`;
    const field = { path, type: shallowType(value, known), description: value.description };
    return [field, ...fieldsWithin(value, known, path)];
  });
}

function fieldsWithin(schema: JsonSchema, known: ReadonlyMap<string, string>, path: string): Field[] {
  if (known.has(keyOf(schema))) return [];
  if (schema.items) return fieldsWithin(schema.items, known, `${path}[]`);
  return [
    ...fieldsOf(schema, known, `${path}.`),
    ...(schema.anyOf ?? []).flatMap((each) => fieldsWithin(each, known, path)),
  ];
}

function shallowType(schema: JsonSchema, known: ReadonlyMap<string, string>): string {
  if (known.has(keyOf(schema))) return jsonShape(schema, known);
  if (schema.items) return `${bracketed(shallowType(schema.items, known))}[]`;
  if (schema.anyOf) return schema.anyOf.map((each) => shallowType(each, known)).join(' | ');
  return schema.properties ? 'object' : jsonShape(schema, known);
}

function objectShape(
  { properties = {}, required = [] }: JsonSchema,
  known: ReadonlyMap<string, string>,
  indent: string,
): string {
  const deeper = `${indent}  `;
  const fields = Object.entries(properties).map(
    ([key, value]) => `${key}${required.includes(key) ? '' : '?'}: ${jsonShape(value, known, deeper)}`,
  );
  const line = `{ ${fields.join(', ')} }`;
  if (indent.length + line.length <= WIDTH && !line.includes('\n')) return line;
  return `{\n${fields.map((field) => `${deeper}${field}\n`).join('')}${indent}}`;
}

function bracketed(shape: string): string {
  return / \| /.test(shape) && !shape.startsWith('{') ? `(${shape})` : shape;
}
