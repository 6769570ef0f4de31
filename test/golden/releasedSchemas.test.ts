import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { VERSION } from '../../src/host/index.js';
import { KEPT_DIFFERS, ROOT } from '../house/house.js';
import { compareVersions, type Edition, objections } from '../schemas/objections.js';
import { run } from '../support/run.js';

/** A folder for each version of the package: that of the version to come holds what is printed now, all others stay as they are. */
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
  it.each(DESCRIBED_NAMES)('hold that of %s', async (name) => {
    const kept = join(KEPT, VERSION, `${name}.json`);
    if (!RELEASED.includes(VERSION)) await expect(current.get(name), KEPT_DIFFERS).toMatchFileSnapshot(kept);
    // What was published is never written anew.
    else expect(current.get(name), `${VERSION} is released: raise the version`).toBe(readFileSync(kept, 'utf8'));
  });

  it('hold none that no command has', () => {
    const kept = existsSync(join(KEPT, VERSION)) ? readdirSync(join(KEPT, VERSION)) : [];
    expect(kept.filter((file) => !DESCRIBED_NAMES.includes(file.replace(/\.json$/, '')))).toEqual([]);
  });

  it('are kept of the release before this one, and the versions say what has changed since', () => {
    const before = readdirSync(KEPT).sort(compareVersions).filter((version) => compareVersions(version, VERSION) < 0);
    expect(before.at(-1)).toBe(RELEASED.find((version) => version !== VERSION));
    const last = before.at(-1);
    const now = { version: VERSION, schemas: parsed([...current]) };
    expect(last === undefined ? [] : objections(editionOf(last), now)).toEqual([]);
  });

  it('are seen: a field taken from one of them is objected to', () => {
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
