import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, cumulative, QuestionError, rule, thresholds, year } from '../../src/option/index.js';
import { quoteWord, splitWords } from '../../src/question/index.js';
import { readWords } from '../../src/question/readWords.js';
import { day } from '../support/figures.js';

const vocabulary = { name: 'total', options: { asOf, year, cumulative, rule } };

describe('splitWords', () => {
  it.each([
    ['ytd --year 2025', ['ytd', '--year', '2025']],
    ["day '14 April 2025'", ['day', '14 April 2025']],
    ['ytd --as-of="14 April 2025"', ['ytd', '--as-of=14 April 2025']],
    ['  a\tb  ', ['a', 'b']],
    ["'' x", ['', 'x']],
    ['', []],
  ])('takes %s apart as a shell does', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  it('refuses a quotation mark that is never closed', () => {
    expect(() => splitWords("day '14 April 2025")).toThrow(QuestionError);
    expect(() => splitWords('day 14 April 2025"')).toThrow('unexpected " that is never closed');
  });
});

describe('quoteWord', () => {
  it('writes words that are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(splitWords(words.map(quoteWord).join(' '))).toEqual(words);
      }),
    );
    expect(quoteWord('daily.csv')).toBe('daily.csv');
  });

  it.each(['$(id).csv', '`id`', 'a;b', "it's $HOME", 'a\\b', '"', '~', '*', ''])(
    '%j is one word of a shell',
    (word) => {
      const { stdout } = spawnSync('sh', ['-c', `printf %s ${quoteWord(word)}`], { encoding: 'utf8' });
      expect(stdout).toBe(word);
    },
  );
});

describe('readWords', () => {
  it.each([
    [['--as-of', '2025-04-14'], { asOf: day('2025-04-14') }],
    [['--as-of=14 April 2025', '--cumulative'], { asOf: day('2025-04-14'), cumulative: true }],
    [['--year', '2025', '--year=2025'], { year: 2025 }],
    [['--rule', 'outlier=off', '--rule', 'stale=off'], { rule: expect.objectContaining({ length: 2 }) }],
  ])('reads %j as the command line does', (words, asked) => {
    expect(readWords(vocabulary, words)).toEqual({ files: [], asked });
  });

  it('gives what has no name to the words of the command, then to files', () => {
    const milestones = {
      name: 'milestones',
      options: { thresholds, year },
      words: { option: 'thresholds', many: true, required: true },
    };
    expect(readWords(milestones, ['10000', '--year', '2025', '25,000', 'daily.csv'])).toEqual({
      files: ['daily.csv'],
      asked: { thresholds: [10_000, 25_000], year: 2025 },
    });
    expect(() => readWords(milestones, ['--thresholds', '5'])).toThrow('unknown option --thresholds');
  });

  it.each([
    [['--asof', '2025-04-14'], 'unknown option --asof of total; did you mean --as-of?'],
    [['-y', '2025'], 'unknown option -y of total'],
    [['--year'], '--year has no value, expected --year Y'],
    [['--year', '2024', '--year', '2025'], '--year is given twice, as "2024" and "2025": give it once'],
    [['--year', 'soon'], '--year: unexpected "soon", expected a year such as 2025'],
    [['--cumulative=yes'], 'unexpected "yes", --cumulative takes no value'],
  ])('answers %j in one clear sentence', (words, message) => {
    expect(() => readWords(vocabulary, words)).toThrow(new QuestionError(message));
  });
});
