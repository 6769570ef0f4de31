import { parseAst } from 'rolldown/parseAst';

/** A node of a parsed program; which keys it has depends on its type. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const DECLARATIONS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
];

/** Names that a JavaScript program loads, with `import`, `export … from`, `import()` and `require()`. */
export function importedBy(code: string): Set<string> {
  const found = new Set<string>();
  for (const node of nodesIn(parseAst(code))) {
    const name = DECLARATIONS.includes(node.type) ? textOf(node['source']) : requiredBy(node);
    if (name !== null) found.add(name);
  }
  return found;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const part of Object.values(value)) yield* nodesIn(part);
}

function requiredBy(node: Node): string | null {
  if (node.type !== 'CallExpression') return null;
  const callee = node['callee'] as Node;
  return callee.type === 'Identifier' && callee['name'] === 'require'
    ? textOf((node['arguments'] as unknown[])[0])
    : null;
}

/** The name in `'zod'`, or in `` `zod` ``, which is how minified code writes it. */
function textOf(value: unknown): string | null {
  const node = value as Node | null | undefined;
  if (node?.type === 'Literal') return String(node['value']);
  const [only, ...others] = node?.type === 'TemplateLiteral' ? (node['quasis'] as Node[]) : [];
  return only === undefined || others.length > 0 ? null : (only['value'] as { cooked: string }).cooked;
}
