import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberColumn } from '../../src/entry/numberColumn.js';

it('holds what was added, one by one or many at once', () => {
  const figure = fc.oneof(fc.nat(), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(fc.oneof(figure, fc.array(figure, { maxLength: 300 }))), (added) => {
      const column = new NumberColumn();
      for (const each of added) {
        if (Array.isArray(each)) column.append(Float64Array.from(each));
        else column.push(each);
      }
      const all = added.flat();
      expect([column.length, column.toArray()]).toEqual([all.length, all]);
      for (const index of [0, 63, 64, 500, all.length])
        expect(column.at(index)).toBe(all[index] ?? Number.NaN);
    }),
  );
});
