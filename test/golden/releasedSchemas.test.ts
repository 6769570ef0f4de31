import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { VERSION } from '../../src/host/index.js';
import { KEPT_DIFFERS, ROOT } from '../house/house.js';
import { compareVersions, type Edition, objections } from '../schemas/objections.js';
import { run } from '../support/run.js';

/** The folder with a folder for each version: that of the coming version has what is printed now, the others never change. */
const KEPT = join(ROOT, 'test', 'golden', 'released-schemas');

/** Names of the commands that answer in JSON. */
const DESCRIBED_NAMES = COMMANDS.filter(({ gives }) => gives !== 'file').map(({ name }) => name);

/** Released versions, newest first, by the headings of the changelog. */
const RELEASED = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[(\d+\.\d+\.\d+)\] - /gm)].map(
  ([, version = '']) => version,
);

const current = new Map<string, string>();
beforeAll(async () => {
  for (const name of DESCRIBED_NAMES) current.set(name, (await run(`schema ${name}`)).out);
});

describe('released schemas', () => {
  it.each(DESCRIBED_NAMES)('contain the schema of %s as the program prints it', async (name) => {
    const kept = join(KEPT, VERSION, `${name}.json`);
    if (!RELEASED.includes(VERSION)) await expect(current.get(name), KEPT_DIFFERS).toMatchFileSnapshot(kept);
    // A published schema is never rewritten.
    else expect(current.get(name), `${VERSION} is released: raise the version`).toBe(readFileSync(kept, 'utf8'));
  });

  it('contain none that no command has', () => {
    const kept = existsSync(join(KEPT, VERSION)) ? readdirSync(join(KEPT, VERSION)) : [];
    expect(kept.filter((file) => !DESCRIBED_NAMES.includes(file.replace(/\.json$/, '')))).toEqual([]);
  });

  it('are there for the release before this one, and the versions announce what has changed since', () => {
    const before = readdirSync(KEPT).sort(compareVersions).filter((version) => compareVersions(version, VERSION) < 0);
    expect(before.at(-1)).toBe(RELEASED.find((version) => version !== VERSION));
    const last = before.at(-1);
    const now = { version: VERSION, schemas: parsed([...current]) };
    expect(last === undefined ? [] : objections(editionOf(last), now)).toEqual([]);
  });

  it('are compared: a field removed from one of them is an objection', () => {
    const now = { version: VERSION, schemas: parsed([...current]) };
    const less = JSON.parse(JSON.stringify(now.schemas), (key, value) => (key === 'missingDays' ? undefined : value));
    expect(objections(now, { version: '9.0.0', schemas: less }).join('\n')).toContain('$.ytd.data.missingDays field removed');
    expect(objections({ version: '0.0.1', schemas: less }, now)).toEqual([]);
  });
});

function editionOf(version: string): Edition {
  const files = readdirSync(join(KEPT, version));
  return {
    version,
    schemas: parsed(files.map((file) => [file.replace(/\.json$/, ''), readFileSync(join(KEPT, version, file), 'utf8')])),
  };
}

function parsed(texts: readonly (readonly [name: string, text: string])[]): Edition['schemas'] {
  return Object.fromEntries(texts.map(([name, text]) => [name, JSON.parse(text)]));
}
