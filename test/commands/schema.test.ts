import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { COMMANDS } from '../../src/cli/commands.js';
import { eachEnvelopeSchema, envelopeSchema } from '../../src/report/index.js';
import { ROOT } from '../house/house.js';
import { fieldsOf, type JsonSchema } from '../house/jsonShape.js';
import { run } from '../support/run.js';

const GOLDEN = join(ROOT, 'test', 'golden');
const described = COMMANDS.filter(({ dataSchema }) => dataSchema !== undefined).map(({ name }) => name);

/** Commands that print JSON, and what is around the data of all of them. */
const explained = [
  ...COMMANDS.filter(({ dataSchema }) => dataSchema !== undefined).map(({ name, dataSchema }) => ({
    name,
    schema: dataSchema?.(z) ?? z.never(),
  })),
  { name: 'every answer', schema: envelopeSchema(z, z.null().describe('Data of the command')) },
  {
    name: 'every answer with --each',
    schema: eachEnvelopeSchema(z, z.null().describe('Data of the command')),
  },
];

describe('schema', () => {
  it.each(explained)('of $name describes every field', ({ schema }) => {
    const fields = fieldsOf(z.toJSONSchema(schema) as JsonSchema, new Map());
    expect(fields.length).toBeGreaterThan(0);
    expect(
      fields.filter(({ description }) => !description).map(({ path }) => path),
      'these fields have no description: add .describe() with the unit, whether ends are included, and what null means',
    ).toEqual([]);
    // A capital letter, and a full stop only at the end of several sentences.
    const isPlain = ({ description = '' }) =>
      /^[A-Z]/.test(description) && /\. .+\.$|[^.]$/.test(description);
    expect(fields.filter((field) => !isPlain(field))).toEqual([]);
  });

  it.each(described)(
    'of %s accepts every kept answer, and refuses one with a field too many anywhere',
    async (name) => {
      const schema = JSON.parse((await run(`schema ${name}`)).out);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      const ajv = new Ajv2020({ strict: false });
      formats.default(ajv);
      const isValid = ajv.compile(schema);
      const folder = join(GOLDEN, name);
      const kept = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.json'));
      expect(
        kept.length,
        `${name} has no kept JSON: add a case to CASES in test/golden/cases.ts, then npm run refresh`,
      ).toBeGreaterThan(0);
      for (const file of kept) {
        const text = readFileSync(join(GOLDEN, name, file), 'utf8').replace(/--- standard error[\s\S]*$/, '');
        const answer = JSON.parse(text);
        expect(isValid(answer), `${file}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
        for (const part of objectsOf(answer)) {
          part['more'] = 1;
          expect(isValid(answer), `${file}: ${JSON.stringify(part)}`).toBe(false);
          delete part['more'];
        }
      }
    },
  );

  it('exists for every command that has a kept answer in JSON', () => {
    const folders = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const others = folders.map(({ name }) => name).filter((name) => !described.includes(name));
    expect(
      others.flatMap((name) => readdirSync(join(GOLDEN, name)).filter((file) => file.endsWith('.json'))),
    ).toEqual([]);
  });

  // The package as another program sees it, by its `exports`.
  it.each(described)('of %s is in the package as it is printed', async (name) => {
    const file = createRequire(import.meta.url).resolve(`crossings/schemas/${name}.json`);
    expect(readFileSync(file, 'utf8')).toBe((await run(`schema ${name}`)).out);
  });

  it('is in the package only for commands that print JSON, beside that of themes', () => {
    const shipped = readdirSync(join(ROOT, 'dist', 'schemas')).map((file) => file.replace(/\.json$/, ''));
    expect(shipped.sort()).toEqual([...described, 'theme'].sort());
  });

  it.each([
    ['schema', 'schema needs'],
    ['schema ytdd', 'did you mean ytd?'],
    ['schema convert', '"convert" has no JSON, expected one of'],
  ])('refuses %s', async (line, message) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

/** Every object in an answer, itself included. */
function objectsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(objectsOf);
  return Array.isArray(value) ? within : [value as Record<string, unknown>, ...within];
}
