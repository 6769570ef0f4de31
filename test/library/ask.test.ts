import { describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { ask, loadRelease, QuestionError, type Release } from '../../src/index.js';
import type { CalculationName } from '../../src/question/index.js';
import { officialRelease } from '../support/figures.js';
import { run } from '../support/run.js';

const release = await officialRelease();

describe('ask', () => {
  it.each([
    ['ytd', { asOf: '2025-04-14', years: [2024, 2022] }, 'ytd --as-of 2025-04-14 --years 2024,2022'],
    ['compare', { from: '01-01', to: '04-30', year: 2024 }, 'compare --from 01-01 --to 04-30 --year 2024'],
    ['total', { since: '2024-07-05', asOf: '2025-08-11' }, 'total --since 2024-07-05 --as-of 2025-08-11'],
    ['total', { since: 'keir-starmer', asOf: '2025-08-11' }, 'total --since keir-starmer --as-of 2025-08-11'],
    ['by', { period: 'month', years: [2025], cumulative: true }, 'by month --years 2025 --cumulative'],
    ['day', { date: '12 April 2025' }, 'day 2025-04-12'],
    ['records', { top: 3, inMonth: 8 }, 'records --top 3 --in-month 8'],
    ['milestones', { thresholds: [10000, 25000], allTime: false }, 'milestones 10000 25000'],
    ['streaks', { kind: 'with', year: 2025 }, 'streaks --kind with --year 2025'],
  ] as const)('%s has the data that the command prints', async (name, words, line) => {
    const { out } = await run(`${line} --json`);
    expect(ask(release, name as 'total', words as object)).toEqual(JSON.parse(out).data);
  });

  it('asks what the command asks without options', async () => {
    for (const { name, words } of Object.values(calculations)) {
      if (words?.required) continue;
      const { out } = await run(`${name} --json`);
      expect(ask(release, name as CalculationName)).toEqual(JSON.parse(out).data);
    }
  });

  it.each([
    ['total', { month: '2025-13' }, 'unexpected "2025-13", expected a month such as 2025-03'],
    ['total', { asof: '2025-04-14' }, 'unexpected "asof", expected one of'],
    ['ytd', { asOf: '2099-01-01' }, 'the data end on 20 August 2026'],
    ['ytd', { years: null }, 'unexpected null for years'],
    ['totals', {}, 'unexpected "totals", expected one of'],
    ['constructor', {}, 'unexpected "constructor", expected one of'],
  ])('refuses %s %j', (name, words, message) => {
    const attempt = () => ask(release, name as 'total', words as object);
    expect(attempt).toThrow(QuestionError);
    expect(attempt).toThrow(message);
  });

  it.each([undefined, null, 42, 'daily.csv', {}])('refuses %j as a release', (value) => {
    expect(() => ask(value as unknown as Release, 'total')).toThrow(QuestionError);
  });
});

describe('loadRelease', () => {
  it.each([42, null, {}, [42], ['daily.csv', undefined]])(
    'refuses %j as the name of a file',
    async (value) => {
      await expect(loadRelease(value as unknown as string)).rejects.toThrow(QuestionError);
    },
  );
});
