import { describe, expect, it } from 'vitest';
import { HEADINGS, pageOf, pageWith, readFrom, rowOf } from './pages.js';

const ONE = rowOf('1 January 2025', '50', '1');
const TWO = rowOf('2 January 2025', '60', '2');
const THREE = rowOf('3 January 2025', '70', '3');
const tableOf = (...rows: string[]) => `<table>${HEADINGS}${rows.join('')}</table>`;

describe('hidden tables', () => {
  it.each([
    ['hidden', tableOf(ONE).replace('<table>', '<table hidden>')],
    ['without display', tableOf(ONE).replace('<table>', '<table style="display:none">')],
    ['in something hidden', `<div hidden><p>${tableOf(ONE)}</div>`],
    ['in a template', `<template>${tableOf(ONE)}</template>`],
    ['in a closed dialog', `<dialog>${tableOf(ONE)}</dialog>`],
    ['for browsers without scripts', `<noscript>${tableOf(ONE)}</noscript>`],
    ['in a hidden cell', `<table><tr><td hidden>${tableOf(ONE)}</td></tr></table>`],
  ])('are not read beside one that is seen: %s', async (_, hidden) => {
    for (const content of [hidden + tableOf(TWO), tableOf(TWO) + hidden])
      expect(await readFrom(pageWith(content))).toMatchObject({ arrivals: [60], told: [] });
    expect(await readFrom(pageWith(`\n${hidden}`))).toMatchObject({
      arrivals: [50],
      told: ['warning hidden-table 4'],
    });
  });

  it('are not those in details', async () => {
    const found = await readFrom(pageWith(`<details>${tableOf(ONE)}</details>`));
    expect(found).toMatchObject({ arrivals: [50], told: [] });
  });

  it('leave the words of a page alone', async () => {
    const words =
      '<h3>The 24-hour period 00:00 to 23:59 2 January 2025.</h3><h4>Number of migrants detected in small boats: ';
    const found = await readFrom(pageWith(`${words}<span hidden>1</span>60</h4>${tableOf(ONE)}`));
    expect(found).toMatchObject({ arrivals: [50] });
    const hidden = tableOf(ONE).replace('<table>', '<table hidden>');
    expect(await readFrom(pageWith(`${words}<span hidden>1</span>60</h4>${hidden}`))).toMatchObject({
      arrivals: [60],
    });
  });
});

describe('hidden rows and columns of a page', () => {
  it.each([
    ['a row', pageOf(ONE, TWO.replace('<tr>', '<tr hidden>'))],
    ['a row of hidden cells', pageOf(ONE, TWO.replaceAll('<td>', '<td style="display:none">'))],
    ['a struck row', pageOf(ONE, TWO.replace('<tr>', '<tr style="text-decoration:line-through">'))],
    ['a part of the table', pageOf(ONE, `<tbody hidden>${TWO}</tbody>`)],
  ])('count, with a warning: %s', async (_, page) => {
    expect(await readFrom(page)).toMatchObject({ arrivals: [50, 60], told: ['warning hidden-cells 6'] });
  });

  it.each([
    ['by col', '<col><col><col style="visibility: collapse">'],
    ['by a group', '<colgroup span=2></colgroup><colgroup hidden></colgroup>'],
    ['by a group with columns', '<colgroup><col span="2"></colgroup><colgroup hidden><col></colgroup>'],
  ])('count, with a warning: a column hidden %s', async (_, columns) => {
    const page = pageOf(ONE).replace('<table>', `<table>${columns}`);
    expect(await readFrom(page)).toMatchObject({ boats: [1], told: ['warning hidden-cells 4'] });
  });

  it('count, with a warning, where each cell of a column is hidden', async () => {
    const hide = (row: string) => row.replace(/<(t[hd])>(?=[^<]*<\/t[hd]><\/tr>)/, '<$1 hidden>');
    const rows = [HEADINGS, ONE, TWO].map(hide).join('\n');
    expect(await readFrom(pageWith(`<table>\n${rows}</table>`))).toMatchObject({
      boats: [1, 2],
      told: ['warning hidden-cells 4'],
    });
    const some = await readFrom(pageOf(ONE, hide(TWO)));
    expect(some.told).toEqual(['error hidden-cells 6']);
  });
});

describe('days and headings at odd places', () => {
  it.each([
    [
      'above the headings',
      pageWith(`<table>\n${ONE}\n${HEADINGS}\n${TWO}\n</table>`),
      'rows-above-headings 4',
    ],
    [
      'in a second head',
      pageWith(`<table>\n<thead>${ONE}</thead><thead>\n${HEADINGS}</thead>${TWO}</table>`),
      'rows-above-headings 4',
    ],
  ])('are an error: days %s', async (_, page, finding) => {
    expect((await readFrom(page)).told).toContain(`error ${finding}`);
  });

  it('are an error: headings again among the days, also in another order', async () => {
    const again = await readFrom(pageOf(ONE, HEADINGS, TWO));
    expect(again.told).toContain('error unreadable-date 6');
    const other = rowOf('Date', 'Boats arrived', 'Migrants arrived');
    expect((await readFrom(pageOf(ONE, `<thead>${other}</thead>`, TWO))).told).toContain(
      'error unreadable-date 6',
    );
  });

  it('are an error: a second table of days, with headings or without', async () => {
    for (const more of [tableOf(TWO), `<table>${TWO}${THREE}</table>`]) {
      const pages = [`${tableOf(ONE)}\n${more}`, `${more}\n${tableOf(ONE)}`];
      for (const page of pages)
        expect((await readFrom(pageWith(page))).told[0]).toMatch('error second-table');
    }
  });

  it('leave a table of something else alone', async () => {
    const weeks = `<table>${rowOf('Week ending', 'Migrants arrived')}${rowOf('5 January 2025', '300')}</table>`;
    const years = `<table>${rowOf('Year', 'Arrivals')}${rowOf('2024', '36,816')}</table>`;
    expect(await readFrom(pageWith(`${weeks}${tableOf(ONE)}${years}`))).toMatchObject({
      arrivals: [50],
      told: [],
    });
  });
});

describe('a page that was cut off', () => {
  const whole = pageOf(ONE, TWO);
  const inTable = [...whole.matchAll(/./gs)].map(({ index }) => index).slice(whole.indexOf('<table'));

  it('is an error wherever it was cut within its table', async () => {
    const end = whole.indexOf('</table>') + '</table'.length;
    for (const at of inTable.filter((index) => index <= end)) {
      const { told } = await readFrom(whole.slice(0, at));
      expect(told.some((each) => each.startsWith('error'))).toBe(true);
    }
  });

  it.each([
    ['in a row of raw text', '<p>|# 28 March 2026 | 0 | 0 | 0 | |\n|# 29 March 2026 | 61 | 1 | 0 | | </p>'],
    [
      'in a figure in words',
      '<h3>The 24-hour period 00:00 to 23:59 2 January 2025.</h3><h4>Number of migrants detected in small boats: 1,295</h4>',
    ],
  ])('is an error %s', async (_, content) => {
    expect((await readFrom(pageWith(content))).told.some((each) => each.startsWith('error'))).toBe(false);
    const end = content.lastIndexOf('</');
    for (let at = end - 4; at < end + 4; at++) {
      const { told } = await readFrom(content.slice(0, at));
      expect(told.filter((each) => each.startsWith('error'))[0]).toMatch('error cut-off');
    }
  });
});

describe('figures in text', () => {
  const period = '<h3>The 24-hour period 00:00 to 23:59 2 January 2025.</h3>';
  const people = (text: string) => `<h4>Number of migrants detected in small boats: ${text}</h4>`;

  it('leave out marks, with a warning', async () => {
    for (const figure of ['61<sup>1</sup>', '61<a href="#n1">1</a>'])
      expect(await readFrom(pageWith(period + people(figure)))).toMatchObject({
        arrivals: [61],
        told: ['warning footnote-mark 3', 'warning missing-value 3'],
      });
  });

  it('are refused for two days on one page', async () => {
    const second = `${period.replace('2 J', '3 J')}\n${people('62')}`;
    const { told } = await readFrom(pageWith(`${period}${people('61')}\n${second}`));
    expect(told).toContain('error second-table 4');
  });

  it('are refused in raw text with other columns, or in another order', async () => {
    const rows = '|# 28 March 2026 | 1 | 50 | 0 | |\n|# 29 March 2026 | 2 | 60 | 0 | |';
    const { told } = await readFrom(pageWith(`<p>| Date | Boats arrived | Migrants arrived |\n${rows}</p>`));
    expect(told).toContain('error no-headings 3');
    const more = await readFrom(pageWith('<p>|# 28 March 2026 | 1 | 50 | 0 | | 7 |</p>'));
    expect(more.told).toContain('error ragged-row 3');
  });
});
