import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inputOf, piecesOf } from '../../src/reader/input.js';
import { unpackGzip } from '../../src/reader/unpackGzip.js';
import { readPublished } from '../../src/release/readPublished.js';
import { bytes } from '../support/figures.js';

const CSV = 'date,arrivals\n2025-01-01,5\n2025-01-02,6\n';
const PAGE =
  '<table><tr><th>Date</th><th>Arrivals</th></tr>\n<tr><td>1 January 2025</td><td>5</td></tr></table>';

async function read(content: Uint8Array) {
  const { entries, findings } = await readPublished(inputOf('x.csv.gz', piecesOf(content)));
  return {
    arrivals: [...(entries.figures.get('arrivals') ?? [])],
    told: findings.map(({ rule, place }) => [rule, place?.file, place?.line]),
    messages: findings.map(({ message }) => message),
  };
}

describe('an input packed by gzip', () => {
  it.each([
    ['a CSV', CSV, [5, 6]],
    ['a page', PAGE, [5]],
  ])('is read as what it holds: %s', async (_, text, arrivals) => {
    expect(await read(gzipSync(text))).toMatchObject({ arrivals, told: [] });
  });

  it('is read to its end where it holds many rows', async () => {
    const rows = Array.from({ length: 100_000 }, () => '2025-01-01,5\n').join('');
    const content = gzipSync(`date,arrivals\n${rows}2025-01-02,6\n`);
    expect((await read(content)).arrivals).toEqual([5, 6]);
  });

  it('keeps its name and its lines in findings', async () => {
    const { told } = await read(gzipSync(CSV.replace(',6', ',x')));
    expect(told).toEqual([['unreadable-count', 'x.csv.gz', 3]]);
  });

  it('is refused wherever it is cut off, and with a byte that is wrong', async () => {
    const whole = gzipSync(CSV);
    const damaged = whole.map((byte, index) => (index === whole.length - 6 ? byte ^ 1 : byte));
    const cut = whole.map((_, index) => index).slice(2);
    for (const content of [damaged, ...Array.from(cut, (end) => whole.subarray(0, end))]) {
      const { told, messages } = await read(content);
      expect(told).toEqual([['unreadable-archive', 'x.csv.gz', undefined]]);
      expect(messages[0]).toContain('damaged or cut off');
    }
  });

  it('is refused with text behind it', async () => {
    expect((await read(Buffer.concat([gzipSync(CSV), bytes('2025')]))).told).toHaveLength(1);
  });

  it('names what is packed twice', async () => {
    expect((await read(gzipSync(gzipSync(CSV)))).messages[0]).toContain('unexpected gzip data');
  });

  it('is refused beyond its limit', async () => {
    const input = () => inputOf('x.gz', piecesOf(gzipSync(new Uint8Array(3 << 20))));
    const refused = await unpackGzip(input(), 2 << 20);
    expect('findings' in refused && refused.findings[0]?.message).toBe(
      'unexpected gzip file of more than 2 MB unpacked, expected daily figures: unpack it first',
    );
    expect('more' in (await unpackGzip(input(), 3 << 20))).toBe(true);
  });
});
