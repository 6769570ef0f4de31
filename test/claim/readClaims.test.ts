import { describe, expect, it } from 'vitest';
import { readClaims, readClaimsOrText } from '../../src/claim/index.js';
import { bytes } from '../support/figures.js';

const read = (text: string, file = 'claims.csv') => readClaims({ file, bytes: bytes(text) });
const isText = (text: string, file: string) =>
  'claims' in readClaimsOrText({ file, bytes: bytes(text) }) === false;

describe('readClaims', () => {
  it('reads a table, with the places of question and figure', () => {
    const { claims, findings } = read(
      'id,claim,expected,rounding,source\nA,ytd,"8,183",more-than,https://a.example\n,day latest,5,,\n',
    );
    expect(findings).toEqual([]);
    expect(claims).toEqual([
      {
        id: 'A',
        question: { calculation: 'ytd', asked: {} },
        words: 'ytd',
        expected: '8,183',
        rounding: 'more-than',
        source: 'https://a.example',
        place: { file: 'claims.csv', line: 2, column: 7 },
        questionPlace: { file: 'claims.csv', line: 2, column: 3 },
      },
      {
        id: '3',
        question: { calculation: 'day', asked: { date: 'latest' } },
        words: 'day latest',
        expected: '5',
        rounding: 'exact',
        source: null,
        place: { file: 'claims.csv', line: 3, column: 13 },
        questionPlace: { file: 'claims.csv', line: 3, column: 2 },
      },
    ]);
  });

  it.each([
    'Claim;Expected\r\nytd;8183\r\n',
    '\ufeffexpected\tclaim\tnote\n8183\tytd\tfrom the desk\n',
    '\n\nclaim,expected\n\nytd,8183\n\n',
    'note,Note, Claim ,expected\na,b,ytd,"8183"\n',
    'note, Claim ,expected\nfrom the desk,ytd,"8183"\n  \n',
    '"of, the desk",claim,expected\n"two\nlines",ytd,8183\n',
    '[{"claim": "ytd", "expected": "8183"}]',
    ' [ {"claim": "ytd", "expected": "8183"}]',
    ' { "claims": [{"claim": "ytd", "expected": "8183", "id": ""}]}',
    '{"claims": [{"claim": "ytd", "expected": "8183", "id": 7}]}',
    '{"command": "verify", "data": {"claims": [{"claim": "ytd", "expected": "8183", "verdict": "holds"}]}}',
  ])('reads %j', (text) => {
    const { claims, findings } = read(text);
    expect(findings).toEqual([]);
    expect(claims).toMatchObject([{ words: 'ytd', expected: '8183', rounding: 'exact' }]);
  });

  it('numbers claims in JSON that have no name, and keeps where each stands', () => {
    const { claims } = read(
      '{"claims": [{"claim": "ytd", "expected": 1}, {"claim": "day", "expected": 2, "id": 7}]}',
    );
    expect(claims.map(({ id, place, questionPlace }) => [id, place, questionPlace])).toEqual([
      ['1', { file: 'claims.csv', line: 1, column: 13 }, { file: 'claims.csv', line: 1, column: 13 }],
      ['7', { file: 'claims.csv', line: 1, column: 46 }, { file: 'claims.csv', line: 1, column: 46 }],
    ]);
  });

  it.each([
    ['[]', []],
    ['{"claims": []}', []],
    ['[1, [2, {"claims": [3]}], "]", 4]', [2, 5, 27, 32]],
    ['{"a": [{"claims": 5}, "claims"], "claims": [\n{}]}', ['2:1']],
    ['{"claims" :[ {}\n\n, {} ], "other": [7]}', [14, '3:3']],
    ['[{"a": "\\"]"},\r\n{}]', [2, '2:1']],
  ])('points to each item of %j', (text, columns) => {
    const places = read(text, 'x.json').findings.map(({ place }) =>
      place?.line === 1 ? place.column : `${place?.line}:${place?.column}`,
    );
    expect(places.filter((place) => place !== undefined)).toEqual(columns);
  });

  it.each([
    ['An article.', 'article.txt', true],
    ['An article.', 'claims.csv.txt', true],
    ['An article.', 'claims.json.txt', true],
    ['[In brackets] begins an article.', '-', true],
    ['So ends one [{', '-', true],
    ['x{"y', '-', true],
    ['claim,figure\n', '-', true],
    ['claim\n', '-', true],
    ['"claim,expected\n', '-', true],
    ['An article.', 'claims.TSV', false],
    ['An article.', 'claims.json', false],
    ['[ {"claim": ', '-', false],
    ['', 'article.txt', false],
  ])('takes %j in %s for an article: %s', (text, file, is) => expect(isText(text, file)).toBe(is));

  it('says of a file without claims that it is one, and shows no line of it', () => {
    const { file, text, claims, findings } = read('An article.');
    expect({ file, text, claims }).toEqual({ file: 'claims.csv', text: '', claims: [] });
    expect(findings).toEqual([
      {
        rule: 'malformed-claim',
        severity: 'error',
        message: expect.stringContaining('unexpected text, expected a table'),
        place: { file: 'claims.csv', line: 1 },
      },
    ]);
    expect(read('\0')).toMatchObject({ text: '', claims: [] });
  });

  it('points into a cell that goes over several lines, and to the line of a row that is ragged', () => {
    const table = 'note,claim,expected,rounding\n"two\nlines",ytd,,\na,ytd,5,sort of\nb,ytd\n';
    expect(read(table).findings.map(({ place }) => [place?.line, place?.column])).toEqual([
      [3, 12],
      [4, 9],
      [5, undefined],
    ]);
  });

  it('finds where a claim stands in JSON', () => {
    const text =
      '{\n  "title": "[{,}] \\" claims",\n  "other": [{"a": 1}],\n  "claims": [\n    {"claim": "ytd", "expected": {}},\n    {"claim": "", "expected": 2}, 5\n  ]\n}\n';
    expect(read(text).findings.map(({ place, message }) => [place?.line, place?.column, message])).toEqual([
      [
        5,
        5,
        'unexpected value of expected, expected the published figure, such as 8,183, 31% or 14 April 2025',
      ],
      [6, 5, 'unexpected value of claim, expected a question such as ytd --as-of 2025-04-14 :: total'],
      [6, 35, 'unexpected value, expected a claim with claim and expected'],
    ]);
  });

  it.each([
    ['', 'unexpected empty input, expected claims', 1],
    ['\u0000', 'unexpected NUL character', 1],
    [
      'Some article about 5 people.\n',
      'unexpected text, expected a table with the columns claim and expected',
      1,
    ],
    ['date,arrivals\n2025-01-01,5\n', 'unexpected text, expected a table', 1],
    ['claim,expected\n', 'unexpected list without a claim', 1],
    ['[]', 'unexpected list without a claim', 1],
    ['{"claims": 5}', 'unexpected JSON, expected a list of claims', 1],
    ['{"claims": [', 'unexpected form, expected JSON', 1],
    ['claim,expected\nytd,8,183\n', 'unexpected 3 cells, expected 2 as in the headings', 2],
    ['claim,expected\n"ytd,8183\n', 'unexpected quotation mark that is never closed', 2],
    ['claim,expected\nytd,"8"183\n', 'unexpected text after a closing quotation mark', 2],
    ['claim,expected,rounding\nytd,5,sort of\n', 'unexpected "sort of" for rounding', 2],
    [
      'claim,expected,expected\nytd,1,119\n',
      'unexpected second column "expected", expected one: leave one',
      1,
    ],
    ['\nclaim,claim,expected\nytd,day,119\n', 'unexpected second column "claim", expected one', 2],
    ['claim,expected,rounding,Rounding\nytd,1,,\n', 'unexpected second column "rounding", expected one', 1],
    ['[{"claim":"ytd",\n"expected":1,"expected":119}]', 'unexpected second "expected" in one object', 2],
    ['{"claims":[],\n"claims":[]}', 'unexpected second "claims" in one object, expected each key once', 2],
  ])('refuses %j with the line', (text, message, line) => {
    const { claims, findings } = read(text);
    expect(claims).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'error', place: { file: 'claims.csv', line } }]);
    expect(findings[0]?.message).toContain(message);
  });
});
