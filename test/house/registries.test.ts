import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as calculations from '../../src/calculations/index.js';
import { COMMANDS } from '../../src/cli/commands.js';
import * as commands from '../../src/commands/index.js';
import { VERSION } from '../../src/host/index.js';
import * as readers from '../../src/readers/index.js';
import * as renderers from '../../src/renderers/index.js';
import * as rules from '../../src/rules/index.js';
import * as shells from '../../src/shells/index.js';
import * as sources from '../../src/sources/index.js';
import * as statements from '../../src/statements/index.js';
import { toWords } from '../support/run.js';
import { importsOf, ROOT, readSource, sourceFiles } from './house.js';
import { fieldsOf, type JsonSchema } from './jsonShape.js';

/**
 * Plural folders: each file is a member, listed in the index, but for those that say what a member is or serve all, and
 * for the companion of a member, `<name>Data`.
 */
const REGISTRIES: Readonly<Record<string, { readonly members: object; readonly others: readonly string[] }>> =
  {
    calculations: { members: calculations, others: [] },
    commands: {
      members: commands,
      others: [],
    },
    readers: { members: readers, others: [] },
    renderers: { members: renderers, others: ['renderer'] },
    rules: { members: rules, others: [] },
    shells: { members: shells, others: [] },
    sources: { members: sources, others: ['source'] },
    statements: {
      members: statements,
      others: ['statement', 'findStatements', 'scope'],
    },
  };

const toKebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('registries', () => {
  it.each(Object.entries(REGISTRIES))(
    'list every file of %s under its own name',
    (folder, { members, others }) => {
      const files = sourceFiles().filter(
        (file) => file.startsWith(`${folder}/`) && file.split('/').length === 2,
      );
      const listed = Object.keys(members);
      const companions = listed.map((name) => `${name}Data`);
      const names = files
        .map((file) => basename(file, '.ts'))
        .filter((name) => !['index', ...others, ...companions].includes(name));
      expect(
        names.filter((name) => !listed.includes(name)),
        `in src/${folder}, but not in its index.ts: add the line, or move what is no member into a folder of its own`,
      ).toEqual([]);
      expect(
        listed.filter((name) => !names.includes(name)),
        `in the index.ts of src/${folder}, but no file of that name: name both alike`,
      ).toEqual([]);
    },
  );

  it.each(sourceFiles().filter((file) => basename(file) === 'index.ts' && file !== 'index.ts'))(
    'have an index that says what the room is for, and only exports: %s',
    (file) => {
      const [purpose, ...lines] = readSource(file).trim().split('\n');
      expect(purpose).toMatch(/^\/\*\* [A-Z].+\. \*\/$/);
      for (const line of lines) expect(line).toMatch(/^export (\*|\{ .+ \}) from '\.\/.+\.js';$/);
      expect(importsOf(file).length).toBeGreaterThan(0);
    },
  );

  it.each(
    Object.entries({
      ...calculations,
      ...commands,
      ...renderers,
      ...rules,
      ...readers,
      ...shells,
      ...statements,
    }),
  )('%s has a name and a summary', (key, { name, summary }) => {
    expect(name).toBe(toKebab(key));
    expect(summary).toMatch(/^[^A-Z].*[^.]$|^CSV/);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s has options under their own names, and examples that use it',
    (name, { options, examples, words }) => {
      for (const [key, option] of Object.entries(options)) expect(option.name).toBe(toKebab(key));
      for (const { line } of examples) expect(toWords(line)[0]).toBe(name);
      if (words) expect(Object.keys(options)).toContain(words.option);
    },
  );
});

describe('the main figure of a calculation', () => {
  it.each(Object.values(calculations))(
    '$name is named by fields of its schema',
    ({ mainFigure, dataSchema }) => {
      const paths = fieldsOf(z.toJSONSchema(dataSchema(z)) as JsonSchema, new Map()).map(({ path }) => path);
      const names = new Set(paths.flatMap((path) => path.split(/[.[\]?]+/)));
      expect(mainFigure.filter((key) => !names.has(key))).toEqual([]);
    },
  );
});

it('VERSION is the version in package.json', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version).toBe(VERSION);
});
