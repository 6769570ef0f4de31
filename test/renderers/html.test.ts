import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/index.js';
import { REPORT, STYLE } from '../support/report.js';
import { run } from '../support/run.js';

const { out: PAGE } = await run('report --as-of 2025-04-14');

/** A text with several verdicts, a figure that is not judged, markup and characters that reverse text. */
const TEXT = `16 April 2025

More than 8,180 people have crossed the Channel this year so far, after 119 on Monday. The government has spent £700 million. By
14 April 2024, 6,625 people had crossed the Channel that year.

</p></blockquote><script>alert("x")</script> <b onclick="alert(x)">have</b> crossed \u202ethe Channel.
`;
const CLAIMS = 'claim,expected,source\nday 2025-04-14,119,"https://example.org/<i>"\n';

const { out: REVIEW } = await run('verify article.txt claims.csv --format html', {
  files: { 'article.txt': TEXT, 'claims.csv': CLAIMS },
});

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('html', () => {
  it('allows only its own script and style sheet', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(PAGE)?.[1]
      ?.replaceAll('&apos;', "'");
    const [style] = [...PAGE.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
    const scripts = [...PAGE.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(scripts).toHaveLength(1);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf(style ?? '')}`,
      `script-src ${hashOf(scripts[0] ?? '')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it.each([
    ['report', PAGE],
    ['verify', REVIEW],
  ])('loads nothing from another place, and has no style or handler in an attribute: %s', (_, page) => {
    const addresses = [...page.matchAll(/\b(?:src|href|xlink:href|action)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    const loaded = addresses.filter((address) => !/^(?:#|https:)/.test(address));
    expect(loaded).toEqual(['data:,']);
    expect(page).not.toMatch(/<(?!a )[^>]*"https:/);
    expect(page).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/);
  });

  it.each([
    ['report', PAGE],
    ['verify', REVIEW],
  ])('has unique ids, and every link and description is there: %s', (_, page) => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(10);
    const named = [...page.matchAll(/\s(?:href="#|aria-(?:describedby|labelledby)=")([^"]*)"/g)];
    expect(named.map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('writes data as text, in elements and in the data of its script', async () => {
    const name = '</script><script>alert(1)</script> ]]>';
    const csv = `date,route,arrivals\n2025-01-01,${name},5\n2025-01-01,B,5\n`;
    const { out } = await run('report x.csv', { files: { 'x.csv': csv } });
    expect(out).not.toContain('<script>alert');
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;');
  });

  it.each([
    [
      'report',
      PAGE,
      'Arrivals by small boat, 1 January to 14 April 2025',
      '8,183 people had arrived in 2025 by 14 April',
    ],
    ['verify', REVIEW, '', '4 claims: 3 hold and 1 fails.'],
  ])('tells whoever shares it what it is: %s', (_, page, title, sentence) => {
    const told = Object.fromEntries(
      [...page.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].map(([, name, text]) => [
        name,
        text,
      ]),
    );
    expect(told).toMatchObject({ 'og:type': 'article', 'twitter:card': 'summary' });
    expect(told['og:title']).toContain(title);
    expect(told['description']).toContain(sentence);
    expect(told['og:description']).toBe(told['description']);
  });

  it('says the title of a picture once, as the text of its section', () => {
    const titles = [...PAGE.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, caption = '']) => caption);
    expect(titles).toHaveLength(5);
    const shown = PAGE.replace(/<template>.*?<\/template>/gs, '');
    for (const title of titles) expect(shown.split(`>${title}<`)).toHaveLength(2);
    expect(shown).not.toMatch(/<text [^>]*>[^<]*people had arrived/);
  });

  it('refuses a report without a page', async () => {
    await expect(html.render(REPORT, STYLE)).rejects.toThrow(RangeError);
  });
});

describe('html, of what was published', () => {
  it('has no script, and allows none', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(REVIEW)?.[1];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(REVIEW) ?? [];
    expect(policy?.replaceAll('&apos;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(REVIEW).not.toContain('<script');
  });

  it('marks each figure of a text by a sign and a word, with what it was understood as and the command', () => {
    const marks = [...REVIEW.matchAll(/<span class="mark (\w+)"><a [^>]*>(.*?)<span class="sign"/g)];
    expect(marks.map(([, name, figure]) => [figure, name])).toEqual([
      ['8,180', 'holds'],
      ['119', 'holds'],
      ['700 million', 'unjudged'],
      ['6,625', 'fails'],
    ]);
    expect(REVIEW).toMatch(
      /8,180<span class="sign" aria-hidden="true">✓<\/span><span class="unseen"> \(holds\)<\/span>/,
    );
    const [, tip = ''] = /id="tip-1-1">(.*?)<\/code>/.exec(REVIEW) ?? [];
    const words = tip.replace(/<[^>]*>/g, '');
    expect(words).toBe(
      '✓Holds. Understood as: arrivals from 1 January to 14 April 2025. In the data: 8,183. Command: crossings ytd --as-of 2025-04-14 --json, data.total',
    );
  });

  it('writes the text as text', () => {
    expect(REVIEW).toContain(
      '&lt;/p&gt;&lt;/blockquote&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;',
    );
    expect(REVIEW).toContain('\\u202ethe Channel');
    expect(REVIEW).toContain('https://example.org/&lt;i&gt;');
  });

  it('says the verdicts, then the day that the text counts to, then what was not judged', () => {
    const parts = ['<blockquote>', '>Verdicts</h3>', 'Counted to 14 April 2025', '>Not judged</h3>'];
    const places = parts.map((part) => REVIEW.indexOf(part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });
});
