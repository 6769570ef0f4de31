import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/readPage.js';
import { expectPlaces } from '../support/articlePlaces.js';

const PAGE = `<!doctype html>
<html><head><title>5 stories</title><meta property="article:published_time" content="2025-04-16T08:00:00+01:00">
<style>p { margin: 5px }</style></head><body>
<nav><a href="/">100 more</a></nav>
<main><h1>Crossings pass 8,000</h1><p>Wednesday
  16 April 2025
<article><p>Ünïcödé 𝟘 first. More than <b>8,180</b> people <!-- 77 --> have
crossed, after <a href="x">119</a> on Monday.<p hidden>500 hidden</p>
<ul><li>one<li>two</ul>first line<br>second line
<table><tr><th>Year<th>People<tr><td><p>2024</p><td>36,816<td></table>
<p>After the table.</p><script>document.write("9,999 people")</script></article>
<section>77 related</section></main><footer>2025</footer></body></html>`;

describe('readPage', () => {
  it('gives blocks as paragraphs, and neither scripts, hidden text nor what surrounds the article', () => {
    expect(readPage(PAGE).text.trim().split('\n\n')).toEqual([
      'Crossings pass 8,000',
      'Wednesday 16 April 2025',
      'Ünïcödé 𝟘 first. More than 8,180 people have crossed, after 119 on Monday.',
      'one',
      'two',
      'first line\nsecond line',
      'Year | People',
      '2024 | 36,816',
      'After the table.',
    ]);
  });

  it('knows the place of every word in the page', () => expectPlaces(readPage(PAGE), PAGE));

  it('knows the day of publication that the page states unseen', () => {
    expect(readPage(PAGE).published).toBe('2025-04-16');
    expect(readPage('<meta name="date" content="soon"><p>Text').published).toBeNull();
  });

  it.each([
    ['&pound;5 &amp; 8&#44;180&nbsp;people', '£5 & 8,180\u00a0people'],
    ['<b>8,</b>180 and 6<wbr>5 soft&shy;ened', '8,180 and 65 softened'],
    ['6,265<sup>1</sup> on 14<sup>th</sup> April<sup><a>[2]</a></sup>.', '6,265 on 14th April .'],
    ['a<div style="color:red;display : none">500</div>b', 'ab'],
    ['<dialog>500</dialog><dialog open>6</dialog>', '6'],
    ['<pre>one\n  two</pre>', 'one\ntwo'],
    ['5 < 6 and a <b', '5 < 6 and a '],
    ['<template>500</template><noscript>500</noscript><select><option>500</select>x', 'x'],
  ])('reads what a reader sees: %s', (html, text) => {
    expect(readPage(html).text.trim()).toBe(text.trim());
  });

  it('says where an entity stands that a figure begins with', () => {
    const { text, placeAt } = readPage('<p>ab\n&#56;,180 people');
    expect([text, placeAt(text.indexOf('8,180')), placeAt(text.indexOf('people'))]).toEqual([
      'ab 8,180 people',
      { line: 2, column: 1 },
      { line: 2, column: 11 },
    ]);
  });

  it.each([
    ['<article>teaser</article><article>the article itself</article>', 'the article itself'],
    ['<article>one</article><article>two</article>', 'one\n\ntwo'],
    ['<p>around</p><main>inside</main>', 'inside'],
    ['<main></main><p>around', 'around'],
    ['<article>long <article>a comment</article> text</article>', 'long\n\na comment\n\ntext'],
    ['<main>head<article>the article itself</article>related</main>', 'head\n\nthe article itself'],
  ])('prefers the article of a page: %s', (html, text) => {
    expect(readPage(html).text.trim()).toBe(text);
  });

  it.each([
    '<',
    '&amp;',
    '&',
    '</',
    '<!--',
    '<b a="',
    '<p>x</p>',
    '<td>',
    '&#',
    '<sup>1</sup>',
    ' \n',
    '\u00ad',
  ])(
    'reads 2 MB of %j in bounded time',
    (piece) => {
      readPage(piece.repeat(2_000_000 / piece.length));
    },
    10_000,
  );

  it('refuses elements that are nested without end', () => {
    expect(() => readPage('<b>'.repeat(100_000))).toThrow('unexpected nesting of more than 1000 elements');
  });
});
