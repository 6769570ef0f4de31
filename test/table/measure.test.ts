import { describe, expect, it } from 'vitest';
import { toMeasure, toMeasureName } from '../../src/table/index.js';

describe('toMeasureName', () => {
  it.each([
    ['  boats -- lost (all) ', 'boats-lost-all'],
    ['2025 {~} deaths', '2025-deaths'],
    ['Traversées — évitées', 'traversées-évitées'],
    ['«Überfahrten»', 'überfahrten'],
    ['Лодки № 2', 'лодки-2'],
    ['上陸した人数', '上陸した人数'],
    ['٣ قوارب', '٣-قوارب'],
    ['boats\tlost', 'boats-lost'],
    ['— … —', ''],
    ['%', ''],
    ['', ''],
  ])('turns %j into %j', (heading, name) => expect(toMeasureName(heading)).toBe(name));
});

describe('toMeasure', () => {
  it('knows the unit of each measure, and the parts of a quotient', () => {
    expect(toMeasure('uncontrolled-landings')).toEqual({ name: 'uncontrolled-landings', unit: 'boats' });
    expect(toMeasure('people-per-boat')).toEqual({
      name: 'people-per-boat',
      unit: 'people per boat',
      ratio: { numerator: 'arrivals', denominator: 'boats' },
    });
  });

  it('takes any other name for a measure of counts', () => {
    expect(toMeasure('dinghies-lost')).toEqual({ name: 'dinghies-lost', unit: 'count' });
  });
});
