import { describe, expect, it } from 'vitest';
import { spanInWords } from '../../src/calendar/index.js';
import {
  type AskedSpan,
  from,
  half,
  inMonth,
  last,
  month,
  over,
  QuestionError,
  quarter,
  resolveSpan,
  since,
  spanOptions,
  thresholds,
  to,
  top,
  week,
  weekend,
  window,
} from '../../src/option/index.js';
import { day } from '../support/figures.js';
import { toWords } from '../support/run.js';

const COVERAGE = { first: day('2018-01-01'), last: day('2026-08-20') };

/** The options of a line as it would be typed, such as `--from 01-01 --year 2024`. */
function asked(line: string): AskedSpan {
  const words = toWords(line);
  const pairs = words.flatMap((word, index) =>
    index % 2 === 0 ? [[word.slice(2), words[index + 1] ?? '']] : [],
  );
  const byName = new Map(Object.entries(spanOptions).map(([key, option]) => [option.name, { key, option }]));
  return Object.fromEntries(
    pairs.map(([name = '', text = '']) => [byName.get(name)?.key, byName.get(name)?.option.parse(text)]),
  );
}

function resolved(line: string) {
  return resolveSpan(asked(line), COVERAGE, (end) => ({ first: COVERAGE.first, last: end }));
}

describe('resolveSpan', () => {
  it.each([
    ['', '1 January 2018 to 20 August 2026'],
    ['--as-of 2025-04-14', '1 January 2018 to 14 April 2025'],
    ['--year 2025', '1 January to 31 December 2025'],
    ['--year 2026', '1 January to 20 August 2026'],
    ['--from 01-01 --to 04-30 --year 2024', '1 January to 30 April 2024'],
    ['--from 01-01 --to 04-30', '1 January to 30 April 2026'],
    ['--from 12-01 --to 02-28 --year 2025', '1 December 2024 to 28 February 2025'],
    ['--from 02-29 --year 2025', '28 February to 31 December 2025'],
    ['--from 2023-07-01 --to 2024-06-30', '1 July 2023 to 30 June 2024'],
    ['--from 2024-07-05 --to 12-01', '5 July to 1 December 2024'],
    ['--to 2025-04-30', '1 January to 30 April 2025'],
    ['--from 2024-07-05', '5 July 2024 to 20 August 2026'],
    ['--since 2024-07-05 --as-of 2024-12-01', '5 July to 1 December 2024'],
    ['--since keir-starmer --as-of 2024-12-01', '5 July to 1 December 2024'],
    ['--month 2025-03', '1 to 31 March 2025'],
    ['--month 2026-08', '1 to 20 August 2026'],
    ['--quarter 2025-Q1', '1 January to 31 March 2025'],
    ['--half 2025-H2', '1 July to 31 December 2025'],
    ['--week 2025-08-10', '4 to 10 August 2025'],
    ['--weekend 2025-08-10', '9 and 10 August 2025'],
    ['--weekend 2025-08-09', '9 and 10 August 2025'],
    ['--last 7d', '14 to 20 August 2026'],
    ['--last 4w', '24 July to 20 August 2026'],
    ['--last 12m', '21 August 2025 to 20 August 2026'],
    ['--last 12m --as-of 2025-02-28', '1 March 2024 to 28 February 2025'],
    ['--last 12m --as-of 2023-02-28', '1 March 2022 to 28 February 2023'],
    ['--last 1y --as-of 2025-12-31', '1 January to 31 December 2025'],
    ['--last 1y --as-of 2024-02-28', '1 March 2023 to 28 February 2024'],
    ['--last 1y --as-of 2024-02-29', '1 March 2023 to 29 February 2024'],
    ['--last 1m --as-of 2025-02-28', '1 to 28 February 2025'],
    ['--last 1m --as-of 2025-03-27', '28 February to 27 March 2025'],
    ['--last 1m --as-of 2025-03-28', '1 to 28 March 2025'],
    ['--last 1m --as-of 2025-03-29', '1 to 29 March 2025'],
    ['--last 1m --as-of 2025-03-30', '1 to 30 March 2025'],
    ['--last 1m --as-of 2024-03-30', '1 to 30 March 2024'],
    ['--last 1m --as-of 2025-05-30', '1 to 30 May 2025'],
  ])('resolves %j to %s', (line, words) => {
    const { span } = resolved(line);
    expect(spanInWords(span.first, span.last)).toBe(words);
  });

  it.each([
    ['--month 2025-03 --week 2025-08-10', '--month and --week ask for two spans'],
    ['--month 2025-03 --year 2025', '--month and --year ask for two spans'],
    ['--since 2024-07-05 --to 2024-12-01', '--since and --to ask for two spans'],
    ['--to 2025-01-02 --as-of 2025-01-02', '--to and --as-of both name the last day'],
    ['--to 2026-12-31', 'the data end on 20 August 2026: 31 December 2026 is after that'],
    ['--month 2026-09', 'the data end on 20 August 2026: 1 to 30 September 2026 is after that'],
    ['--month 2017-09', 'the data begin on 1 January 2018: 1 to 30 September 2017 is before that'],
    ['--from 2025-05-01 --to 2025-04-01', 'the span ends before it begins: 1 May 2025 to 1 April 2025'],
    ['--from 2024-01-01 --to 2024-04-30 --year 2025', '30 April 2024 is not in 2025'],
    ['--year 2017', 'there are no figures for 2017'],
    ['--since 2026-01-01 --as-of 2025-01-01', 'the as-of date, 1 January 2025, is before'],
  ])('refuses %j: %s', (line, message) => {
    expect(() => resolved(line)).toThrow(QuestionError);
    expect(() => resolved(line)).toThrow(message);
  });

  it('marks a named month, and the last ones to the end of one, as whole unless the data end within it', () => {
    expect(resolved('--month 2025-02').wholeMonth).toBe(true);
    expect(resolved('--month 2026-08').wholeMonth).toBe(false);
    expect(resolved('--last 1y --as-of 2025-02-28').wholeMonth).toBe(true);
    expect(resolved('--last 1y --as-of 2025-02-27').wholeMonth).toBe(false);
    expect(resolved('--last 28d --as-of 2025-02-28').wholeMonth).toBe(false);
    expect(resolved('--from 2025-02-01 --to 2025-02-28').wholeMonth).toBe(false);
  });
});

describe('options of spans', () => {
  it.each([
    [from, '13-01', 'there is no month 13'],
    [to, '02-30', 'there is no 30 February'],
    [month, '2025-13', 'expected a month such as 2025-03'],
    [quarter, '2025-Q5', 'expected a quarter such as 2025-Q1'],
    [half, 'H1', 'expected a half such as 2025-H1'],
    [week, '2025-08-12', '12 August 2025 is a Tuesday; did you mean 2025-08-17?'],
    [weekend, '2025-08-12', 'expected a Saturday or Sunday: 12 August 2025 is a Tuesday'],
    [last, '12', 'expected a length such as 7d, 4w, 12m or 1y'],
    [last, '1950y', 'up to 100 years'],
    [month, '0050-03', 'expected a month such as 2025-03'],
    [last, '0d', 'expected a length such as'],
    [since, 'yesterday', 'or an event: general-election-2019, general-election-2024, '],
    [since, '5 Jly 2024', 'it names no month'],
    [since, ' ', 'it is empty'],
    [since, 'stramer', 'or an event; did you mean keir-starmer?'],
    [since, 'home secretary shapps', 'did you mean grant-shapps?'],
    [since, 'general election', 'no single event: give one of general-election-2019, general-election-2024'],
    [since, 'Braverman', 'give one of suella-braverman-2022-09-06, suella-braverman-2022-10-25'],
    [from, '1 December', '14/04/2025, or 04-14 for that day of the year in question: it is not a date'],
    [inMonth, '13', 'expected a month such as 6 or June'],
    [inMonth, 'Ju', 'expected a month such as 6 or June'],
    [over, '-1', 'expected a whole number such as 1000'],
    [top, '0', 'expected a whole number from 1'],
    [window, '1.5', 'expected a whole number from 1'],
    [thresholds, '10000 x', 'expected a whole number above 0'],
    [thresholds, '0', 'expected a whole number above 0'],
  ])('%j refuses %j', (option, text, message) => {
    expect(() => option.parse(text)).toThrow(QuestionError);
    expect(() => option.parse(text)).toThrow(message);
  });

  it.each([
    [inMonth, '6', 6],
    [inMonth, 'June', 6],
    [inMonth, 'dec', 12],
    [quarter, '2025q1', { first: day('2025-01-01'), last: day('2025-03-31') }],
    [thresholds, '10,000 25000 10000', [10000, 25000]],
    [over, '1,000', 1000],
  ])('%j reads %j', (option, text, value) => expect(option.parse(text)).toEqual(value));
});
