import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

const LEAD = '16 April 2025. By Monday 8,183 people had crossed the Channel in small boats this year.';
const MORE = 'In 2024, 6,265 people had crossed. It had been 4,586.';
const TEXT = `${LEAD}\n${MORE}`;

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly claim: string;
  readonly actual: unknown;
  readonly readings: readonly {
    readonly claim: string;
    readonly understood: string;
    readonly cost: number;
  }[];
}

async function verify(options: string, text = TEXT) {
  const { code, out, err } = await run(`verify article.txt ${options} --json`, {
    files: { 'article.txt': text },
  });
  if (out === '') return { code, err, claims: [], text: null };
  const { data } = JSON.parse(out);
  return { code, err, claims: data.claims as readonly Row[], text: data.texts[0] };
}

/** The claim at a place. */
async function claimAt(id: string, options: string) {
  return (await verify(options)).claims.find((claim) => claim.id === id);
}

describe('the readings of a figure', () => {
  it('are listed, the cheapest first, with the one that was taken', async () => {
    const { claims } = await verify('');
    expect(claims.map(({ id }) => id)).toEqual(['1:26', '2:10']);
    for (const { claim, readings } of claims) {
      expect(readings.map((reading) => reading.claim)).toContain(claim);
      const costs = readings.map(({ cost }) => cost);
      expect(costs).toEqual(costs.toSorted((one, other) => one - other));
    }
    expect(claims[1]?.readings.slice(0, 2)).toEqual([
      { claim: 'total --year 2024 :: total', understood: 'arrivals in 2024', cost: expect.any(Number) },
      {
        claim: 'ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.total',
        understood: 'arrivals by the same date in 2024 as 14 April 2025',
        cost: expect.any(Number),
      },
    ]);
  });

  it('are corrected by --reading, for this figure alone', async () => {
    expect(await claimAt('2:10', '')).toMatchObject({ verdict: 'holds', actual: 6265 });
    expect(await claimAt('2:10', '--reading 2:10=1')).toMatchObject({
      claim: 'total --year 2024 :: total',
      actual: 36816,
    });
    expect(await claimAt('1:26', '--reading 2:10=1')).toEqual(await claimAt('1:26', ''));
  });

  it('are corrected for several figures', async () => {
    const { claims } = await verify('--reading 2:10=1 --reading 1:26=2');
    expect(claims.map(({ claim }) => claim)).toEqual([
      'ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.total',
      'total --year 2024 :: total',
    ]);
  });

  it('leave no doubt where one was chosen', async () => {
    expect((await claimAt('2:10', '--reading 2:10=1'))?.verdict).toBe('fails');
  });

  it('are as many as can be chosen', async () => {
    const { readings = [] } = (await claimAt('2:10', '')) ?? {};
    const last = await claimAt('2:10', `--reading 2:10=${readings.length}`);
    expect(last?.claim).toBe(readings.at(-1)?.claim);
    const shown = readings.map(({ understood }, index) => `${index + 1} (${understood})`);
    expect(await verify(`--reading 2:10=${readings.length + 1}`)).toMatchObject({
      code: 2,
      err: `crossings: "6,265" at 2:10 has no reading ${readings.length + 1}, but ${shown.join(', ')}\n`,
    });
  });

  it.each([
    ['2:10', 'unexpected "2:10", expected line and column of a figure, and the number of a reading'],
    ['x=1', 'unexpected "x=1", expected line and column of a figure, and the number of a reading'],
    ['2:10=0', 'such as 3:12=2'],
    ['2:10=100', 'such as 3:12=2'],
    ['2=1', 'such as 3:12=2'],
    ['9:9=1', 'there is no figure at 9:9: --json lists them'],
    ['2:11=1', 'there is no figure at 2:11: --json lists them'],
  ])('are not chosen by --reading %s', async (reading, message) => {
    const { code, err } = await verify(`--reading ${reading}`);
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(message);
  });

  it('do not exist for a figure of something else', async () => {
    const { code, err } = await verify('--reading 1:24=1', '16 April 2025. It cost 17 pencils.');
    expect([code, err]).toEqual([2, expect.stringContaining('"17" at 1:24 has no reading')]);
  });
});

describe('the day that a text counts to', () => {
  const BARE = 'So far this year 8,183 people have crossed the Channel.';

  it('is given by --as-of, for a text that names none', async () => {
    const { code, claims, text } = await verify('--as-of 2025-04-14', BARE);
    expect(text).toMatchObject({ published: null, asOf: '2025-04-14', how: 'the day that --as-of gives' });
    expect(claims).toMatchObject([{ verdict: 'holds', claim: 'ytd --as-of 2025-04-14 :: total' }]);
    expect(code).toBe(0);
  });

  it('is that of --as-of, whatever the figures tell', async () => {
    const { claims, text } = await verify('--as-of 2025-04-10 --published 2025-04-16', BARE);
    expect(text).toMatchObject({ published: '2025-04-16', asOf: '2025-04-10' });
    expect(claims).toMatchObject([{ claim: 'ytd --as-of 2025-04-10 :: total', actual: 7228 }]);
    expect(claims[0]?.verdict).not.toBe('holds');
  });

  it('changes no figure of a day that the text names', async () => {
    const [given, own] = [await verify('--as-of 2025-04-10'), await verify('')];
    expect(given.claims[0]?.claim).toBe(own.claims[0]?.claim);
  });

  it.each([
    ['soon', '--as-of: unexpected "soon"'],
    ['2025-02-30', '--as-of: unexpected "2025-02-30"'],
    ['2027-01-01', 'the data end on 20 August 2026: 1 January 2027 is after that'],
  ])('is not %s', async (day, message) => {
    const { code, err } = await verify(`--as-of ${day}`);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

it.each(['--as-of 2025-04-14', '--reading 2:1=1'])('%s is refused where there is no text', async (option) => {
  const { code, err } = await run(`verify claims.csv ${option}`, {
    files: { 'claims.csv': 'claim,expected\nday 2025-04-14,119\n' },
  });
  expect([code, err]).toEqual([
    2,
    `crossings: ${option.split(' ')[0]} is for texts, and there is none: a claim names its day itself\n`,
  ]);
});
