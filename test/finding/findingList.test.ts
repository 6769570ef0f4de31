import { describe, expect, it } from 'vitest';
import { type Finding, findingList, hasErrors, MOST_OF_A_RULE } from '../../src/finding/index.js';

const finding = (rule: string, line: number, severity: Finding['severity'] = 'warning'): Finding => ({
  rule,
  severity,
  message: `unexpected ${rule}`,
  place: { file: 'a.csv', line, column: 7 },
});

function many(count: number, from = 1) {
  const list = findingList();
  for (let line = from; line < from + count; line++) list.add(finding('x', line));
  return list;
}

describe('findingList', () => {
  it('returns findings in the order they were added', () => {
    const list = findingList();
    const added = [finding('b', 3), finding('a', 1), finding('b', 2)];
    for (const each of added) list.add(each);
    expect(list.all()).toEqual(added);
    expect(many(MOST_OF_A_RULE).all()).toHaveLength(MOST_OF_A_RULE);
  });

  it('keeps the first findings of a rule, and represents the rest by one', () => {
    const list = many(MOST_OF_A_RULE + 345);
    list.add(finding('y', 9));
    const all = list.all();
    expect(all).toHaveLength(MOST_OF_A_RULE + 2);
    expect(all.slice(-2)).toEqual([
      {
        rule: 'x',
        severity: 'warning',
        message: '345 more findings of this kind, the last on line 1345',
        place: { file: 'a.csv', line: 1_001, column: 7 },
        count: 345,
      },
      finding('y', 9),
    ]);
  });

  it('represents the rest as an error if one of them is', () => {
    const list = many(MOST_OF_A_RULE + 1);
    list.add(finding('x', 20_000, 'error'));
    list.add(finding('x', 20_001, 'info'));
    expect(hasErrors(list.all())).toBe(true);
    expect(list.all().at(-1)).toMatchObject({ severity: 'error', count: 3, place: { line: 1_001 } });
  });

  it('adds the findings of another list as if they were added one by one', () => {
    const list = many(5);
    list.addAll(many(MOST_OF_A_RULE + 10, 6));
    expect(list.all()).toEqual(many(MOST_OF_A_RULE + 15).all());
  });

  it('counts findings that were not built', () => {
    const list = many(MOST_OF_A_RULE);
    expect(list.onlyCounts('x')).toBe(false);
    list.add(finding('x', 1_001));
    expect([list.onlyCounts('x'), list.onlyCounts('y')]).toEqual([true, false]);
    for (let line = 5_002; line <= 5_005; line++) list.count('x', 'error', () => ({ line }));
    expect(list.all().at(-1)).toMatchObject({
      severity: 'error',
      message: '5 more findings of this kind, the last on line 5005',
      place: { line: 1_001 },
    });
  });

  it('names the cell if there is no line', () => {
    const list = findingList();
    for (let row = 1; row <= MOST_OF_A_RULE + 2; row++)
      list.add({ ...finding('x', 0), place: { file: 'a.ods', sheet: 'SB_01', cell: `A${row}` } });
    expect(list.all().at(-1)?.message).toBe('2 more findings of this kind, the last in cell A1002');
  });
});
