import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calculation, OptionSet } from '../../src/calculation/index.js';
import { by, day as dayOf, milestones, records, streaks, total, ytd } from '../../src/calculations/index.js';
import { type CivilDate, fullDate, toCivilDate, toDayNumber } from '../../src/calendar/index.js';
import type { Asked } from '../../src/option/index.js';
import { compute } from '../../src/question/index.js';
import { cellText, phraseToText, type Report } from '../../src/report/index.js';
import { runs } from '../support/effort.js';
import { read } from '../support/figures.js';

/** Figures of days that follow each other from 20 December 2023, so few that many are equal. */
const anyFewFigures = fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 60 });
/** Figures of the first days of three years, the rest of which is 0. */
const anyYears = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 3,
});

const FIRST = toDayNumber('2023-12-20' as CivilDate);

async function answerTo<Options extends OptionSet, Data extends object>(
  figures: readonly number[],
  calculation: Calculation<Options, Data>,
  asked: Asked<Options>,
  first = FIRST,
): Promise<Report<Data>> {
  const rows = figures.map((figure, index) => `${toCivilDate(first + index)},${figure},${figure}\n`);
  const { entries, findings } = await read(`date,arrivals,boats\n${rows.join('')}`);
  const provenance = { source: 'x', name: 'x', edition: null, files: [] };
  return compute({ entries, findings, provenance, annual: new Map() }, calculation, asked);
}

/** All that a person reads of an answer. */
function wordsOf({ tables, remarks, prose }: Report): { prose: string; table: string } {
  const rounding = { precision: 0 };
  const rows = tables
    .filter(({ audience }) => audience !== 'machine')
    .flatMap(({ columns, rows }) =>
      rows.map((row) => columns.map((column) => cellText(column, row, rounding)).join(' | ')),
    );
  return {
    prose: phraseToText(prose[0], rounding),
    table: [...rows, ...remarks.map((remark) => phraseToText(remark, rounding))].join('\n'),
  };
}

const mostOf = (values: readonly number[]) => Math.max(...values);
const countOf = (values: readonly number[], value: number) => values.filter((each) => each === value).length;

describe('no sentence names a single holder of what several share:', () => {
  it('records tells all days with the most or the fewest, or how many they are', async () => {
    const anyTop = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(anyFewFigures, anyTop, fc.boolean(), async (figures, top, isLowest) => {
        const asked = isLowest ? { top, lowest: 'day' as const } : { top };
        const report = await answerTo(figures, records, asked);
        const best = isLowest ? Math.min(...figures) : mostOf(figures);
        const sharing = countOf(figures, best);
        const { prose, table } = wordsOf(report);
        expect(prose.startsWith('The day with'), prose).toBe(sharing === 1);
        const named = figures.flatMap((figure, index) => (figure === best ? [FIRST + index] : []));
        if (sharing <= top) for (const day of named) expect(prose).toContain(fullDate(day));
        else expect(prose).toContain(`${sharing} days had`);
        for (const row of report.data.rows) expect(row.rankSharedBy).toBe(countOf(figures, row.value));
        const lines = table.split('\n');
        for (const [index, { rank, rankSharedBy }] of report.data.rows.entries())
          expect(lines[index]?.startsWith(`${rankSharedBy > 1 ? 'joint ' : ''}${rank} `)).toBe(true);
        const last = report.data.rows.at(-1);
        const shown = report.data.rows.filter(({ value }) => value === last?.value).length;
        expect(table.includes('is shared by')).toBe(shown < (last?.rankSharedBy ?? 0));
      }),
      runs(60),
    );
  });

  it('day is joint busiest where a day before it had as many', async () => {
    await fc.assert(
      fc.asyncProperty(anyFewFigures, fc.nat(), async (figures, choice) => {
        const at = choice % figures.length;
        const report = await answerTo(figures, dayOf, { date: FIRST + at });
        const { prose, table } = wordsOf(report);
        const value = figures[at] ?? 0;
        const before = figures.slice(0, at + 1);
        const inYear = before.filter((_, index) => FIRST + index >= toDayNumber('2024-01-01' as CivilDate));
        fc.pre(value > 0);
        const { data } = report;
        expect(data.rankAllTimeSharedBy).toBe(countOf(before, value));
        if (/the busiest day on record/.test(prose)) expect(countOf(before, mostOf(before))).toBe(1);
        if (/the busiest day of/.test(prose)) expect(countOf(inYear, mostOf(inYear))).toBe(1);
        if (/the most since/.test(prose)) expect(data.highestSince?.arrivals).toBeGreaterThan(value);
        expect(/joint \d+ of all/.test(table)).toBe(countOf(before, value) > 1);
        expect(/^As high as on/m.test(table)).toBe(data.highestSince?.arrivals === value);
      }),
      runs(60),
    );
  });

  it('total says on how many days the highest figure was', async () => {
    await fc.assert(
      fc.asyncProperty(anyFewFigures, async (figures) => {
        const report = await answerTo(figures, total, {});
        const sharing = countOf(figures, mostOf(figures));
        fc.pre(mostOf(figures) > 0);
        expect(report.data.busiest?.sharedBy).toBe(sharing);
        expect(/Highest day \| \d+ on \d+ days, the first/.test(wordsOf(report).table)).toBe(sharing > 1);
      }),
      runs(40),
    );
  });

  it('streaks are joint longest where several are as long, and none is longest beside a longer one that is left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyFewFigures, async (figures) => {
        const all = figures.map((figure) => (figure > 0 ? 'x' : '-')).join('');
        const [lead = ''] = /^-*/.exec(all) ?? [];
        const lengths = [...all.slice(lead.length).matchAll(/-+/g)].map(([run]) => run.length);
        const report = await answerTo(figures, streaks, { top: 2 });
        const { prose } = wordsOf(report);
        const longest = mostOf([0, ...lengths]);
        const sharing = countOf(lengths, longest);
        expect(prose.startsWith('The longest run'), prose).toBe(sharing === 1);
        expect(prose.includes('joint longest'), prose).toBe(sharing > 1);
        expect(prose.includes('whose first day is known'), prose).toBe(lead.length >= Math.max(longest, 1));
        for (const { days, rankSharedBy } of report.data.rows)
          expect(rankSharedBy).toBe(countOf(lengths, days));
      }),
      runs(60),
    );
  });

  it('milestones are earlier than in any other year only where no other year has the same date', async () => {
    await fc.assert(
      fc.asyncProperty(anyYears, fc.integer({ min: 1, max: 4 }), async (years, threshold) => {
        const figures = years.flatMap((some, index) => [
          ...some,
          ...Array.from({ length: (index === 1 ? 366 : 365) - some.length }, () => 0),
        ]);
        const first = toDayNumber('2023-01-01' as CivilDate);
        const report = await answerTo(figures, milestones, { thresholds: [threshold] }, first);
        const reachedOn = years.map((some) => {
          const at = some.findIndex(
            (_, index) => some.slice(0, index + 1).reduce((sum, figure) => sum + figure, 0) >= threshold,
          );
          return at === -1 ? Number.POSITIVE_INFINITY : at;
        });
        const own = reachedOn[2] ?? 0;
        fc.pre(Number.isFinite(own));
        const { prose, table } = wordsOf(report);
        const sharing = countOf(reachedOn, own);
        const isFirst = own === Math.min(...reachedOn);
        if (sharing > 1) expect(prose).toContain(isFirst ? 'as early as in' : 'on the same date as in');
        else expect(prose).not.toMatch(/as early as|on the same date/);
        if (!isFirst) expect(prose).not.toContain('earlier than');
        const sharingFirst = countOf(reachedOn, Math.min(...reachedOn));
        expect(table.split('joint earliest').length - 1).toBe(sharingFirst > 1 ? sharingFirst : 0);
      }),
      runs(30),
    );
  });

  it('by names every period with the most, or says how many they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyFewFigures, async (figures) => {
        // Each kind of day is a whole period.
        const { prose } = wordsOf(await answerTo(figures, by, { period: 'day' }));
        const sharing = countOf(figures, mostOf(figures));
        const words = / (\S+) days had the most/.exec(prose)?.[1];
        if (sharing > 3 && new Set(figures).size > 1) expect(words).toBe(String(sharing));
        else expect(words).toBeUndefined();
        if (sharing === 1 && figures.length > 1) expect(prose).toMatch(/, \d+ \w+(?: \d{4})? had the most/);
        if (sharing === 2 && new Set(figures).size > 1)
          expect(prose).toMatch(/\w and \d+ \w+(?: \d{4})? had the most/);
      }),
      runs(40),
    );
  });

  it('the rank of a year says how many years have its total', async () => {
    const anyTotals = fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyTotals, async (totals) => {
        const figures = totals.flatMap((total, index) => [total, ...Array(index === 1 ? 365 : 364).fill(0)]);
        const first = toDayNumber('2023-01-01' as CivilDate);
        const { data } = await answerTo(figures, ytd, {}, first);
        expect(data.rankSharedBy).toBe(countOf(totals, totals[2] ?? 0));
      }),
      runs(10),
    );
  });
});
