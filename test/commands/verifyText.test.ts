import { describe, expect, it } from 'vitest';
import type { World } from '../support/memoryHost.js';
import { run } from '../support/run.js';

/** Facts published on Wednesday 16 April 2025, in several voices. */
const VOICES: Readonly<Record<string, string>> = {
  agency: `Wednesday 16 April 2025

More than 8,180 people have crossed the Channel so far this year, figures show, after 119 crossings were recorded on Monday.
This is 31% higher than at the same point last year (6,265), and 67% up on this stage in 2023 (4,899).
`,
  told: `Published: 16 April 2025

Some 119 people made the journey in small boats on Monday, the Home Office said, bringing the total for 2025 so far to more than
8,180. That is up 31% on the same point last year, when the figure was 6,265, and 67% more than the 4,899 at this stage in 2023.
`,
};

interface Row {
  readonly figure: string;
  readonly verdict: string;
  readonly actual: unknown;
}

async function verify(text: string, options = '', world: World = {}) {
  const files = { 'article.txt': text, ...world.files };
  const { code, out, err } = await run(`verify article.txt ${options} --json`, { ...world, files });
  const { data } = out === '' ? { data: null } : JSON.parse(out);
  const claims: Row[] = (data?.claims ?? []).map(
    ({ expected, verdict, actual }: { expected: unknown; verdict: string; actual: unknown }) => ({
      figure: String(expected),
      verdict,
      actual,
    }),
  );
  return { code, err, data, claims };
}

describe('verify, of a text', () => {
  it.each(Object.keys(VOICES))(
    'finds the day that it counts to and all six figures, which hold: %s',
    async (voice) => {
      const { code, data, claims } = await verify(VOICES[voice] ?? '');
      expect(data.texts).toMatchObject([
        { file: 'article.txt', published: '2025-04-16', asOf: '2025-04-14', notUnderstood: [] },
      ]);
      expect(claims.map(({ figure }) => figure).sort()).toEqual(['119', '31', '4899', '6265', '67', '8180']);
      expect(data.summary).toEqual({ holds: 6, fails: 0, revised: 0, doubtful: 0, unknown: 0 });
      expect(code).toBe(0);
    },
  );

  it.each(Object.keys(VOICES))('finds which two are wrong, and says what is right: %s', async (voice) => {
    const { code, claims } = await verify(
      (VOICES[voice] ?? '').replace('6,265', '6,625').replace('31%', '41%'),
    );
    const wrong = claims
      .filter(({ verdict }) => verdict !== 'holds')
      .sort((one, other) => one.figure.localeCompare(other.figure));
    expect(wrong).toEqual([
      { figure: '41', verdict: 'fails', actual: expect.closeTo(30.61, 2) },
      { figure: '6625', verdict: 'fails', actual: 6265 },
    ]);
    expect(code).toBe(1);
  });

  it('takes the day of publication from the command line', async () => {
    const text = 'More than 8,180 people have crossed the Channel this year so far, after 119 on Monday.';
    expect((await verify(text)).claims).toEqual([]);
    const { data, claims } = await verify(text, '--published 2025-04-16');
    expect(data.texts).toMatchObject([{ published: '2025-04-16', asOf: '2025-04-14' }]);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
  });

  it('judges nothing that is about something else, and lists it', async () => {
    const text = `16 April 2025. Ministers spent £30 million on hotels for 38,000 people. Italy saw 9,000 arrivals by sea this year. Small boats
were discussed for 45 minutes. Some 24,000 people have been returned.`;
    const { code, data, claims } = await verify(text);
    expect([code, claims]).toEqual([0, []]);
    expect(data.texts[0].notUnderstood.length).toBeGreaterThan(3);
  });

  it('says that there is no statement', async () => {
    const { code, out } = await run('verify -', { files: { '-': 'The weather was fine.' } });
    expect([code, out.includes('No statement about arrivals by small boat was understood.')]).toEqual([
      0,
      true,
    ]);
  });

  it('says of a single claim what it does', async () => {
    const said = async (expected: string) => {
      const { out } = await run('verify claims.csv', {
        files: { 'claims.csv': `claim,expected\n${expected}\n` },
      });
      return out.match(/^\d+ claims?: .*$/m)?.[0];
    };
    expect(await said('day 2025-04-14,119')).toBe('1 claim: it holds.');
    expect(await said('day 2025-04-14,118')).toBe('1 claim: it fails.');
    expect(await said('day 2035-04-14,118')).toBe('1 claim: it is unknown.');
    expect(await said('day 2025-04-14,118\nday 2025-04-14,119')).toBe('2 claims: 1 holds and 1 fails.');
  });

  it.each(['text', 'prose', 'json', 'csv', 'markdown', 'github', 'junit', 'sarif'])(
    'a text without a statement fails with --strict: %s',
    async (format) => {
      const files = { 'article.txt': 'The weather was fine.' };
      const codes = await Promise.all(
        ['', '--strict'].map(
          async (option) => (await run(`verify article.txt --format ${format} ${option}`, { files })).code,
        ),
      );
      expect(codes).toEqual([0, 1]);
    },
  );

  it('names the text without a statement beside others, as a warning, with --strict as an error', async () => {
    const files = { 'article.txt': VOICES['agency'] ?? '', 'weather.txt': 'The weather was fine.' };
    const lines = async (option: string) => {
      const { code, out } = await run(`verify article.txt weather.txt --format github ${option}`, { files });
      return [code, out.split('\n').filter((line) => line.startsWith('::') && line.includes('weather.txt'))];
    };
    const message = 'no statement about arrivals by small boat was understood';
    expect(await lines('')).toEqual([
      0,
      [expect.stringMatching(new RegExp(`^::warning file=weather.txt.*no-statement.*${message}`))],
    ]);
    expect(await lines('--strict')).toEqual([
      1,
      [expect.stringMatching(new RegExp(`^::error file=weather.txt.*no-statement.*${message}`))],
    ]);
  });

  it.each(['csv', 'tsv', 'ndjson'])(
    'says on the error stream why it fails where %s has no row for it',
    async (format) => {
      const files = { 'weather.txt': 'The weather was fine.' };
      const { code, err } = await run(`verify weather.txt --strict --format ${format}`, { files });
      const message = 'crossings: no statement about arrivals by small boat was understood\n';
      expect([code, err]).toEqual([1, message]);
      expect((await run(`verify weather.txt --format ${format}`, { files })).err).toBe('');
    },
  );

  it.each([
    ['', 'unexpected empty input'],
    [new Uint8Array([0, 1, 2, 255]), 'unexpected NUL'],
    [new Uint8Array([0xff, 0xfe, 65, 0]), 'UTF-16'],
  ])('refuses what is no text: %#', async (input, message) => {
    const { code, out, err } = await run('verify article.txt', { files: { 'article.txt': input } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  it.each(['text', 'prose', 'markdown', 'github'])(
    'says the verdicts, then the day that the text counts to, then what was not judged: %s',
    async (format) => {
      const many = 'The government has spent £700 million. '.repeat(12);
      const files = { 'article.txt': (VOICES['agency'] ?? '').replace('\n\n', `\n\n${many}\n\n`) };
      const { out } = await run(`verify article.txt --format ${format}`, { files });
      const words = ['8,180', '4,899', ...(format === 'github' ? [] : ['Counted to']), '700 million'];
      const summary = format === 'github' ? [] : ['6 claims: 6 hold'];
      const places = [...summary, ...words].map((each) => out.indexOf(each));
      expect(places.filter((at) => at === -1)).toEqual([]);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    },
  );

  it('takes a broken table of claims for what its name says', async () => {
    const { code, err } = await run('verify claims.csv', {
      files: { 'claims.csv': 'clam,expected\nytd,5\n' },
    });
    expect(code).toBe(1);
    expect(err).toContain('expected a table with the columns claim and expected');
  });

  it('lists what the data cannot be asked as not judged', async () => {
    const text = '3 March 2015. A total of 2,500 people crossed the Channel in small boats in 2014.';
    const { code, claims, data } = await verify(text);
    expect(code).toBe(0);
    expect(claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
    expect(data.texts[0].notUnderstood.length + claims.length).toBeGreaterThan(0);
  });

  it('judges claims and texts side by side', async () => {
    const files = {
      'article.txt': VOICES['agency'] ?? '',
      'claims.csv': 'claim,expected\nday 2025-04-14,119\n',
    };
    const { out } = await run('verify claims.csv article.txt --json', { files });
    const { summary, texts } = JSON.parse(out).data;
    expect(summary).toEqual({ holds: 7, fails: 0, revised: 0, doubtful: 0, unknown: 0 });
    expect(texts).toHaveLength(1);
  });
});
