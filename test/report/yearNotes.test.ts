import { describe, expect, it } from 'vitest';
import {
  annualNotes,
  coverageNotes,
  leapDayNotes,
  notComparedNotes,
  type Phrase,
  phraseToText,
  unknownNotes,
  type YearFigure,
} from '../../src/report/index.js';
import { day } from '../support/figures.js';

const COVERAGE = { first: day('2020-03-01'), last: day('2025-06-30') };
const toTexts = (notes: readonly Phrase[]) => notes.map((note) => phraseToText(note, { precision: 0 }));

function figure(year: number, value: number | null, missingDays = 0, last = '12-31'): YearFigure {
  const span = { first: day(`${year}-01-01`), last: day(`${year}-${last}`) };
  const length = span.last - span.first + 1;
  return { year, span, value, days: length - missingDays, missingDays };
}

describe('coverageNotes', () => {
  it('name the days that a total lacks, and whether the data begin later or end earlier', () => {
    expect(
      toTexts(
        coverageNotes(
          [figure(2021, 9), figure(2022, 9, 1), figure(2020, 9, 60), figure(2025, 9, 184)],
          COVERAGE,
        ),
      ),
    ).toEqual([
      '2022 is incomplete: 1 of the 365 days has no figure.',
      '2020 is incomplete: 60 of the 366 days have no figure (the data begin on 1 March 2020).',
      '2025 is incomplete: 184 of the 365 days have no figure (the data end on 30 June 2025).',
    ]);
  });

  it('name years without any figure together', () => {
    expect(toTexts(coverageNotes([figure(2021, null, 365), figure(2022, null, 365)], COVERAGE))).toEqual([
      'There are no figures for these days of 2021 and 2022.',
    ]);
  });

  it('name days across new year by their dates, since no year has 386 of them', () => {
    const span = {
      first: day('2019-12-01'),
      last: day('2020-12-20'),
    };
    const across = { year: 2020, span, value: 9, days: 295, missingDays: 91 };
    expect(toTexts(coverageNotes([across], COVERAGE))).toEqual([
      'The figure for 1 December 2019 to 20 December 2020 is incomplete: 91 of the 386 days have no figure (the data begin on 1 March 2020).',
    ]);
    expect(toTexts(coverageNotes([{ ...across, value: null, days: 0 }], COVERAGE))).toEqual([
      'There are no figures for 1 December 2019 to 20 December 2020.',
    ]);
  });
});

describe('annualNotes', () => {
  const annual = new Map([
    [2022, 45774],
    [2023, 29437],
  ]);

  it('give the finalised figure of a complete year if it differs', () => {
    expect(toTexts(annualNotes([figure(2023, 29437), figure(2022, 45755)], annual))).toEqual([
      'The finalised annual statistics have 45,774 for 2022 (here 45,755).',
    ]);
  });

  it.each([
    ['part of a year', figure(2022, 45755, 0, '12-30')],
    ['a year that lacks days', figure(2022, 45000, 3)],
    ['a year without an annual figure', figure(2024, 36816)],
  ])('ignore %s', (_, one) => expect(annualNotes([one], annual)).toEqual([]));
});

it('leapDayNotes name the years that have no 29 February', () => {
  const others = [figure(2023, 5, 0, '02-28'), figure(2020, 5, 0, '02-29')];
  expect(toTexts(leapDayNotes(day('2024-02-29'), others))).toEqual([
    '2023 is counted to 28 February, having no 29 February.',
  ]);
  expect(leapDayNotes(day('2024-02-28'), others)).toEqual([]);
});

describe('what is not compared', () => {
  const base = (name: string, value: number | null, difference: number | null, missingDays = 0) => ({
    name,
    value,
    missingDays,
    difference,
    overlaps: false,
  });
  const known = { value: 7, missingDays: 0 };
  const bases = [base('2022', 0, 7), base('2021', 5, 2), base('2020', null, null, 366)];

  it('is named where there is no percentage against 0', () => {
    expect(toTexts(unknownNotes(known, bases))).toEqual([
      'There is no percentage against 0, the figure for 2022.',
    ]);
    expect(toTexts(notComparedNotes(known, bases))).toEqual([]);
  });

  it('is named where no boat arrived, in the year in question or in others', () => {
    const none = base('2019', null, null);
    expect(toTexts(unknownNotes({ value: null, missingDays: 0 }, [none]))).toEqual([
      'No boats arrived on these days: there is no number of people per boat.',
    ]);
    expect(toTexts(notComparedNotes(known, [none, base('2018', null, null)]))).toEqual([
      'There is no number of people per boat for 2019 and 2018: no boats arrived on these days.',
    ]);
  });

  it('is named where both count some of the same days', () => {
    expect(
      toTexts(notComparedNotes(known, [{ ...base('the year before', 5, null), overlaps: true }])),
    ).toEqual([
      'No change against the figure for the year before is given, since both count some of the same days.',
    ]);
  });
});
