import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/nodeHost.js';

let folder = '';
const LIMITS = { milliseconds: 30_000, megabytes: 64 };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function runApart(work: string, limits = LIMITS) {
  const code = `process.once('message', ({ input }) => { ${work} });`;
  writeFileSync(join(folder, 'work.cjs'), code);
  return nodeHost(folder).runApart('work.cjs', { bytes: Uint8Array.of(1, 2) }, limits);
}

describe('runApart', () => {
  it('gives the input and returns the message, whatever is printed', async () => {
    const work = 'console.log("printed"); process.send([...input.bytes].map((each) => each * 2))';
    expect(await runApart(work)).toEqual({ result: [2, 4] });
  });

  it('ends what takes too much time', async () => {
    expect(await runApart('for (;;) {}', { ...LIMITS, milliseconds: 500 })).toEqual({ exceeded: 'time' });
  });

  it('outlives what takes too much memory', async () => {
    const work = 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));';
    expect(await runApart(work)).toEqual({ exceeded: 'memory' });
  });
});
