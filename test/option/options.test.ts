import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import {
  align,
  asOf,
  basis,
  measure,
  QuestionError,
  requireYear,
  resolveAsOf,
  resolveMeasure,
  resolveYears,
  year,
  years,
} from '../../src/option/index.js';
import { day } from '../support/figures.js';

const COVERAGE = { first: day('2018-01-01'), last: day('2026-08-20') };

describe('year', () => {
  it('accepts four digits only', () => {
    expect(year.parse('2025')).toBe(2025);
    for (const text of ['25', '20255', '2025.0', '', '２０２５'])
      expect(() => year.parse(text)).toThrow(QuestionError);
  });

  it.each([
    [2017, 'there are no figures for 2017: the data cover 2018 to 2026'],
    [2052, 'there are no figures for 2052: the data cover 2018 to 2026; did you mean 2025?'],
  ])('refuses %i, and names the years in the data', (wanted, message) =>
    expect(() => requireYear(wanted, COVERAGE)).toThrow(new QuestionError(message)),
  );

  it('names a single year in the data as one', () => {
    const one = { first: day('2025-01-01'), last: day('2025-02-01') };
    expect(() => requireYear(2024, one)).toThrow('the data cover 2025 only');
  });
});

describe('years', () => {
  it.each([
    ['2023', [2023]],
    ['2023,2025', [2023, 2025]],
    ['2022..2024', [2022, 2023, 2024]],
    ['2022..2023, 2023,2025', [2022, 2023, 2025]],
  ])('reads %j', (text, list) => expect(years.parse(text)).toEqual(list));

  it.each(['', '2025..2023', '2022..2023..2024', '2022-2024', '2022,'])('refuses %j', (text) =>
    expect(() => years.parse(text)).toThrow(QuestionError),
  );

  it('default to every earlier year, newest first, without the year in question', () => {
    expect(resolveYears(undefined, 2020, COVERAGE)).toEqual([2019, 2018]);
    expect(resolveYears([2022, 2025, 2023], 2023, COVERAGE)).toEqual([2025, 2022]);
    expect(() => resolveYears([2017], 2023, COVERAGE)).toThrow(QuestionError);
  });
});

describe('asOf', () => {
  it.each(['2025-04-14', '14 April 2025', '14/04/2025'])('reads %j', (text) =>
    expect(asOf.parse(text)).toBe(day('2025-04-14')),
  );

  it('reads latest in any case', () => expect(asOf.parse('Latest')).toBe('latest'));

  it('explains why a day does not exist', () =>
    expect(() => asOf.parse('2025-02-30')).toThrow('there is no 30 February: February 2025 has 28 days'));

  it.each([
    [{}, '2026-08-20'],
    [{ year: 2025 }, '2025-12-31'],
    [{ year: 2026 }, '2026-08-20'],
    [{ asOf: 'latest', year: 2025 } as const, '2025-12-31'],
    [{ asOf: day('2025-04-14') }, '2025-04-14'],
    [{ asOf: day('2025-04-14'), year: 2025 }, '2025-04-14'],
  ])('resolves %j to %s', (question, last) =>
    expect(toCivilDate(resolveAsOf(question, COVERAGE))).toBe(last),
  );

  it.each([
    [{ asOf: day('2026-12-01') }, 'the data end on 20 August 2026: 1 December 2026 is after that'],
    [{ asOf: day('2017-12-31') }, 'the data begin on 1 January 2018: 31 December 2017 is before that'],
    [{ asOf: day('2025-04-14'), year: 2024 }, '14 April 2025 is not in 2024'],
    [{ year: 2017 }, 'there are no figures for 2017'],
  ])('refuses %j, which the data cannot answer', (question, message) =>
    expect(() => resolveAsOf(question, COVERAGE)).toThrow(message),
  );
});

describe('measure', () => {
  const measures = ['arrivals', 'boats', 'uncontrolled-landings', 'people-per-boat'];

  it.each(['boats', 'Boats', 'uncontrolled_landings', 'people per boat'])('recognises %j', (word) =>
    expect(measures).toContain(resolveMeasure(word, measures)),
  );

  it('defaults to arrivals', () => expect(resolveMeasure(undefined, measures)).toBe('arrivals'));

  it.each([
    ['peopleperboat', 'did you mean people-per-boat?'],
    ['boat', 'did you mean boats?'],
    ['arivals', 'did you mean arrivals?'],
  ])('suggests a similar measure for %j', (word, hint) =>
    expect(() => resolveMeasure(word, measures)).toThrow(hint),
  );

  it('lists the measures if none is similar', () => {
    expect(() => resolveMeasure('weather', measures)).toThrow(
      /^there is no measure "weather": these data have arrivals, boats, uncontrolled-landings, people-per-boat$/,
    );
    expect(() => measure.parse('--')).toThrow(QuestionError);
  });
});

describe('choice', () => {
  it('accepts only its words, and suggests a similar one', () => {
    expect([align.parse('day-of-year'), basis.parse('annual')]).toEqual(['day-of-year', 'annual']);
    expect(() => basis.parse('anual')).toThrow(
      'unexpected "anual", expected one of daily, annual; did you mean annual?',
    );
  });
});
