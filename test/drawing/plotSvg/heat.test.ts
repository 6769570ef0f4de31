import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatClasses, heatClassOf } from '../../../src/drawing/plotSvg/heat.js';

describe('heatClasses', () => {
  it.each([
    [[0, null], 'people', ['0']],
    [[3], 'people', ['0', '1', '2', '3 or more']],
    [[1305], 'people', ['0', '1–199', '200–399', '400–599', '600–799', '800–999', '1,000 or more']],
    [
      [83],
      'people per boat',
      ['0', 'under 20', '20 to under 40', '40 to under 60', '60 to under 80', '80 or more'],
    ],
  ] as const)('divides %j %s into %j', (values, unit, labels) => {
    expect(heatClasses(values, unit).map(({ label }) => label)).toEqual(labels);
  });

  it('have a class for every value, and no two with the same shade', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000)), (values) => {
        const classes = heatClasses(values, 'people');
        expect(new Set(classes.map(({ paint }) => paint)).size).toBe(classes.length);
        for (const value of values) expect(heatClassOf(value, classes)).toBeDefined();
        expect(classes[0]).toBe(heatClassOf(0, classes));
      }),
    );
  });
});
