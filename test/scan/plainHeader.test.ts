import { describe, expect, it } from 'vitest';
import { plainHeader } from '../../src/scan/index.js';
import { bytes } from '../support/figures.js';

describe('plainHeader', () => {
  const header = (text: string) => {
    const found = plainHeader(bytes(text));
    return found && [found.delimiter, ...found.columns.map(({ role }) => role)].join(' ');
  };

  it.each([
    ['date,arrivals\n1', ', date arrivals'],
    ['"Date","Migrants arrived"\r\n1', ', date arrivals'],
    ['date;boats\n1', '; date boats'],
    ['date\tarrivals\tx\n1', '\t date arrivals other'],
  ])('finds the headings in %j', (text, told) => expect(header(text)).toBe(told));

  it.each([
    ['a title', 'Small boats\ndate,arrivals\n'],
    ['no line end', 'date,arrivals'],
    ['only some of them', 'date,people here\n'],
    ['a quotation mark inside', 'date,arr"ivals,boats\n'],
    ['text after one', '"date"x,arrivals\n'],
    ['an open one', '"date,arrivals\n'],
    ['letters beyond ASCII', 'date,arrivals,année\n'],
    ['what a PDF begins with', '%PDF,date,arrivals\n'],
    ['a comma among them, where it may be another delimiter', 'date;arrivals;x, y\n1;2;3\n'],
  ])('leaves %s to the full search', (_, text) => expect(header(text)).toBeNull());
});
