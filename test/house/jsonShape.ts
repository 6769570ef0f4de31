/** The part of JSON Schema that Zod uses. */
export interface JsonSchema {
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
 * Writes a schema in the notation of TypeScript, which is a tenth as long. `known` has shapes that were shown under a name
 * before: only their name is repeated.
 */
export function jsonShape(schema: JsonSchema, known: ReadonlyMap<string, string>, indent = ''): string {
  const name = known.get(JSON.stringify(schema));
  if (name !== undefined) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((each) => jsonShape(each, known, indent)).join(' | ');
  if (schema.items) return `${bracketed(jsonShape(schema.items, known, indent))}[]`;
  if (schema.properties) return objectShape(schema, known, indent);
  const types = [schema.type ?? 'unknown'].flat();
  return types.map((type) => (type === 'string' && schema.format === 'date' ? 'date' : type)).join(' | ');
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
