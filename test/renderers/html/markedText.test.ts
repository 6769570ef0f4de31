import { describe, expect, it } from 'vitest';
import { inTextOrder, type MarkedFigure, markedText } from '../../../src/renderers/html/markedText.js';
import { markOf } from '../../../src/renderers/html/verdictSigns.js';

function figure(text: string, words: string, key = words): MarkedFigure {
  const from = text.indexOf(words);
  return { key, span: { from, to: from + words.length }, mark: markOf('holds'), description: ['Holds.'] };
}

/** The text without marks, a paragraph on each line. */
function plain(html: string): string[] {
  return [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, words = '']) =>
    words.replace(/<span class="(?:sign|unseen|tip)".*?<\/span>(?:<\/span>)?/gs, '').replace(/<[^>]*>/g, ''),
  );
}

describe('markedText', () => {
  it('keeps every word, in paragraphs, with the lines of each', () => {
    const text = 'One 119 two,\nthree 8,183.\n\n \nFour\r\nfive 5.\r\n\r\n';
    const html = markedText(text, [
      figure(text, '119', '1'),
      figure(text, '8,183', '2'),
      figure(text, '5.', '3'),
    ]);
    expect(plain(html)).toEqual(['One 119 two,\nthree 8,183.', 'Four \nfive 5.']);
    expect(html.match(/<a /g)).toHaveLength(3);
  });

  it('marks a figure at the beginning and at the end, and one that is broken over two lines', () => {
    const text = '119 people\n700\nmillion';
    const html = markedText(text, [figure(text, '119', '1'), figure(text, '700\nmillion', '2')]);
    expect(html).toContain('<p><span class="mark holds"><a id="mark-1"');
    expect(plain(html)).toEqual(['119 people\n700\nmillion']);
  });

  it('writes markup and characters that reverse text as text', () => {
    const text = '<b onclick="x">119</b> \u202e&amp;\t\x1b';
    const html = markedText(text, [figure(text, '119', '1')]);
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;');
    expect(html).toContain('&lt;/b&gt; \\u202e&amp;amp; \\u001b');
  });

  it('takes time linear in the length of the text', () => {
    const text = `${'A line of words.\n\n'.repeat(50_000)}${'\n \t'.repeat(100_000)}`;
    const before = performance.now();
    markedText(text, []);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('inTextOrder', () => {
  it('orders figures as they stand, and leaves out one that begins within another', () => {
    const text = 'On 14 April 2025 some 119 came';
    const [day, year, count] = [figure(text, '14 April 2025'), figure(text, '2025'), figure(text, '119')];
    expect(inTextOrder([count, year, day]).map(({ key }) => key)).toEqual(['14 April 2025', '119']);
  });
});
