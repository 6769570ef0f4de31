import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate } from '../../src/calendar/index.js';
import { runRules } from '../../src/check/runRules.js';
import { type Entries, keepDays } from '../../src/entry/index.js';
import * as conditions from '../../src/rule/conditions.js';
import { areWithinLimits, type Rule } from '../../src/rule/index.js';
import * as rules from '../../src/rules/index.js';
import { readSource } from '../house/house.js';
import { runs } from '../support/effort.js';
import { day, officialRelease, read } from '../support/figures.js';

const TODAY = '2026-08-21' as CivilDate;

const found = (entries: Entries) =>
  runRules({ entries, findings: [] }, { today: TODAY }).map(({ rule, date }) => `${rule} ${date}`);

/** Figures on both sides of every limit, most of them usual. */
const person = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(0, 61, 120, 301, 505) },
  { weight: 1, arbitrary: fc.constantFrom(1, 9, 19, 20, 21, 29, 30, 300, 301, 1305, 1306, 2611, '') },
);
const boat = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('usual') },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 3, 5, 36, 37, '') },
);
const row = fc.record({
  person,
  boat,
  landings: fc.constantFrom('', '', '', '', '', '', 0, 0, 0, 0, 0, 1),
  times: fc.constantFrom(1, 1, 1, 1, 1, 2, 3),
});

const files = fc
  .record({
    first: fc.constantFrom(
      '2017-12-30',
      '2018-12-20',
      '2022-12-20',
      '2025-03-10',
      '2025-09-01',
      '2026-08-10',
    ),
    rows: fc.array(row, { minLength: 1, maxLength: 12 }),
    zeros: fc.constantFrom(0, 0, 0, 24, 25, 42, 43),
    skipped: fc.option(fc.nat({ max: 30 }), { freq: 8 }),
    order: fc.constantFrom('up', 'up', 'down', 'odd'),
    hasBoats: fc.boolean(),
  })
  .map(({ first, rows, zeros, skipped, order, hasBoats }) => {
    const figures = rows.flatMap(({ person, boat, landings, times }) => {
      const boats = boat === 'usual' ? Math.ceil(Number(person) / 60) : boat;
      return Array.from({ length: times }, () => [person, ...(hasBoats ? [boats, landings] : [])].join(','));
    });
    const none = Array.from({ length: zeros }, () => (hasBoats ? '0,0,' : '0'));
    const lines = [...figures, ...none, ...figures.slice(0, 2)]
      .map((cells, index) => `${toCivilDate(day(first) + index)},${cells}`)
      .filter((_, index) => index !== skipped);
    if (order === 'down') lines.reverse();
    if (order === 'odd') lines.push(...lines.splice(1, 1));
    return `date,arrivals${hasBoats ? ',boats,uncontrolled_landings' : ''}\n${lines.join('\n')}\n`;
  });

/** Rules that are run on all data, whatever is asked. */
const UNASKED = Object.entries<Rule>(rules).filter(([, { needs }]) => needs === undefined);

/** Names of the conditions that a file asks. */
function conditionsIn(file: string): string[] {
  const words: readonly string[] = readSource(file).match(/\w+/g) ?? [];
  return Object.keys(conditions).filter((name) => words.includes(name));
}

describe('areWithinLimits', () => {
  it('is never true for data in which a rule finds something', async () => {
    let within = 0;
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const { entries } = await read(text);
        if (!areWithinLimits(entries, TODAY)) return;
        within += 1;
        expect(found(entries)).toEqual([]);
      }),
      runs(3000),
    );
    // Otherwise nothing would have been compared.
    expect(within).toBeGreaterThan(200);
  });

  it.each(
    UNASKED.flatMap(([, { name, examples }]) =>
      examples
        .filter(({ lines }) => lines.length > 0)
        .map(({ input }, index) => [name, index + 1, input] as const),
    ),
  )('is false for the data of rule %s, example %i', async (_, __, input) => {
    expect(areWithinLimits((await read(input)).entries, TODAY)).toBe(false);
  });

  it('is true for the official figures, and for parts of them', async () => {
    const { entries } = await officialRelease();
    expect(areWithinLimits(entries, TODAY)).toBe(true);
    const [first, last] = [day('2023-05-01'), day('2023-08-09')];
    const part = keepDays(entries, (each) => each >= first && each <= last);
    expect(areWithinLimits(part, TODAY)).toBe(true);
  });

  it.each(UNASKED.map(([file]) => file))('asks the condition of %s, and the rule asks it too', (file) => {
    const asked = conditionsIn('rule/areWithinLimits.ts');
    expect(
      conditionsIn(`rules/${file}.ts`).filter((name) => asked.includes(name)),
      'write the condition in src/rule/conditions.ts, and ask it in the rule and in src/rule/areWithinLimits.ts',
    ).not.toEqual([]);
  });

  it('asks no condition that no rule has', () => {
    const ofRules = UNASKED.flatMap(([file]) => conditionsIn(`rules/${file}.ts`));
    expect(conditionsIn('rule/areWithinLimits.ts').filter((name) => !ofRules.includes(name))).toEqual([]);
  });
});
