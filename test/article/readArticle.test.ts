import { describe, expect, it } from 'vitest';
import { articleFormatOf } from '../../src/article/articleFormat.js';
import { readArticle } from '../../src/article/readArticle.js';
import { MemoryHost } from '../support/memoryHost.js';
import { madeLines, madePdf } from '../support/pdf.js';
import { madeDocument } from '../support/workbook.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function textOf(file: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const format = articleFormatOf({ file, bytes });
  if (format === null) return null;
  const read = await readArticle({ file, bytes }, format, new MemoryHost());
  return 'finding' in read ? read.finding.message : read.text.trim();
}

describe('readArticle', () => {
  it.each([
    ['a.html', '<p>Text', 'Text'],
    ['a.HTM', '<p>Text', 'Text'],
    ['standard input', '\n<!-- saved --><!DOCTYPE html><p>Text', 'Text'],
    ['a.md', '# Text', 'Text'],
    ['a.txt', '# Text', null],
    ['a.txt', '<p>Text', null],
    ['a.csv', '<html>', null],
    ['a.html', '<meta charset="windows-1252">', 'unexpected document without text, expected an article'],
  ])('recognises a document by its name or its start: %s, %s', async (file, content, text) => {
    expect(await textOf(file, content)).toBe(text);
  });

  it('recognises a Word document by its content', async () => {
    const bytes = await madeDocument('<w:p><w:r><w:t>Text</w:t></w:r></w:p>');
    expect(await textOf('a.bin', bytes)).toBe('Text');
    expect(await textOf('a.docx', 'Text')).toContain('the document is damaged or cut off');
  });

  it('recognises a PDF by its content or its name', async () => {
    expect(await textOf('a.bin', madePdf([madeLines('Text')]))).toBe('Text');
    expect(await textOf('a.pdf', 'Text')).toContain('the PDF is damaged or cut off');
  });

  it('decodes a page in the encoding that it states', async () => {
    const bytes = Uint8Array.from('<meta charset="windows-1252"><p>\xa35', (each) => each.charCodeAt(0));
    expect(await textOf('a.html', bytes)).toBe('£5');
    expect(await textOf('a.html', bytes.slice(29))).toContain('not UTF-8');
  });

  it.each(['<', '&amp;', '<p>x', 'a. '])(
    'reads or refuses 10 MB of %j in bounded time',
    async (piece) => {
      const content = piece.repeat(10_000_000 / piece.length);
      expect((await textOf('a.html', content))?.length).toBeGreaterThan(0);
      expect((await textOf('a.md', content))?.length).toBeGreaterThan(0);
    },
    30_000,
  );

  it('refuses a text longer than any article', async () => {
    expect(await textOf('a.html', '<'.repeat(10_000_000))).toBe(
      'unexpected text of more than 4 million characters, expected an article',
    );
  });
});
