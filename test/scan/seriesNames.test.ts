import { expect, it } from 'vitest';
import { fingerprint } from '../../src/table/index.js';
import { bytes } from '../support/figures.js';
import { run } from '../support/run.js';

// Found by following the fingerprints of names until two were the same.
const [ONE, OTHER] = ['PRqP3U4Kk', 'ffiXGSqsv'];
const print = (name: string) => fingerprint(bytes(name), 0, name.length);

it('names with the same fingerprint are names of two series', async () => {
  expect(print(ONE)).toBe(print(OTHER));
  const csv = `date,route,arrivals\n2025-01-01,${ONE},5\n2025-01-01,${OTHER},7\n2025-01-02,${OTHER},1\n`;
  for (const [name, total] of [
    [ONE, 5],
    [OTHER, 8],
  ]) {
    const line = `total x.csv --year 2025 --only ${name} --json`;
    expect(JSON.parse((await run(line, { files: { 'x.csv': csv } })).out).data.total).toBe(total);
  }
});
