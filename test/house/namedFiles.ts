import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './house.js';

/**
 * Files and folders that a page of the project names and that are not there: paths in backquotes from the root on, such
 * as `src/host/nodeHost.ts`, and links to other pages. Names with a placeholder, such as `src/rules/<name>.ts`, are left out.
 */
export function missingFiles(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const paths = [...text.matchAll(/`((?:src|test|bin|docs|fixtures|\.ci)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );
  return [...paths, ...links].filter((path) => !existsSync(join(ROOT, path)));
}
