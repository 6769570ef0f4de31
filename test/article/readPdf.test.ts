import { describe, expect, it } from 'vitest';
import { PdfError, readPdf } from '../../src/article/readPdf.js';
import type { ApartResult } from '../../src/host/index.js';
import { QuestionError } from '../../src/option/index.js';
import { MemoryHost } from '../support/memoryHost.js';
import { fromObjects, LOCKED, madeLines, madePdf, stream } from '../support/pdf.js';

const read = (bytes: Uint8Array) => readPdf('a.pdf', bytes, new MemoryHost());
const LIMITS = { milliseconds: 30_000, megabytes: 256 };
const answering = (result: ApartResult) => ({ runApart: async () => result });

describe('readPdf', () => {
  it('gives the text of all pages, with the lines of all pages', async () => {
    const article = await read(
      madePdf([
        [
          ...madeLines('Some 119 people', '(and 2 boats) crossed'),
          { text: 'the Channel', y: 700 },
          { text: '2024', y: 600 },
          { text: '36,816', x: 200, y: 600 },
        ],
        madeLines('Page two'),
      ]),
    );
    expect(article.text).toBe(
      'Some 119 people\n(and 2 boats) crossed\n\nthe Channel\n\n2024 | 36,816\n\nPage two',
    );
    expect(article.placeAt(article.text.indexOf('two'))).toEqual({ line: 5, column: 6 });
  });

  it('reads a page that is turned as a reader sees it', async () => {
    const content = 'BT /F 12 Tf 0 1 -1 0 50 50 Tm (upper) Tj ET BT /F 12 Tf 0 1 -1 0 64 50 Tm (lower) Tj ET';
    const bytes = fromObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /Rotate 90 /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
      stream(content),
    ]);
    expect((await read(bytes)).text).toBe('upper\nlower');
  });

  it.each([
    [
      'has a password',
      madePdf([madeLines('Text')], LOCKED),
      'unexpected PDF that opens only with a password',
    ],
    ['is cut off', madePdf([madeLines('Text')]).slice(0, 20), 'the PDF is damaged or cut off'],
    ['is none', Buffer.from('Text'), 'the PDF is damaged or cut off'],
    ['is empty', new Uint8Array(), 'the PDF is damaged or cut off'],
    ['has no text', madePdf([[]]), 'unexpected PDF without text'],
    ['has too many pages', madePdf(Array.from({ length: 2001 }, () => [])), 'more than 2000 pages'],
  ])('refuses a PDF that %s', async (_, bytes, message) => {
    const attempt = read(bytes);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toThrow(PdfError);
  });

  it('stops at the most characters', async () => {
    const bytes = madePdf([madeLines('Some 119 people'), madeLines('crossed')]);
    const read = (mostCharacters: number) =>
      new MemoryHost().runApart('bin/readPdf.js', { bytes, mostPages: 2, mostCharacters }, LIMITS);
    expect(await read(20)).toMatchObject({ result: { problem: 'too-long' } });
    expect(await read(30)).toMatchObject({
      result: { pages: [[{ text: 'Some 119 people' }], expect.any(Array)] },
    });
  });

  it.each([
    ['time', 'unexpected PDF that takes more than 60 seconds to read'],
    ['memory', 'unexpected PDF that takes more than 512 MB of memory to read'],
  ] as const)('says that it took too much %s', async (exceeded, message) => {
    await expect(readPdf('a.pdf', new Uint8Array(), answering({ exceeded }))).rejects.toThrow(message);
  });

  it('names the remedy if the package is not installed', async () => {
    const attempt = readPdf('a.pdf', new Uint8Array(), answering({ result: { problem: 'no-library' } }));
    await expect(attempt).rejects.toThrow(QuestionError);
    await expect(attempt).rejects.toThrow(
      'a.pdf is a PDF, which needs the optional package unpdf: npm install',
    );
  });
});
