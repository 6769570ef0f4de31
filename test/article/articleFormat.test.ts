import { describe, expect, it } from 'vitest';
import { articleFormatOf, isArticleName } from '../../src/article/articleFormat.js';
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
