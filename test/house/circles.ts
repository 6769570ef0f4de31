import { importsOf } from './house.js';

/**
 * Circles of imports among `files`, each from its first file to the one whose import closes it, such as
 * `a.ts → b.ts → a.ts`. Every import counts: of types alone, and with `import()`. Without the last import of each
 * there is no circle left.
 */
export function circlesOf(
  files: readonly string[],
  targetsOf: (file: string) => readonly string[] = ownImports,
): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targetsOf(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles.sort();
}

function ownImports(file: string): string[] {
  const targets = importsOf(file).map(({ target }) => target);
  return [...new Set(targets)].filter((target) => target.endsWith('.ts')).sort();
}
