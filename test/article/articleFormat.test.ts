import { describe, expect, it } from 'vitest';
import { articleFormatOf, fetchedFormatOf, isArticleName } from '../../src/article/articleFormat.js';
import { QuestionError } from '../../src/option/index.js';

describe('articleFormatOf', () => {
  it.each([
    ['{\\rtf1', 'a.doc is a document in Rich Text Format, which is not read: save its text as .txt or .docx'],
    ['\xd0\xcf\x11\xe0', 'a.doc is an old Word document, or one with a password, which is not read'],
  ])('refuses other formats: %j', (start, message) => {
    const bytes = Uint8Array.from(start, (each) => each.charCodeAt(0));
    const attempt = () => articleFormatOf({ file: 'a.doc', bytes });
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(QuestionError);
  });
});

describe('fetchedFormatOf', () => {
  const formatOf = (type: string, file = 'https://example.org/a?b=c.md#d', text = '<html>') =>
    fetchedFormatOf({ file, bytes: new TextEncoder().encode(text) }, type);

  it.each([
    ['text/html', 'page'],
    ['application/xhtml+xml', 'page'],
    ['text/plain', null],
    ['text/markdown', 'markdown'],
    ['application/pdf', 'pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
  ])('goes by the type, whatever is in it: %s', (type, format) => {
    expect(formatOf(type)).toBe(format);
  });

  it.each(['', 'application/octet-stream'])('goes by name and content where the type is %j', (type) => {
    expect(formatOf(type)).toBe('page');
    expect(formatOf(type, undefined, '%PDF-1.4')).toBe('pdf');
    expect(formatOf(type, 'https://example.org/a.md?b', 'text')).toBe('markdown');
  });

  it('refuses other types', () => {
    expect(() => formatOf('image/png')).toThrow(QuestionError);
    expect(() => formatOf('text/csv')).toThrow('was answered with the type "text/csv", expected a page');
  });
});

describe('isArticleName', () => {
  it.each([
    ['a.txt', true],
    ['a.MD', true],
    ['a.htm', true],
    ['a.docx', true],
    ['a.pdf', true],
    ['a.doc', false],
    ['claims.csv', false],
    ['.a.txt', false],
    ['~$a.docx', false],
  ])('%s: %s', (name, expected) => {
    expect(isArticleName(name)).toBe(expected);
  });
});
