import { describe, expect, it } from 'vitest';
import { readTextTable } from '../../src/article/readTextTable.js';
import { expectPlaces } from '../support/articlePlaces.js';

const read = (csv: string) => readTextTable({ file: 'texts.csv', bytes: new TextEncoder().encode(csv) });

const TABLE = `Published;ID;Text
2025-04-16;q1;"Some ""119"" people; more than
8,180 have ""crossed"" so far."
;;Some 120 people
`;

describe('readTextTable', () => {
  it('gives a text for each row, with its day of publication', () => {
    const { texts, findings } = read(TABLE) ?? { texts: [], findings: null };
    expect(findings).toEqual([]);
    expect(texts.map(({ id, published, line, article }) => [id, published, line, article.text])).toEqual([
      ['q1', '2025-04-16', 2, 'Some "119" people; more than\n8,180 have "crossed" so far.'],
      ['', undefined, 4, 'Some 120 people'],
    ]);
  });

  it('knows the place of every word in the file, also behind quotation marks in a cell', () => {
    for (const { article } of read(TABLE)?.texts ?? []) expectPlaces(article, TABLE);
  });

  it.each([
    ['other headings', 'id,text\n1,a\n'],
    ['claims, which may have notes', 'claim,expected,text,published\nytd,5,a,2025-01-01\n'],
    ['running text', 'Some text, published on Monday.\n'],
    ['bytes that are no text', '\0'],
  ])('leaves alone what has %s', (_, csv) => {
    expect(read(csv)).toBeNull();
  });

  it.each([
    ['text,published\n', 1, undefined, 'unexpected table without a text'],
    ['text,published\na,soon\n', 2, 3, 'unexpected day of publication, expected a day such as 2025-04-14'],
    ['text,published\na\n', 2, undefined, 'unexpected 1 cells, expected 2 as in the headings'],
    ['text,published\n"",2025-01-01\n', 2, 1, 'unexpected empty text, expected one in each row'],
    ['id,text,Text,published\n1,a,b,2025-01-01\n', 1, 9, 'unexpected second column "text", expected one'],
    ['text,published,published\na,,\n', 1, 16, 'unexpected second column "published", expected one'],
    ['text,published\n"a,2025-01-01\n', 2, undefined, 'unexpected quotation mark that is never closed'],
  ])('says what is wrong, and where: %j', (csv, line, column, message) => {
    const [finding] = read(csv)?.findings ?? [];
    expect(finding).toMatchObject({ severity: 'error', message: expect.stringContaining(message) });
    expect([finding?.place?.line, finding?.place?.column]).toEqual([line, column]);
  });
});
