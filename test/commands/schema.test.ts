import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { ROOT } from '../house/house.js';
import { run } from '../support/run.js';

const GOLDEN = join(ROOT, 'test', 'golden');
const described = COMMANDS.filter(({ dataSchema }) => dataSchema !== undefined).map(({ name }) => name);

describe('schema', () => {
  it.each(described)('of %s holds every kept answer, and refuses one with a field too many', async (name) => {
    const schema = JSON.parse((await run(`schema ${name}`)).out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const isValid = ajv.compile(schema);
    const kept = readdirSync(join(GOLDEN, name)).filter((file) => file.endsWith('.json'));
    expect(kept.length).toBeGreaterThan(0);
    for (const file of kept) {
      const text = readFileSync(join(GOLDEN, name, file), 'utf8').replace(/--- standard error[\s\S]*$/, '');
      const answer = JSON.parse(text);
      expect(isValid(answer), `${file}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
      expect(isValid({ ...answer, more: 1 })).toBe(false);
    }
  });

  it.each([
    ['schema', 'schema needs'],
    ['schema ytdd', 'did you mean ytd?'],
    ['schema convert', '"convert" has no JSON, expected one of'],
  ])('%s is refused', async (line, message) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
