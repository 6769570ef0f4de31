import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/article/readMarkdown.js';
import { expectPlaces } from '../support/articlePlaces.js';

const ARTICLE = `---
date: 2025-04-16
---
# Crossings pass **8,000** #

Ünïcödé 𝟘: more than [8,180](https://example.org/a_(b)) people _crossed_ so far
this year[^1], after *119* on Monday.\r
- item **one** <!-- 99 -->
- [x] item ![77 boats](a.png)two
1. third

| Year | People |
|------|-------:|
| 2024 | 36,816 |

> quoted <b>4,899</b>
> goes on

[ref]: https://example.org/5
[^1]: a note

Title
=====
\`\`\`text
code
\`\`\`
`;

describe('readMarkdown', () => {
  it('gives headings, items and rows as paragraphs, without marks', () => {
    expect(
      readMarkdown(ARTICLE)
        .text.trim()
        .split(/\n{2,}/),
    ).toEqual([
      'date: 2025-04-16',
      'Crossings pass 8,000',
      'Ünïcödé 𝟘: more than 8,180 people crossed so far\nthis year, after 119 on Monday.',
      'item one ',
      'item two',
      'third',
      'Year | People',
      '2024 | 36,816',
      'quoted 4,899\ngoes on',
      'a note',
      'Title',
      'code',
    ]);
  });

  it('knows the place of every word in the file', () => expectPlaces(readMarkdown(ARTICLE), ARTICLE));

  it.each([
    ['2 * 3 and snake_case_name', '2 * 3 and snake_case_name'],
    ['\\*not\\* emphasis', '*not* emphasis'],
    ['`8,180` ~~people~~ &pound;5', '8,180 people £5'],
    ['[text][ref] and [sic]', 'text and [sic]'],
    ['The year was\n2024. Some 119 people', 'The year was\n2024. Some 119 people'],
    ['***', ''],
    ['<https://example.org/5> x', 'x'],
  ])('keeps what is no mark: %s', (markdown, text) => {
    expect(readMarkdown(markdown).text.trim()).toBe(text);
  });

  it.each([
    '<',
    '[',
    '![',
    '[a](',
    '](',
    '*',
    '_ ',
    '> ',
    '- ',
    '|',
    '\\',
    '`',
    '# ',
    ' ',
    'a\n',
    '[^',
    '][',
    '&amp;',
  ])(
    'reads 2 MB of %j in bounded time',
    (piece) => {
      readMarkdown(piece.repeat(2_000_000 / piece.length));
    },
    10_000,
  );
});
