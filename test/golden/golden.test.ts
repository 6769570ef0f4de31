import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { formatsOf } from '../../src/cli/format.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { eachEnvelopeSchema, envelopeSchema } from '../../src/report/index.js';
import { KEPT_DIFFERS } from '../house/house.js';
import { run } from '../support/run.js';
import { CASES, type GoldenCase } from './cases.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Formats that every command has. */
const USUAL = formatsOf('tables');

/** Formats in which the output of a case is kept if it names none. */
function keptFormats(command: string): readonly string[] {
  return COMMANDS.find(({ name }) => name === command)?.gives === 'page' ? formatsOf('page') : USUAL;
}

function outputs(command: string, { name, formats = keptFormats(command) }: GoldenCase) {
  return formats.map((format) => ({ format, path: join(FOLDER, command, format === '' ? `${name}.txt` : `${name}.${format}`) }));
}

const ALL = Object.entries(CASES).flatMap(([command, cases]) =>
  cases.flatMap((one) => outputs(command, one).map((output) => ({ command, ...one, ...output }))),
);

describe('golden outputs', () => {
  it.each(ALL)('are what the program prints: $command $name $format', async ({ command, line, format, path, files, environment, today, server, code = 0 }) => {
    const outcome = await run(format === '' ? line : `${line} --format ${format}`, { files: files ?? {}, environment: environment ?? {}, ...(today && { today }), ...(server && { server }) });
    expect(outcome.code).toBe(code);
    const kept = outcome.err === '' ? outcome.out : `${outcome.out}--- standard error\n${outcome.err}`;
    await expect(kept, KEPT_DIFFERS).toMatchFileSnapshot(path);
    if (format !== 'json') return;
    const schema = COMMANDS.find(({ name }) => name === command)?.dataSchema?.(z);
    const envelope = line.includes('--each') ? eachEnvelopeSchema : envelopeSchema;
    expect(envelope(z, schema ?? z.never()).parse(JSON.parse(outcome.out))).toBeTruthy();
  });

  it('are all made by a case', () => {
    const made = new Set(ALL.map(({ path }) => path));
    const kept = Object.keys(CASES).filter((command) => existsSync(join(FOLDER, command))).flatMap((command) => readdirSync(join(FOLDER, command)).map((file) => join(FOLDER, command, file)));
    expect(kept.filter((path) => !made.has(path))).toEqual([]);
  });

  it('cover every command in every format, and its help', () => {
    for (const { name, gives } of COMMANDS) {
      const inAllFormats = ({ formats }: GoldenCase) => formats === undefined || gives === 'file' || keptFormats(name).every((each) => formats.includes(each));
      expect(CASES[name]?.some(inAllFormats), `${name} has no case in every format: add one to CASES in test/golden/cases.ts, then npm run refresh`).toBe(true);
      expect(CASES['help']?.some((one) => one.name === name), `${name} --help`).toBe(true);
    }
  });
});
