import { describe, expect, it } from 'vitest';
import { MONTHS } from '../../../src/calendar/index.js';
import { fitLabels } from '../../../src/drawing/plotSvg/axes.js';
import type { Tick } from '../../../src/report/index.js';

const TICKS = MONTHS.slice(0, 6).map((label, at) => ({ at, label }));

/** Labels that fit if letters are 1 wide, ticks `pitch` apart, and labels beyond `right` are left out. */
function fitted(ticks: readonly Tick[], pitch: number, right = 1000): string[] {
  const place = (chosen: readonly Tick[]) =>
    chosen
      .map(({ at, label }) => ({ label, start: at * pitch, end: at * pitch + label.length }))
      .filter(({ end }) => end <= right);
  return fitLabels(ticks, place, ({ end }, next) => end < next.start).map(({ label }) => label);
}

describe('fitLabels', () => {
  it.each([
    [9, 1000, 'January February March April May June'],
    [8, 1000, 'Jan Feb Mar Apr May Jun'],
    [9, 48, 'Jan Feb Mar Apr May Jun'],
    [3, 1000, 'Jan Mar May'],
    [1, 1000, 'Jan May'],
    [0, 1000, 'Jan'],
  ])('chooses labels for ticks %d apart in a width of %d: %s', (pitch, right, labels) => {
    expect(fitted(TICKS, pitch, right).join(' ')).toBe(labels);
  });

  it('shortens only months', () => {
    const years = ['2018', '2019', 'Mayday'].map((label, at) => ({ at, label }));
    expect(fitted(years, 2)).toEqual(['2018']);
    expect(fitted(years.slice(2), 2)).toEqual(['Mayday']);
  });
});
