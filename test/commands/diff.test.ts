import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

const ONE = 'date,arrivals,boats\n2025-01-01,5,1\n';

describe('diff', () => {
  it('fails with --exit-code only where there is a difference', async () => {
    const files = {
      'a.csv': ONE,
      'b.csv': 'date,arrivals,boats\n2025-01-01,6,1\n',
      'c.csv': 'date,arrivals\n2025-01-01,5\n',
    };
    expect((await run('diff a.csv b.csv', { files })).code).toBe(0);
    expect((await run('diff a.csv b.csv --exit-code', { files })).code).toBe(1);
    expect((await run('diff a.csv a.csv --exit-code', { files })).code).toBe(0);
    const measures = await run('diff a.csv c.csv --exit-code --format prose', { files });
    expect([measures.code, measures.out]).toEqual([
      1,
      'No figure was changed; only one of the two has boats.\n',
    ]);
  });

  it('names a measure that only one has in every format; an empty column is none', async () => {
    const files = {
      'a.csv': 'date,arrivals\n2025-01-01,5\n',
      'b.csv': 'date,arrivals,boats\n2025-01-01,5,1\n',
      'empty.csv': 'date,arrivals,boats,uncontrolled_landings\n2025-01-01,5,1,\n',
    };
    const out = async (line: string) => (await run(line, { files })).out;
    expect(await out('diff a.csv b.csv')).toMatch(/Measures added +boats\n/);
    expect(await out('diff b.csv a.csv')).toMatch(/Measures removed +boats\n/);
    expect(await out('diff a.csv b.csv --format csv')).toContain('\nmeasure-added,,boats,,,\n');
    expect(await out('diff b.csv a.csv --format ndjson')).toContain(
      '{"change":"measure-removed","date":null,"measure":"boats"',
    );
    expect((await run('diff b.csv empty.csv --exit-code', { files })).code).toBe(0);
  });

  it('checks both releases by the rules, as every other command does', async () => {
    const files = { 'x.csv': `${ONE}2099-01-01,5,1\n` };
    expect((await run('diff x.csv x.csv --strict', { files })).code).toBe(1);
  });

  it('refuses standard input for both releases', async () => {
    expect(await run('diff - -', { files: { '-': ONE } })).toMatchObject({
      code: 2,
      err: 'crossings: standard input can be read once, and is named twice\n',
    });
  });
});
