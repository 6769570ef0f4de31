import { describe, expect, it } from 'vitest';
import { plainHeading, toColumn, toMeasure, toMeasureName } from '../../src/table/index.js';

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
    ['  # Notes_ ', 'notes'],
    ['no#tes', 'other'],
    ['Number of boats', 'boats'],
    ['Number of arrivals', 'arrivals'],
    ['Date of arrival', 'date'],
    ['boats a day', 'other'],
    ['__proto__', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('%j is for %s', (heading, role) => expect(toColumn(heading).role).toBe(role));

  it.each([
    ['Week ending', 'date'],
    ['Date', 'other'],
    ['Migrants arrived', 'arrivals'],
    ['Notes', 'notes'],
    ['weather', 'other'],
  ])('%j is for %s in a series of weeks', (heading, role) =>
    expect(toColumn(heading, 'weekly').role).toBe(role),
  );

  it.each(['Boats arrived [note 2]', 'Boats (1)', 'Boats [1]', 'Boats*', 'Boats arrived¹', 'Boats [n1] [2]'])(
    'knows a column by its heading without marks for notes: %s',
    (heading) => expect(toColumn(heading).role).toBe('boats'),
  );

  it('keeps the heading as it stands, but for blanks around it', () => {
    expect(toColumn(' Migrants_arrived ').heading).toBe('Migrants_arrived');
  });

  it('reads no more than the start of a heading of many marks', () => {
    expect(plainHeading(`boats${'*'.repeat(1_000_000)}x`)).toBe('boats');
  });

  it('makes the name of a measure of no more than the first 200 characters', () => {
    const heading = 'x'.repeat(300);
    expect(toColumn(heading)).toEqual({ role: 'other', heading, measure: 'x'.repeat(200) });
  });
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
