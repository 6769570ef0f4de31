import { describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate } from '../../src/calendar/index.js';
import { runRules, withoutCovered } from '../../src/check/runRules.js';
import { ALL_RULES } from '../../src/check/severities.js';
import { findingsOf } from '../../src/commands/rules/exampleInWords.js';
import { RECORDS } from '../../src/rule/index.js';
import { readSource, sourceFiles } from '../house/house.js';
import { officialRelease, read } from '../support/figures.js';
import { MemoryHost } from '../support/memoryHost.js';

const CONTEXT = { today: '2026-08-21' as CivilDate };
/** Findings as a person sees them: without those that another finding covers. */
const found = (read: Parameters<typeof runRules>[0]) => withoutCovered(runRules(read, CONTEXT));
const EXAMPLES = ALL_RULES.flatMap((rule) =>
  rule.examples.map((example, index) => ({ rule, example, index })),
);

describe('every example of a rule', () => {
  it.each(EXAMPLES.map(({ rule, index, example }) => [rule.name, index + 1, rule, example] as const))(
    '%s, example %i, has findings on the lines that it names, and on no other',
    async (name, _, rule, example) => {
      const found = await findingsOf(example, new MemoryHost());
      expect(found.filter((finding) => finding.rule === name).map(({ place }) => place?.line)).toEqual(
        example.lines,
      );
      if (rule.examples.indexOf(example) > 0) return;
      // The first example shows this one slip and no other error.
      const others = found.filter((finding) => finding.rule !== name && finding.severity === 'error');
      expect(others).toEqual([]);
    },
  );
});

describe('the rules', () => {
  it('explain every finding that the source code can make', () => {
    const named = sourceFiles().flatMap((file) =>
      [
        ...readSource(file).matchAll(
          /(?:rule: |report\(\s*|warning\(|refuse\(|noteFinding\(|against\()'([a-z]+(?:-[a-z]+)*)'/g,
        ),
      ].map(([, id]) => id),
    );
    // Findings of update, convert and verify, which explain themselves.
    const own = [
      'malformed-claim',
      'not-understood',
      'fewer-days',
      'lost-measure',
      'not-fetched',
      'page-differs',
      'left-out-column',
    ];
    const known = ALL_RULES.map(({ name }) => name);
    expect(named.length).toBeGreaterThan(20);
    expect(
      [...new Set(named)].filter((id) => !known.includes(id as string) && !own.includes(id as string)),
    ).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it('find nothing in the official figures, nor in parts of them', async () => {
    const { entries } = await officialRelease();
    expect(runRules({ entries, findings: [] }, CONTEXT)).toEqual([]);
    const csvOf = (first: number, count: number) =>
      `date,arrivals,boats,uncontrolled_landings\n${entries.days
        .slice(first, first + count)
        .map((day, at) =>
          [
            toCivilDate(day),
            ...['arrivals', 'boats', 'uncontrolled-landings'].map((name) => figure(name, first + at)),
          ].join(','),
        )
        .join('\n')}\n`;
    const figure = (name: string, index: number) => {
      const value = entries.figures.get(name)?.[index] ?? Number.NaN;
      return Number.isNaN(value) ? '' : value;
    };
    for (const length of [30, 90, 365]) {
      for (let first = 0; first + length <= entries.days.length; first += Math.floor(length / 2)) {
        const part = await read(csvOf(first, length));
        expect(runRules(part, CONTEXT).map(({ message }) => message)).toEqual([]);
      }
    }
  });

  it('take the official maximum as the record below which no day is an outlier', async () => {
    const { figures } = (await officialRelease()).entries;
    for (const [name, record] of Object.entries(RECORDS))
      expect(Math.max(...(figures.get(name) ?? []))).toBe(record);
  });

  it('find a figure with a digit too many', async () => {
    const { entries } = await officialRelease();
    const changed = (index: number, factor: number) => {
      const arrivals = [...(entries.figures.get('arrivals') ?? [])];
      arrivals[index] = Math.floor((arrivals[index] as number) * factor);
      return found({
        entries: { ...entries, figures: new Map([...entries.figures, ['arrivals', arrivals]]) },
        findings: [],
      });
    };
    const days = entries.days.flatMap((_, index) =>
      (entries.figures.get('arrivals')?.[index] as number) >= 200 ? [index] : [],
    );
    for (const index of days.filter((_, position) => position % 20 === 0)) {
      expect(changed(index, 10).map(({ rule, date }) => [rule, date])).toEqual([
        ['outlier', toCivilDate(entries.days[index] as number)],
      ]);
    }
  });

  it('name several days to come, or too early, with one comma behind them', async () => {
    const { entries } = await read('date,arrivals\n2017-12-30,1\n2017-12-31,1\n2199-12-30,1\n2199-12-31,0\n');
    const messages = found({ entries, findings: [] }).map(({ message }) => message);
    for (const days of ['30 and 31 December 2199', '30 and 31 December 2017'])
      expect(messages).toContainEqual(expect.stringContaining(`unexpected 2 days, ${days}, expected none`));
  });

  it('report a slip once where one rule covers another', async () => {
    const { entries } = await read('date,arrivals,boats\n2025-06-01,61,1\n2025-06-02,9160,2\n');
    expect(found({ entries, findings: [] }).map(({ rule }) => rule)).toEqual(['outlier']);
  });
});
