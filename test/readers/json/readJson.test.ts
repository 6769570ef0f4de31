import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../../src/calendar/index.js';
import { validateEntries } from '../../../src/ingest/validateEntries.js';
import { readJson } from '../../../src/readers/json/readJson.js';
import { json } from '../../../src/readers/json.js';
import type { SeriesChoice, SeriesKind } from '../../../src/table/index.js';
import { bytes } from '../../support/figures.js';

async function readFrom(content: string | Uint8Array, choice: SeriesChoice & { kind?: SeriesKind } = {}) {
  const data = typeof content === 'string' ? bytes(content) : content;
  const publication = await readJson({ file: 'x.json', bytes: data, ...choice });
  const { entries, findings, series } = await validateEntries(publication, choice);
  const figuresOf = (measure: string) => [...(entries.figures.get(measure) ?? [])];
  return {
    original: publication.original,
    days: entries.days.map(toCivilDate),
    arrivals: figuresOf('arrivals'),
    boats: figuresOf('boats'),
    series: series?.names,
    notes: [...entries.notes.values()],
    told: findings.map(({ severity, rule, place }) => `${severity} ${rule} ${place?.line}:${place?.column}`),
    messages: findings.map(({ message }) => message),
  };
}

const ROWS =
  '[\n  {"date": "2025-01-01", "arrivals": 5, "boats": 1},\n  {"date": "2025-01-02", "arrivals": 6, "boats": 2}\n]';
const LIST = '[{"date":"2025-01-01","arrivals":5,"boats":1},{"date":"2025-01-02","arrivals":6,"boats":2}]';

describe('rows of JSON', () => {
  it.each([
    ['in a list', ROWS],
    ['in a list on one line', LIST],
    ['behind a byte-order mark', `\ufeff${LIST}`],
    ['under data', `{"title": "x", "data": ${ROWS}, "meta": {"pages": [1, 2]}}`],
    ['under rows', `{"rows": ${LIST}}`],
    ['one object a line', LIST.slice(1, -1).replace('},{', '}\n{')],
    ['one object a line, with blank lines', `\n${LIST.slice(1, -1).replace('},{', '}\r\n\r\n{')}\n`],
    ['with keys in another order', LIST.replace('"arrivals":6,"boats":2', '"boats":2,"arrivals":6')],
    ['with headings of the publisher', LIST.replaceAll('arrivals', 'Migrants arrived')],
    ['with escapes', LIST.replaceAll('"date"', '"d\\u0061te"').replaceAll('5,', '"\\u0035",')],
    ['with whole numbers as pandas writes them', LIST.replace('5,', '5.0,').replace('6,', '6.00,')],
    ['with texts', LIST.replace('5,', '" 5 ",').replace('"2025-01-02"', '"2 January 2025"')],
  ])('are read: %s', async (_, text) => {
    expect(json.recognises(bytes(text))).toBe(true);
    expect(await readFrom(text)).toMatchObject({
      days: ['2025-01-01', '2025-01-02'],
      arrivals: [5, 6],
      boats: [1, 2],
      told: [],
    });
  });

  it('have no figure where they say null, and a note where they have one', async () => {
    const found = await readFrom('[{"date": "2025-01-01", "arrivals": null, "notes": "Re\\nvised \\u00e9"}]');
    expect(found).toMatchObject({
      arrivals: [Number.NaN],
      notes: ['Re\nvised é'],
      told: ['warning missing-value 1:37'],
    });
  });

  it('may be of several series, or of weeks', async () => {
    const routes = LIST.replaceAll('{', '{"route":"A",');
    expect((await readFrom(routes)).series).toEqual(['A']);
    expect((await readFrom(routes.replaceAll('route', 'way'), { series: 'way' })).series).toEqual(['A']);
    const weeks = '[{"week_ending":"2025-01-05","arrivals":5}]';
    expect(await readFrom(weeks, { kind: 'weekly' })).toMatchObject({ arrivals: [5], told: [] });
  });

  it.each([
    ['a figure that is no count', ROWS.replace('6,', '6.5,'), 'unreadable-count 3:38'],
    ['an exponent', ROWS.replace('6,', '6e2,'), 'unreadable-count 3:38'],
    ['a number beyond what is exact', ROWS.replace('6,', '9007199254740993,'), 'unreadable-count 3:38'],
    ['a truth value', ROWS.replace('6,', 'true,'), 'unreadable-count 3:38'],
    ['a date in milliseconds', ROWS.replace('"2025-01-02"', '1735776000000'), 'unreadable-date 3:12'],
    ['a key for the same figure', LIST.replaceAll('boats', 'people'), 'duplicate-column 1:45'],
    ['no key for the date', LIST.replaceAll('date', 'when'), 'missing-column 1:undefined'],
    ['one day twice', LIST.replace('-02', '-01'), 'duplicate-day 1:79'],
    ['an item that is no object', ROWS.replace('},', '}, 7, [],'), 'unreadable-json 2:54'],
    ['lists for rows', '[["2025-01-01", 5]]', 'unreadable-json 1:2'],
    ['a list as a figure', ROWS.replace('6,', '[6],'), 'unreadable-json 3:38'],
    ['an object as a figure', ROWS.replace('6,', '{"men": 6},'), 'unreadable-json 3:38'],
    ['a key twice', ROWS.replace('"boats": 2', '"arrivals": 7, "boats": 2'), 'differing-keys 3:41'],
    ['a row without a key', ROWS.replace(', "boats": 2', ''), 'differing-keys 3:3'],
    ['a row with a new key', ROWS.replace('"boats": 2', '"boat": 2'), 'differing-keys 3:41'],
  ])('are refused for %s, with the place', async (_, text, finding) => {
    const { told } = await readFrom(text);
    expect(told.filter((each) => each.startsWith('error'))[0]).toBe(`error ${finding}`);
  });

  it('have one finding for each kind of problem', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `{"date":"2025-01-0${index + 1}","arrivals":5}`);
    const { told, messages } = await readFrom(`[7,${rows.join(',')},7,{"date":"2025-01-10","arrival":5}]`);
    expect(told.filter((each) => each.startsWith('error'))).toHaveLength(2);
    expect(messages[0]).toContain('unexpected item that is no object, as in 1 more, expected rows such as');
    expect((await readFrom('[7, 8]')).told).toEqual(['error unreadable-json 1:2']);
  });

  it('do not take a key for what every object has', async () => {
    const { told } = await readFrom('[{"__proto__":"2025-01-01","constructor":5}]');
    expect(told[0]).toMatch('error missing-column');
  });

  it('know their lines again', async () => {
    const { original } = await readFrom(ROWS);
    expect(original?.lineText(2)).toBe('  {"date": "2025-01-01", "arrivals": 5, "boats": 1},');
    expect(original?.lineText(9)).toBe(null);
    expect(original?.placeOf(3, 'boats')).toEqual({ file: 'x.json', line: 3, column: 50 });
    expect((await readFrom(LIST)).original?.placeOf(1, 'boats')).toBe(null);
  });
});

describe('JSON without rows', () => {
  it.each([
    [
      'an answer of this program',
      '{"command": "ytd", "schemaVersion": 1, "data": {}}',
      'unexpected answer of crossings in JSON',
    ],
    [
      'an answer with a list',
      '{"command": "by", "schemaVersion": 1, "rows": []}',
      'unexpected answer of crossings in JSON',
    ],
    ['an object of lists', '{"date": ["2025-01-01"], "arrivals": [5]}', 'unexpected JSON without rows'],
    ['an empty object', '{}', 'unexpected JSON without rows'],
    ['two lists', `{"data": ${LIST}, "rows": ${LIST}}`, 'unexpected JSON without rows'],
    ['an empty list', '[]', 'unexpected empty list'],
    ['an empty list under data', '{"data": []}', 'unexpected empty list'],
    ['a list that was cut off', ROWS.slice(0, -3), 'expected "," or "}": the file was cut off'],
    ['a text that was cut off', ROWS.slice(0, 14), 'unexpected text without an end'],
    ['a comma too many', ROWS.replace('}\n]', '},\n]'), 'unexpected "]" in JSON, expected a value'],
    ['NaN', ROWS.replace('6', 'NaN'), 'unexpected "NaN" in JSON, expected a value'],
    ['a comment', ROWS.replace('[', '[ // rows'), 'unexpected "/" in JSON'],
    ['a leading zero', ROWS.replace('6', '06'), 'unexpected "6" in JSON, expected "," or "}"'],
    ['a key without quotation marks', ROWS.replace('"date"', 'date'), 'expected a key in quotation marks'],
    ['a line end in a text', ROWS.replace('2025-01-01', '2025\n'), 'unexpected escape or line end'],
    ['an escape that is none', ROWS.replace('2025-01-01', '\\x'), 'unexpected escape or line end'],
    ['half of a character', ROWS.replace('2025-01-01', '\\ud83d'), 'unexpected half of a character'],
    ['a character of two halves', ROWS.replace('{', '😀{'), 'unexpected "😀" in JSON, expected a value'],
    ['text behind a list', `${ROWS} ${ROWS}`, 'unexpected "[" in JSON, expected the end'],
    ['a comma between lines', LIST.slice(1, -1), 'unexpected "," in JSON, expected the end'],
    ['deep nesting', `[{"a":${'['.repeat(500)}`, 'unexpected nesting of more than 100 levels'],
  ])('is refused: %s', async (_, text, message) => {
    const { told, messages } = await readFrom(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch('error unreadable-json');
    expect(messages[0]).toContain(message);
  });

  it('is refused wherever a list is cut off', async () => {
    for (let end = 2; end < ROWS.length; end++)
      expect((await readFrom(ROWS.slice(0, end))).told[0]).toMatch('error unreadable-json');
  });

  it('is refused for bytes that are not UTF-8', async () => {
    const content = bytes(ROWS).map((byte) => (byte === 0x36 ? 0x96 : byte));
    expect((await readFrom(content)).told).toEqual(['error unreadable-json 3:undefined']);
  });
});

it('counts the columns of many rows on one line, whatever characters they have', async () => {
  const row = (index: number) => `{"date":"x","notes":"😀","arrivals":${index % 10}}`;
  const start = performance.now();
  const { told } = await readFrom(`[${Array.from({ length: 20_000 }, (_, index) => row(index)).join(',')}]`);
  expect(told.slice(0, 2).map((each) => each.split(' ').at(-1))).toEqual(['1:10', `1:${10 + row(0).length}`]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe('what stands beside the rows', () => {
  const beside = (member: string) => readFrom(`{${member},\n"data": ${LIST}}`).then(({ told }) => told);

  it.each(['"next": "https://example.org/2"', '"has_more": true', '"truncated": true', '"nextPage": 2'])(
    'may say that there are more: %s',
    async (member) => expect(await beside(member)).toEqual(['warning part-of-rows 1:2']),
  );

  it.each(['"series": "prevented"', '"unit": "thousands"', '"title": "Cumulative arrivals"'])(
    'may say that they are other figures: %s',
    async (member) => expect(await beside(member)).toEqual(['warning other-figures 1:2']),
  );

  it.each(['"next": null', '"has_more": false', '"next": ""', '"unit": "people"', '"pages": [1, 2]'])(
    'says nothing of either: %s',
    async (member) => expect(await beside(member)).toEqual([]),
  );
});
