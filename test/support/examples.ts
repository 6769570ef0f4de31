import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../house/house.js';

/** Examples in the doc comments of a source, by the name of the function that they belong to. */
export function examplesOf(source: string): Map<string, string> {
  const commented = /^\/\*\*\n((?: \*.*\n)*?) \*\/\nexport (?:async )?function (\w+)/gm;
  return new Map(
    [...source.matchAll(commented)].flatMap(([, comment = '', name = '']) => {
      const [, example] = comment.replace(/^ \* ?/gm, '').split('@example\n');
      return example === undefined ? [] : [[name, example] as const];
    }),
  );
}

/** Blocks of JavaScript in a section of a Markdown page. */
export function blocksOf(markdown: string, heading: string): string[] {
  const [, section = ''] = markdown.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

const DECLARATION = /^(?:import|const|let)\b/;
const STATED = /^(\S.*); \/\/ (.+)$/;
const PRINTED = /^console\.log\((.*)\)$/;

/**
 * Turns an example into a program that fails where a line does not give what the comment behind it states: values as written
 * in JavaScript, several values as printed, or `throws` and the name of an error.
 */
export function toProgram(example: string): { readonly code: string; readonly stated: number } {
  let stated = 0;
  const lines = example.split('\n').map((line) => {
    const [, expression = '', value = ''] = STATED.exec(line) ?? [];
    if (value === '' || DECLARATION.test(line)) return line;
    stated += 1;
    const [, name] = /^throws (\w+)$/.exec(value) ?? [];
    if (name) return `await assert.rejects(async () => ${expression}, { name: '${name}' });`;
    const [, printed = expression] = PRINTED.exec(expression) ?? [];
    return `assert.deepStrictEqual([${printed}], [${value}]);`;
  });
  return { code: ["import assert from 'node:assert/strict';", ...lines].join('\n'), stated };
}

/** Makes a folder in which the built package is installed under its own name. Call `remove` at the end. */
export function installedFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'crossings'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let programs = 0;

/** Runs a program in a folder where the package is installed, with only the figures of the package. Rejects where it fails. */
export async function runProgram(code: string, folder: string): Promise<void> {
  programs += 1;
  const file = join(folder, `example-${programs}.mjs`);
  writeFileSync(file, code);
  const env = { ...process.env, CROSSINGS_DATA: '', CROSSINGS_STORE: join(folder, 'store') };
  await promisify(execFile)(process.execPath, [file], { cwd: folder, env });
}
