import { describe, expect, it } from 'vitest';
import { toColumn, toMeasure, toMeasureName } from '../../src/entry/index.js';

describe('toColumn', () => {
  it.each([
    ['date', 'date'],
    ['#date', 'date'],
    ['\ufeffDate', 'date'],
    ['FULL_DATE', 'date'],
    ['Migrants  arrived', 'arrivals'],
    ['Migrants\u00a0arrived', 'arrivals'],
    ['people', 'arrivals'],
    ['Boats arrived', 'boats'],
    ['Boats arrived - involved in uncontrolled landings', 'uncontrolled-landings'],
    ['Boats involved in uncontrolled landings', 'uncontrolled-landings'],
    ['uncontrolled-landings', 'uncontrolled-landings'],
    ['boats arrived – involved', 'other'],
    ['Week ending', 'week-ending'],
    ['Notes', 'notes'],
    ['number of boats', 'other'],
    ['__proto__', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('%j is for %s', (heading, role) => expect(toColumn(heading).role).toBe(role));
});

describe('measure', () => {
  it.each([
    ['Migrants prevented', 'migrants-prevented'],
    ['n_month', 'n-month'],
    ['peoplePerBoat', 'peopleperboat'],
    ['--', ''],
  ])('the heading %j becomes %j', (heading, name) => expect(toMeasureName(heading)).toBe(name));

  it('counts people in people, and what it does not know in counts', () => {
    expect([toMeasure('arrivals').unit, toMeasure('n-month').unit]).toEqual(['people', 'count']);
  });
});
