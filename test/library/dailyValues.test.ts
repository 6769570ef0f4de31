import { describe, expect, it } from 'vitest';
import { dailyValues, QuestionError, readRelease } from '../../src/index.js';
import { officialRelease } from '../support/figures.js';

const release = await officialRelease();

const csv = (text: string) => readRelease({ file: 'daily.csv', bytes: new TextEncoder().encode(text) });

describe('dailyValues', () => {
  it('has every day of the data, earliest first', () => {
    const values = dailyValues(release);
    expect(values).toHaveLength(3154);
    expect([values[0], values.at(-1)?.date]).toEqual([{ date: '2018-01-01', value: 0 }, '2026-08-20']);
    expect(
      values.filter(({ date }) => date.startsWith('2025')).reduce((sum, { value }) => sum + (value ?? 0), 0),
    ).toBe(41472);
  });

  it('includes both ends', () => {
    expect(dailyValues(release, { from: '2025-04-12', to: '2025-04-14', measure: 'boats' })).toEqual([
      { date: '2025-04-12', value: 11 },
      { date: '2025-04-13', value: 0 },
      { date: '2025-04-14', value: 2 },
    ]);
  });

  it('has null, not 0, on a day without a figure', async () => {
    const gap = await csv('date,arrivals,boats\n2025-01-01,5,1\n2025-01-03,0,0\n');
    expect(dailyValues(gap).map(({ value }) => value)).toEqual([5, null, 0]);
    expect(dailyValues(gap, { measure: 'people-per-boat' }).map(({ value }) => value)).toEqual([
      5,
      null,
      null,
    ]);
  });

  it('has null beyond the data', () => {
    expect(dailyValues(release, { from: '2026-08-20', to: '2026-08-21' })[1]).toEqual({
      date: '2026-08-21',
      value: null,
    });
  });

  it.each([
    [{ from: '2025-02-30' }, 'unexpected "2025-02-30"'],
    [{ from: '2025-02-02', to: '2025-02-01' }, 'the span ends before it begins: 2025-02-02 to 2025-02-01'],
    [{ measure: 'dinghies' }, 'there is no measure "dinghies"'],
  ])('refuses %j', (question, message) => {
    expect(() => dailyValues(release, question)).toThrow(QuestionError);
    expect(() => dailyValues(release, question)).toThrow(message);
  });
});
