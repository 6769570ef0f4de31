import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/article/readDocument.js';
import { MarkupError } from '../../src/reader/scanMarkup.js';
import { expectPlaces } from '../support/articlePlaces.js';
import { madeDocument, madeZip } from '../support/workbook.js';

const run = (text: string, form = '') => `<w:r><w:rPr>${form}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const read = async (...paragraphs: readonly string[]) =>
  readDocument(await madeDocument(paragraphs.join('')));
const textOf = async (...paragraphs: readonly string[]) => (await read(...paragraphs)).text;

describe('readDocument', () => {
  it('gives each paragraph, with its number as the line', async () => {
    const article = await read(
      paragraph(run('Heading')),
      paragraph(),
      paragraph(run('𝟘 More than '), run('8,180', '<w:b/>'), run(' people &amp; boats')),
    );
    expect(article.text).toBe('Heading\n\n\n\n𝟘 More than 8,180 people & boats');
    expect(article.placeAt(article.text.indexOf('8,180'))).toEqual({ line: 3, column: 13 });
    expectPlaces(article, article.source);
  });

  it.each([
    ['deleted', `<w:del>${run('500')}</w:del>`],
    ['moved away', `<w:moveFrom>${run('500')}</w:moveFrom>`],
    ['hidden', run('500', '<w:vanish/>')],
    ['an instruction', '<w:r><w:instrText>PAGE 500</w:instrText></w:r>'],
    ['a second form', `<mc:AlternateContent><mc:Fallback>${run('500')}</mc:Fallback></mc:AlternateContent>`],
  ])('leaves out text that is %s', async (_, xml) => {
    expect(await textOf(paragraph(run('a'), xml, run('b')))).toBe('ab');
  });

  it('keeps text that is inserted, or hidden no longer', async () => {
    const shown = run('500', '<w:vanish w:val="0"/>');
    const before = run('6', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>');
    expect(await textOf(paragraph(`<w:ins>${shown}</w:ins>`, before))).toBe('5006');
  });

  it('joins paragraphs whose break was deleted', async () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    const article = await read(paragraph(deleted, run('More than ')), paragraph(run('8,180 people')));
    expect(article.text).toBe('More than 8,180 people');
    expect(article.placeAt(10)).toEqual({ line: 2, column: 1 });
  });

  it('parts the cells of a row by bars, and reads breaks, tabs and hyphens', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('2024')}${cell('36,816')}</w:tr><w:tr>${cell('2025')}</w:tr></w:tbl>`;
    const marks = '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>';
    expect(await textOf(table, paragraph(marks))).toBe('2024 | 36,816\n\n2025\n\na\nb\tc-');
  });

  it('leaves out the raised mark of a footnote, not the end of "14th"', async () => {
    const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
    const position = run('2', '<w:position w:val="8"/>');
    const text = await textOf(
      paragraph(run('14'), raised('th'), run(' 6,265'), raised('1'), run('x'), position),
    );
    expect(text).toBe('14th 6,265 x ');
  });

  it('reads the text of a box apart from the paragraph around it', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></w:pict></w:r>`;
    expect(await textOf(paragraph(run('a'), box, run('b')), paragraph(run('c')))).toBe('ab\n\nbox\n\nc');
  });

  it.each([
    [
      'a document type',
      { 'word/document.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w:document/>' },
      'document type',
    ],
    [
      'another archive',
      { 'xl/workbook.xml': '' },
      'unexpected Excel workbook (.xlsx), expected a Word document',
    ],
    ['an OpenDocument text', { 'content.xml': '' }, 'unexpected OpenDocument file, expected a Word document'],
    [
      'too much',
      { 'word/document.xml': ' '.repeat(65 << 20) },
      'unexpected document with a part of more than 64 MB unpacked',
    ],
    ['deep nesting', { 'word/document.xml': '<w:p>'.repeat(2000) }, 'nesting of more than 1000'],
  ])('refuses %s', async (_, files, message) => {
    await expect(readDocument(await madeZip(files))).rejects.toThrow(message);
  });

  it.each(['<w:p/>', '<w:tbl/>', '&amp;', '<', run('5'), `<w:t>${'5'.repeat(100)}</w:t>`])(
    'reads or refuses 10 MB of %s in bounded time',
    async (piece) => {
      const xml = `<w:p><w:r>${piece.repeat(10_000_000 / piece.length)}</w:r></w:p>`;
      const outcome = await textOf(xml).catch((error: unknown) => {
        // Any other error is a fault, and shows where it comes from.
        if (!(error instanceof MarkupError)) throw error;
        return error;
      });
      expect(['string', 'object']).toContain(typeof outcome);
    },
    30_000,
  );

  it('refuses a document that is cut off', async () => {
    const bytes = await madeDocument(paragraph(run('text')));
    await expect(readDocument(bytes.slice(0, 100))).rejects.toThrow('damaged or cut off');
  });
});
