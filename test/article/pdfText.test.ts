import { describe, expect, it } from 'vitest';
import { type PdfPiece, pdfText } from '../../src/article/pdfText.js';
import { expectPlaces } from '../support/articlePlaces.js';

/** A line of text in one piece, 12 points large. */
const line = (text: string, y: number, more: Partial<PdfPiece> = {}): PdfPiece => ({
  text,
  x: 50,
  y,
  width: 6 * text.length,
  size: 12,
  endsLine: true,
  ...more,
});
const piece = (text: string, more: Partial<PdfPiece> = {}) => line(text, 100, { endsLine: false, ...more });
const textOf = (...pages: readonly (readonly PdfPiece[])[]) => pdfText(pages).text;

describe('pdfText', () => {
  it('parts paragraphs where lines stand further apart, or change their size', () => {
    const article = pdfText([
      [
        line('Crossings rise', 40, { size: 24 }),
        line('Some 119 people', 60),
        line('crossed on Monday.', 74),
        line('It was calm.', 102),
        line('Nobody came', 116),
        line('on Sunday.', 130),
      ],
    ]);
    expect(article.text).toBe(
      'Crossings rise\n\nSome 119 people\ncrossed on Monday.\n\nIt was calm.\nNobody came\non Sunday.',
    );
    expect(article.source.split('\n')).toHaveLength(6);
    expect(article.placeAt(article.text.indexOf('119'))).toEqual({ line: 2, column: 6 });
    expectPlaces(article, article.source);
  });

  it('takes lines with twice the space between them for one paragraph', () => {
    expect(textOf([line('a', 20), line('b', 48), line('c', 76)])).toBe('a\nb\nc');
  });

  it('goes on in the next column', () => {
    expect(textOf([line('a', 20), line('b', 34), line('c', 20, { x: 300 })])).toBe('a\nb\nc');
  });

  it.each([
    ['Some 119 people', 'crossed.', '\n'],
    ['On Monday,', 'people crossed.', '\n'],
    ['It was calm.', 'nobody came', '\n\n'],
    ['Some 119 people', 'The Home Office', '\n\n'],
    ['3', 'people crossed', '\n\n'],
  ])('goes on with a sentence on the next page alone: %s, %s', (before, after, between) => {
    expect(textOf([line(before, 700)], [line(after, 20)])).toBe(`${before}${between}${after}`);
  });

  it('leaves out the raised mark of a footnote, not the end of "14th"', () => {
    const raised = (text: string) => piece(text, { y: 95, size: 8 });
    expect(textOf([piece('On the 14'), raised('th'), piece(' of 8,183'), raised('2'), piece('.')])).toBe(
      'On the 14th of 8,183 .',
    );
  });

  it('keeps a small figure that stands by itself, or is not raised', () => {
    const gap = piece(' ', { width: 4 });
    expect(textOf([piece('arrivals'), gap, piece('119', { y: 95, size: 8 })])).toBe('arrivals 119');
    expect(textOf([piece('H'), piece('2', { y: 103, size: 8 }), piece('O and more')])).toBe('H2O and more');
  });

  it('parts cells by bars where the gap is wide, unlike in justified text', () => {
    expect(
      textOf([
        piece('2024'),
        piece(' ', { width: 40 }),
        piece('36,816'),
        piece(' ', { width: 20 }),
        piece('x'),
      ]),
    ).toBe('2024 | 36,816 x');
  });

  it('leaves out blank lines, and gives nothing for pages without text', () => {
    expect(textOf([line('', 20), line(' ', 34), line('a\r\nb', 48)], [])).toBe('a  b');
    expect(textOf([], [line('', 20)])).toBe('');
  });
});
