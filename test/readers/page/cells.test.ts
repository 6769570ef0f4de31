import { describe, expect, it } from 'vitest';
import { pageOf, pageWith, readFrom, rowOf } from './pages.js';

const day = '2 January 2025';
const told = async (cell: string) => (await readFrom(pageOf(rowOf(day, cell, '1')))).told;

describe('the text of a cell', () => {
  it.each([
    ['struck out and put right', '<del>4</del><ins>5</ins>', 5],
    ['struck out as s', '<s>4</s>5', 5],
    ['struck out as strike', '<strike>4</strike> 5', 5],
    ['struck out by its style', '<span style="text-decoration: line-through">4</span>5', 5],
    ['hidden by its attribute', '<span hidden>4</span>5', 5],
    ['hidden by display', '<span style="color:red;display : none">4</span>5', 5],
    ['hidden by visibility', '<b style="visibility:hidden">4</b>5', 5],
    ['in a template', '<template>4</template>5', 5],
    ['beside a picture with a title', '<svg><title>4</title><path/></svg>5', 5],
    ['in a picture', '<svg><text>5</text></svg>', 5],
    ['that stands in for an object', '<object>5</object>', 5],
    ['beside a choice', '<select><option>4<option>6</select>5', 5],
    ['hidden from screen readers only', '<span aria-hidden="true">6</span>2', 62],
    ['with a place to break', '1,<wbr>305', 1305],
    ['with a soft hyphen', '1&shy;2', 12],
    ['with a zero-width space', '1&#8203;2', 12],
    ['with a word joiner and a byte-order mark', '1&#x2060;2&#xfeff;', 12],
    ['with a no-break space between thousands', '1&nbsp;305', 1305],
    ['with a thin space between thousands', '1&thinsp;305', 1305],
    ['in bold and coloured parts', '<b>6</b><font color="red">2</font>', 62],
    ['with spaces and line ends around it', '\n  62\n ', 62],
    ['that is a link', '<a href="/day">62</a>', 62],
    ['that is a link within a paragraph', '<p><a href="/day">62</a></p>', 62],
    ['by entities', '&#54;&#x32;', 62],
    ['with a tag that is not closed', '<b>62', 62],
  ])('is the figure %s', async (_, cell, figure) => {
    expect(await readFrom(pageOf(rowOf(day, cell, '1')))).toMatchObject({ arrivals: [figure], told: [] });
  });

  it.each([
    ['lines', '6<br>2'],
    ['paragraphs', '<p>6</p><p>2</p>'],
    ['divisions', '<div>6</div>2'],
    ['items', '<ul><li>6<li>2</ul>'],
    ['blocks by their style', '<span style="display:block">6</span><span style="display:block">2</span>'],
    ['elements that nobody knows', '<x-part>6</x-part>2'],
    ['a word joined by a space', '6 2'],
    ['link and text', '<a href="notes.html">6</a>2'],
    ['text and a link that is no mark', '6<a href="#day-2">123</a>'],
    ['large and small print', '6<small>2</small>'],
    ['sides of a mark', '6<sup>1</sup>2'],
  ])('is never one number of two %s', async (_, cell) => {
    expect(await told(cell)).toContain('error unreadable-count 5');
  });

  it.each([
    ['raised', '61<sup>1</sup>'],
    ['lowered', '61<sub>a</sub>'],
    ['raised by its style', '61<span style="font-size:8pt; vertical-align: super">1</span>'],
    ['linked', '61<a href="#n1">1</a>'],
    ['linked in brackets', '61 <a href="#n1">[1]</a>'],
    ['linked on another page', '61<a href="notes.html#n1">*</a>'],
    ['linked before the figure', '<a href="#n1">1</a>61'],
    ['linked by its role', '61<a role="doc-noteref" href="notes">note 1</a>'],
    ['raised within a link', '61<a href="notes"><sup>1</sup></a>'],
  ])('leaves out the mark of a note, with a warning: %s', async (_, cell) => {
    expect(await readFrom(pageOf(rowOf(day, cell, '1')))).toMatchObject({
      arrivals: [61],
      told: ['warning footnote-mark 5'],
    });
  });

  it('warns where a link into the page is all that a cell has', async () => {
    const found = await readFrom(pageOf(rowOf(day, '<a href="#n1">1</a>', '1')));
    expect(found).toMatchObject({ arrivals: [1], told: ['warning footnote-mark 5'] });
    expect(found.messages[0]).toContain('may be the mark of a note');
    expect(await told('<a href="#day-1">611</a>')).toEqual([]);
  });

  it('takes a mark by itself, and what is struck out without another figure, for no figure', async () => {
    expect(await told('<sup>1</sup>')).toEqual(['warning footnote-mark 5', 'warning missing-value 5']);
    expect(await told('<del>4</del>')).toEqual(['warning missing-value 5']);
  });

  it('does not go on in the next cell with what was not closed', async () => {
    const rows = `<tr><td>${day}<td><s>4<td>1<tr><td>3 January 2025<td>5<td><sup>2`;
    expect(await readFrom(pageOf(rows))).toMatchObject({ boats: [1, Number.NaN], arrivals: [Number.NaN, 5] });
  });

  it('reads rows and cells without their tags', async () => {
    const found = await readFrom(
      pageWith(
        `<table><th>Date<th>Migrants arrived<th>Boats arrived<tr><th>${day}<td>61<td>1<tbody><td>3 January 2025<td>5<td>2</table>`,
      ),
    );
    expect(found).toMatchObject({ arrivals: [61, 5], boats: [1, 2], told: [] });
  });

  it('refuses a table within a cell', async () => {
    const inner = '<table><tr><td>5</td></tr></table>';
    expect(await told(inner)).toContain('error nested-table 5');
    const layout = pageOf(rowOf(day, '61', '1')).replace('<table>', '<table><tr><td><table>');
    expect(await readFrom(layout.replace('</table>', '</table></td></tr></table>'))).toMatchObject({
      arrivals: [61],
      told: [],
    });
  });

  it.each(['<caption>9</caption>', '<col>9', '<colgroup>9</colgroup>', '<tbody>9'])(
    'ends a row where a browser does: %s',
    async (part) => {
      const found = await readFrom(pageOf(rowOf(day, `61${part}`, '1')));
      expect(found).toMatchObject({ arrivals: [61], boats: [Number.NaN] });
      expect(found.told).toContain('error unreadable-date 5');
    },
  );

  it('ignores rows in a template', async () => {
    const found = await readFrom(
      pageOf(`<template>${rowOf('1 January 2025', '9', '9')}</template>`, rowOf(day, '61', '1')),
    );
    expect(found).toMatchObject({ arrivals: [61], told: [] });
  });
});

describe('cells over several columns or rows', () => {
  it.each([
    ['columns of a day', `<tr><td>${day}</td><td colspan="2">61</td></tr>`, 5],
    ['rows of days', `<tr><td>${day}</td><td rowspan=2>61</td><td>1</td></tr>`, 5],
    ['rows down to the last', `<tr><td>${day}</td><td rowspan=0>61</td><td>1</td></tr>`, 5],
    ['a date with its figures', `<tr><td colspan=3>${day}: 61 people</td><td>1</td></tr>`, 5],
  ])('are an error: %s', async (_, row, line) => {
    expect((await readFrom(pageOf(row))).told).toContain(`error spanned-cell ${line}`);
  });

  it('are an error in the headings, and above them where they reach down', async () => {
    const wide = pageOf(rowOf(day, '61', '1')).replace('<th>Date', '<th colspan="2">Date');
    expect((await readFrom(wide)).told).toContain('error spanned-cell 4');
    const tall = '<tr><td rowspan="2">Small boats</td></tr>';
    const below = pageOf(rowOf(day, '61', '1')).replace('<table>\n', `<table>${tall}\n`);
    expect((await readFrom(below)).told).toEqual(['error spanned-cell 3']);
  });

  it('may span all columns in a title, also of several rows', async () => {
    const title = '<tr><th colspan=3 rowspan="1">Small boats</th></tr>';
    const page = pageOf(rowOf(day, '61', '1')).replace('<table>\n', `<table>${title}\n`);
    expect(await readFrom(page)).toMatchObject({ arrivals: [61], told: [] });
    const spans = `<tr><td colspan="1">${day}</td><td colspan="x">61</td><td colspan="0">1</td></tr>`;
    expect(await readFrom(pageOf(spans))).toMatchObject({ arrivals: [61], told: [] });
  });

  it('are refused once, as no date, in a note over all columns', async () => {
    const note = '<tr><td colspan="3">Source: the publisher</td></tr>';
    expect((await readFrom(pageOf(rowOf(day, '61', '1'), note))).told).toEqual(['error unreadable-date 6']);
  });
});
