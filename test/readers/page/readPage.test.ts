import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../../src/calendar/index.js';
import { validateEntries } from '../../../src/ingest/validateEntries.js';
import { readPage } from '../../../src/readers/page/readPage.js';
import { bytes } from '../../support/figures.js';

const HEAD =
  '<thead><tr><th scope="col">Date</th><th scope="col">Migrants arrived</th><th scope="col">Boats arrived</th><th scope="col">Boats involved in uncontrolled landings</th><th scope="col">Notes</th></tr></thead>';

const row = (date: string, people: string, boats = '1', notes = '&nbsp;') =>
  `<tr><th scope="row">${date}</th><td>${people}</td><td>${boats}</td><td>0</td><td>${notes}</td></tr>`;

const pageOf = (content: string) =>
  `<!DOCTYPE html>\n<html><body><main>\n<h2>Small boats data</h2>\n${content}\n</main></body></html>`;
const table = (...rows: string[]) => pageOf(`<table>${HEAD}\n<tbody>\n${rows.join('\n')}\n</tbody></table>`);

async function read(html: string) {
  const { entries, findings } = await validateEntries(await readPage({ file: 'x.html', bytes: bytes(html) }));
  return {
    days: entries.days.map(toCivilDate),
    arrivals: entries.figures.get('arrivals') ?? [],
    notes: [...entries.notes.values()],
    told: findings.map(({ severity, rule, place }) => `${severity} ${rule} ${place?.line ?? ''}`.trim()),
    messages: findings.map(({ message }) => message),
  };
}

describe('readPage', () => {
  it('reads the page of the last 7 days', async () => {
    const found = await read(
      table(row('3 September 2022', '1,305', '27'), row('4&nbsp;September  2022', '389 [r]', '9', 'Revised')),
    );
    expect(found).toMatchObject({
      days: ['2022-09-03', '2022-09-04'],
      arrivals: [1305, 389],
      notes: ['Revised'],
    });
    expect(found.told).toEqual(['info marked-value 7']);
  });

  it('takes no figure from scripts, comments or hidden text', async () => {
    const noise =
      '<script>"<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>1 January 2025</td><td>999</td></tr></table>"</script><!-- <table> -->';
    expect(
      (await read(table(row('2 January 2025', '5')).replace('<table>', `${noise}<table>`))).arrivals,
    ).toEqual([5]);
  });

  it('leaves out a footnote mark, and says so', async () => {
    const found = await read(table(row('2 January 2025', '61<sup>1</sup>')));
    expect(found).toMatchObject({ arrivals: [61], told: ['warning footnote-mark 6'] });
  });

  it('reads the table without its headings, with a warning', async () => {
    const found = await read(
      pageOf(
        `<p>| Date | Migrants arrived |</p><table><tbody>${row('7 March 2026', '5')}${row('8 March 2026', '0', '0')}</tbody></table>`,
      ),
    );
    expect(found).toMatchObject({ arrivals: [5, 0], told: ['warning lost-headings 4'] });
  });

  it.each([
    ['in one line', '<p>|# 28 March 2026 | 0 | 0 | 0 | |# 29 March 2026 | 61 | 1 | 0 | Revised |</p>'],
    [
      'a row a line',
      '<p>| Date | Migrants arrived |\n|# 28 March 2026 | 0 | 0 | 0 | |\n|# 29 March 2026 | 61 | 1 | 0 | Revised |</p>',
    ],
  ])('reads the table that was published as raw text, %s, with a warning', async (_, content) => {
    expect(await read(pageOf(content))).toMatchObject({
      days: ['2026-03-28', '2026-03-29'],
      arrivals: [0, 61],
      notes: ['Revised'],
      told: ['warning table-as-text 4'],
    });
  });

  it('refuses the wrong year among days that follow each other', async () => {
    const found = await read(
      table(row('19 April 2026', '0'), row('20 April 2025', '61'), row('21 April 2026', '5')),
    );
    expect(found.told).toEqual(['error wrong-year 7']);
    expect(found.messages[0]).toBe(
      'unexpected 20 April 2025 after 19 April 2026, expected 20 April 2026: the year is wrong',
    );
  });

  it.each([
    ['the last of two', ['19 April 2026', '20 April 2025'], 'wrong-year 7'],
    ['the first', ['19 April 2025', '20 April 2026', '21 April 2026'], 'wrong-year 6'],
    ['a day with rows out of order', ['19 April 2026', '3 April 2025', '4 April 2025'], 'unordered-day 7'],
  ])('refuses the wrong year of %s', async (_, days, told) => {
    expect((await read(table(...days.map((day) => row(day, '1'))))).told).toEqual([`error ${told}`]);
  });

  it('refuses two wrong years in a row with a finding each, and a day left out after them', async () => {
    const days = ['17 April 2026', '18 April 2026', '19 April 2025', '20 April 2025', '22 April 2026'];
    const { told } = await read(table(...days.map((day) => row(day, '1'))));
    expect(told).toEqual(['error wrong-year 8', 'error wrong-year 9', 'error missing-day 10']);
  });

  it('refuses a page with a second table of days', async () => {
    const one = table(row('1 August 2026', '5'));
    const both = one.replace(
      '</main>',
      `${one.slice(one.indexOf('<table>'), one.indexOf('</table>') + 8)}</main>`,
    );
    expect((await read(both)).told).toEqual(['error second-table 8']);
  });

  it('does not take a new year for a wrong year', async () => {
    expect((await read(table(row('31 December 2025', '0', '0'), row('1 January 2026', '5')))).told).toEqual(
      [],
    );
  });

  it('refuses a day left out, and accepts an eighth day', async () => {
    expect((await read(table(row('21 June 2026', '1'), row('23 June 2026', '2')))).told).toEqual([
      expect.stringContaining('missing-day'),
    ]);
    const eight = Array.from({ length: 8 }, (_, index) => row(`${index + 1} June 2026`, '1'));
    expect((await read(table(...eight))).arrivals).toHaveLength(8);
  });

  it('reads the page of 2022, one day in words', async () => {
    const content =
      '<h3>The data below is for the 24-hour period 00:00 to 23:59 22 August 2022.</h3><ul><li><h4>Number of migrants detected in small boats: 1,295</h4></li><li><h4>Number of boats detected: 27</h4></li><li><h4>Number of boats known by the MOD to be involved in uncontrolled landings: 0</h4></li></ul>';
    expect(await read(pageOf(content))).toMatchObject({ days: ['2022-08-22'], arrivals: [1295], told: [] });
  });

  it('reads the weekly tables of 2022, with days in plain cells', async () => {
    const content =
      '<table><thead><tr><th>Date</th><th>Migrants detected</th><th>Boats detected</th></tr></thead><tbody><tr><td>22 November  2022</td><td>5</td><td>1</td></tr></tbody></table>';
    expect(await read(pageOf(content))).toMatchObject({ days: ['2022-11-22'], arrivals: [5], told: [] });
  });

  it.each([
    ['without figures', pageOf('<p>This page is no longer updated.</p>'), 'unexpected page without figures'],
    ['with an empty table', table(), 'unexpected end below the headings'],
    [
      'with weekly figures',
      pageOf(
        '<h2>Week ending 4 January 2026</h2><table><thead><tr><th>Migrants arrived</th><th>Boats arrived</th></tr></thead><tbody><tr><td>5</td><td>1</td></tr></tbody></table>',
      ),
      'unexpected weekly figures ("Week ending 4 January 2026")',
    ],
    [
      'that was withdrawn',
      table(row('2 January 2025', '5')).replace(
        '<html>',
        '<html><head><meta name="govuk:withdrawn" content="withdrawn"></head>',
      ),
      'unexpected withdrawn page',
    ],
    [
      'that was cut off',
      table(row('2 January 2025', '5'), row('3 January 2025', '6')).split('<tr><th scope="row">3')[0] ?? '',
      'the page was cut off',
    ],
  ])('reports a page %s as an error, never as "no change"', async (_, html, message) => {
    const { messages, told } = await read(html);
    expect(messages.some((each) => each.includes(message))).toBe(true);
    expect(told.some((each) => each.startsWith('error'))).toBe(true);
  });
});

describe('cells and figures that lost their place', () => {
  const page = (rows: string) =>
    `<!doctype html>\n<table><tr><th>Date</th><th>Migrants arrived</th><th>Boats arrived</th></tr>\n${rows}</table>\n`;

  it.each([
    [
      'rows behind the end of the table',
      '<tr><td>1 January 2026</td><td>40</td><td>1</td></tr></table>\n<tr><td>2 January 2026</td><td>50</td><td>1</td></tr>',
      4,
    ],
    [
      'a table between the cells of another',
      '<tr><td>1 January 2026</td><td>40</td><td>1</td></tr>\n<tr hidden><table><tr><td>2 January 2026</td><td>50</td><td>1</td></tr>',
      4,
    ],
    ['a figure without its cell', '<tr><td>1 January 2026</td>40</td><td>1</td></tr>', 3],
  ])('are an error: %s', async (_, rows, line) => {
    const { findings } = await readPage({ file: 'x.html', bytes: new TextEncoder().encode(page(rows)) });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'stray-cells', place: { file: 'x.html', line } }),
    );
  });

  it('are none where words stand between cells, or in the title of a table', async () => {
    const rows =
      '<caption>Table 1</caption><tr>(provisional)<td>1 January 2026</td><td>40</td><td>1</td></tr>';
    const { findings } = await readPage({ file: 'x.html', bytes: new TextEncoder().encode(page(rows)) });
    expect(findings).toEqual([]);
  });
});

describe('the titles of a table', () => {
  const days = `${HEAD}\n<tbody>${row('1 January 2025', '61')}</tbody></table>`;

  it.each([
    ['the text before it', `<h3>Migrants prevented</h3>\n<table>${days}`],
    ['its caption', `<p>Data</p>\n<table><caption>Cumulative</caption>${days}`],
  ])('say that its figures are others: %s', async (_, content) =>
    expect((await read(pageOf(content))).told).toEqual(['warning other-figures 5']),
  );

  it('are not what stands behind it', async () =>
    expect((await read(pageOf(`<table>${days}<h3>Prevented</h3>`))).told).toEqual([]));
});
