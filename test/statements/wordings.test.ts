import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

/** A text in which all figures are right. */
interface Wording {
  readonly text: string;
  readonly published: string;
  /** `figure → claim`, in the order of the text. */
  readonly claims: readonly string[];
  /** Figures about crossings that are not understood. */
  readonly missed?: readonly string[];
}

function read<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'wordings', `${name}.json`), 'utf8'));
}

interface Row {
  readonly claim: string;
  readonly verdict: string;
}

async function verify(text: string, published: string): Promise<readonly Row[]> {
  const { out } = await run(`verify x.txt --published ${published} --json`, { files: { 'x.txt': text } });
  return JSON.parse(out).data.claims;
}

const SETS = ['acceptance', 'kinds', 'counted-to', 'mixed'].flatMap((set) =>
  read<Wording>(set).map((wording) => ({ set, ...wording })),
);

describe('wordings', () => {
  it.each(SETS)('$set: $text', async ({ text, published, claims }) => {
    const rows = await verify(text, published);
    expect(rows.map(({ claim }) => claim)).toEqual(claims.map((each) => each.replace(/^.*? → /s, '')));
    expect(rows.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
  });

  it('are understood almost completely', () => {
    const found = SETS.reduce((sum, { claims }) => sum + claims.length, 0);
    const missed = SETS.reduce((sum, each) => sum + (each.missed?.length ?? 0), 0);
    expect(found / (found + missed)).toBeGreaterThan(0.92);
  });
});

const LEAD = 'Channel crossings by small boat are in the news: 119 people made the journey on Monday.';

describe('figures about other things', () => {
  it.each(read<string>('others'))('are not judged after a sentence about crossings: %s', async (text) => {
    const rows = await verify(`${LEAD} ${text}`, '2025-04-16');
    expect(rows.map(({ claim }) => claim)).toEqual(['day 2025-04-14 :: arrivals']);
  });
});

describe('a text that names no day of arrivals', () => {
  const TEXT =
    'So far this year 8,183 people have crossed the Channel, 31% more than by this point last year.';

  it('is counted up to the day on which its figures hold', async () => {
    const { out } = await run('verify x.txt --published 2025-04-16 --json', { files: { 'x.txt': TEXT } });
    const { texts, summary } = JSON.parse(out).data;
    expect(texts[0].asOf).toBe('2025-04-14');
    expect(texts[0].how).toBe(
      'the text names no day, and on this one 2 of 2 figures hold, more than on any later one up to 15 April 2025',
    );
    expect(summary).toEqual({ holds: 2, fails: 0, revised: 0, doubtful: 0, unknown: 0 });
  });

  it('has figures that hold on no day fail', async () => {
    const rows = await verify(TEXT.replace('8,183', '8,813'), '2025-04-16');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['fails', 'holds']);
  });

  it('has a percentage fail if its total holds on one day only', async () => {
    const rows = await verify(TEXT.replace('31%', '41%'), '2025-04-16');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['holds', 'fails']);
  });

  it('leaves undecided what holds on another day', async () => {
    const text =
      'Crossings of the Channel are up 41% on this point last year, and 67% on this point in 2023.';
    const { out } = await run('verify x.txt --published 2025-04-16 --json', { files: { 'x.txt': text } });
    const rows = JSON.parse(out).data.claims as readonly (Row & { readonly reason: string | null })[];
    expect(rows.map(({ verdict }) => verdict)).toContain('doubtful');
    expect(rows.find(({ verdict }) => verdict === 'doubtful')?.reason).toContain(
      'the text names no day that it counts to, and it holds on',
    );
  });
});
