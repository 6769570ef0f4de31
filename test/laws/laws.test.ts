import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  by,
  compare,
  day,
  milestones,
  records,
  streaks,
  total as totalOf,
  ytd,
} from '../../src/calculations/index.js';
import { longDate } from '../../src/calendar/dateWords.js';
import {
  dayOfMonth,
  endBeforeMonths,
  monthOf,
  parseDate,
  sameDate,
  toCivilDate,
  yearOf,
} from '../../src/calendar/index.js';
import { writeCanonicalCsv } from '../../src/entry/index.js';
import type { Asked } from '../../src/option/index.js';
import { compute } from '../../src/question/index.js';
import { roundHalfAway } from '../../src/report/index.js';
import { change, runningTotals, toSeriesSet, total } from '../../src/series/index.js';
import { parseCount, toMeasure } from '../../src/table/index.js';
import { toVisible } from '../../src/text/index.js';
import { runs } from '../support/effort.js';
import { read } from '../support/figures.js';
import { anyDay, anyRows, anyRun, anyWholeYears, type Row, toCsv } from './arbitrary.js';

async function ytdOf(rows: readonly Row[], asked: Asked<typeof ytd.options> = {}) {
  const { entries, findings } = await read(toCsv(rows));
  const provenance = { source: 'x', name: 'x', edition: null, files: [] };
  return compute({ entries, findings, provenance, annual: new Map() }, ytd, asked).data;
}

/** Whether no row looks as if it had the wrong year, which random rows may do in some orders: then they give no figures. */
async function hasRightYears(rows: readonly Row[]): Promise<boolean> {
  return !(await read(toCsv(rows))).findings.some(({ rule }) => rule === 'wrong-year');
}

describe('days', () => {
  it('are read back the same from every notation', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = toCivilDate(day);
        const slashes = iso.split('-').reverse().join('/');
        for (const text of [iso, longDate(day), slashes]) expect(parseDate(text)).toEqual({ day });
      }),
    );
  });

  it('come back from the same date of another year, except 29 February', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2019, max: 2024 }), (day, year) => {
        fc.pre(!(monthOf(day) === 2 && dayOfMonth(day) === 29));
        expect(sameDate(sameDate(day, year), yearOf(day))).toBe(day);
      }),
    );
  });
});

describe('the months to a day', () => {
  const count = fc.integer({ min: 1, max: 60 });

  it('never begin earlier for a later day', () => {
    fc.assert(
      fc.property(anyDay, count, (day, months) => {
        expect(endBeforeMonths(day + 1, months)).toBeGreaterThanOrEqual(endBeforeMonths(day, months));
      }),
    );
  });

  it('are a year of 365 or 366 days for twelve, and share no day with the twelve before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const before = endBeforeMonths(day, 12);
        expect([365, 366]).toContain(day - before);
        expect(sameDate(day, yearOf(day) - 1)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('are whole to the end of a month, and one by one leave no day out', () => {
    fc.assert(
      fc.property(anyDay, count, count, (day, one, other) => {
        const end = day - dayOfMonth(day);
        const before = endBeforeMonths(end, one);
        expect(dayOfMonth(before + 1)).toBe(1);
        expect(endBeforeMonths(before, other)).toBe(endBeforeMonths(end, one + other));
      }),
    );
  });
});

describe('totals', () => {
  it('of two parts add up to the total of the whole, in figures and in days', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyDay, anyDay, anyDay, async (rows, one, two, three) => {
        const [first = 0, cut = 0, last = 0] = [one, two, three].sort((a, b) => a - b);
        const arrivals = toSeriesSet((await read(toCsv(rows))).entries).series('arrivals');
        const [left, right] = [
          total(arrivals, { first, last: cut }),
          total(arrivals, { first: cut + 1, last }),
        ];
        const whole = total(arrivals, { first, last });
        expect((left.value ?? 0) + (right.value ?? 0)).toBe(whole.value ?? 0);
        expect(left.days + right.days).toBe(whole.days);
        expect(left.missingDays + right.missingDays).toBe(whole.missingDays);
        expect(whole.days + whole.missingDays).toBe(last - first + 1);
        expect(whole.value === null).toBe(whole.days === 0);
      }),
    );
  });

  it('up to a day are what the running total has on that day, for sums and for quotients', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyDay, anyDay, anyDay, async (rows, one, two, three) => {
        const [first = 0, cut = 0, last = 0] = [one, two, three].sort((a, b) => a - b);
        const set = toSeriesSet((await read(toCsv(rows))).entries);
        for (const name of ['arrivals', 'people-per-boat']) {
          const series = set.series(name);
          expect(runningTotals(series, { first, last })[cut - first]).toEqual(
            total(series, { first, last: cut }),
          );
        }
      }),
    );
  });

  it('of a year to date on 31 December are the sum of the year', async () => {
    await fc.assert(
      fc.asyncProperty(anyWholeYears, fc.constantFrom(2022, 2023, 2024), async (rows, year) => {
        const sum = rows
          .filter(({ date }) => date.startsWith(String(year)))
          .reduce((all, row) => all + (row.arrivals ?? 0), 0);
        expect((await ytdOf(rows, { year })).total).toBe(sum);
      }),
      runs(20),
    );
  });

  it('do not depend on the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const otherwise = rows.toSorted((a, b) => (a.arrivals ?? 0) - (b.arrivals ?? 0));
        // A few rows may happen to look as if one had the wrong year: they are refused and give no figures.
        for (const order of [rows, rows.toReversed(), otherwise]) fc.pre(await hasRightYears(order));
        expect(await ytdOf(rows.toReversed())).toEqual(await ytdOf(rows));
        expect(await ytdOf(otherwise)).toEqual(await ytdOf(rows));
      }),
    );
  });

  it('of people per boat are people over boats, on the days that have both', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const { entries } = await read(toCsv(rows));
        const set = toSeriesSet(entries);
        const both = rows.filter(({ arrivals, boats }) => arrivals !== null && boats !== null);
        const [people, boats] = [
          both.reduce((sum, row) => sum + (row.arrivals ?? 0), 0),
          both.reduce((sum, row) => sum + (row.boats ?? 0), 0),
        ];
        expect(total(set.series(toMeasure('people-per-boat').name), set.coverage).value).toBe(
          boats === 0 ? null : people / boats,
        );
      }),
    );
  });
});

describe('a wrong year', () => {
  it('of one day in a run gives one finding, and the day is kept', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, fc.nat(), fc.integer({ min: 2000, max: 2050 }), async (rows, at, year) => {
        const index = at % rows.length;
        const right = (rows[index] as Row).date;
        const date = `${year}${right.slice(4)}`;
        fc.pre(date !== right && 'day' in parseDate(date));
        const { entries, findings } = await read(
          toCsv(rows.map((row, i) => (i === index ? { ...row, date } : row))),
        );
        expect(findings.map(({ rule, place, date: day }) => [rule, place?.line, day])).toEqual([
          ['wrong-year', index + 2, right],
        ]);
        expect(entries.figures).toEqual((await read(toCsv(rows))).entries.figures);
      }),
    );
  });

  it('is never found in the days of a whole run, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(anyWholeYears, fc.infiniteStream(fc.nat()), async (rows, numbers) => {
        const shuffled = rows
          .map((row) => ({ row, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect((await read(toCsv(shuffled.map(({ row }) => row)))).findings).toEqual([]);
      }),
      runs(20),
    );
  });

  it('is never found in whole years, in any order of the years', async () => {
    const years = [2022, 2023, 2024];
    const anyOrder = fc.shuffledSubarray(years, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anyWholeYears, anyOrder, fc.boolean(), async (rows, order, newestFirst) => {
        const ofYear = (year: number) => rows.filter(({ date }) => date.startsWith(String(year)));
        const together = order.flatMap((year) => (newestFirst ? ofYear(year).reverse() : ofYear(year)));
        expect((await read(toCsv(together))).findings).toEqual([]);
        const twice = (await read(toCsv([...together, ...together]))).findings;
        expect(new Set(twice.map(({ rule }) => rule))).toEqual(new Set(['duplicate-day']));
      }),
      runs(20),
    );
  });
});

describe('answers', () => {
  const ask = async (rows: readonly Row[]) => {
    const { entries, findings } = await read(toCsv(rows));
    const provenance = { source: 'x', name: 'x', edition: null, files: [] };
    return { entries, findings, provenance, annual: new Map() };
  };

  it('of compare from 1 January are those of the year to date', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const release = await ask(rows);
        const { latestDay, comparisons, total: whole } = compute(release, ytd, {}).data;
        const compared = compute(release, compare, { from: { month: 1, dayOfMonth: 1 } }).data;
        expect([compared.total, compared.latestDay]).toEqual([whole, latestDay]);
        expect(compared.comparisons.map(({ to, ...rest }) => ({ ...rest, asOf: to }))).toEqual(comparisons);
      }),
    );
  });

  it.each(['day', 'week', 'month', 'quarter', 'half', 'year', 'weekday'] as const)(
    'by %s have rows that add up to the total',
    async (period) => {
      await fc.assert(
        fc.asyncProperty(anyRows, async (rows) => {
          fc.pre(await hasRightYears(rows));
          const release = await ask(rows);
          const gathered = compute(release, by, { period }).data.rows;
          const whole = compute(release, totalOf, {}).data;
          expect(gathered.reduce((sum, row) => sum + (row.total ?? 0), 0)).toBe(whole.total ?? 0);
          expect(gathered.reduce((sum, row) => sum + row.days, 0)).toBe(whole.days);
          expect(gathered.reduce((sum, row) => sum + row.missingDays, 0)).toBe(whole.missingDays);
        }),
        runs(30),
      );
    },
  );

  it('of records are what sorting the days gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 300 }), async (rows, top) => {
        const { rows: found } = compute(await ask(rows), records, { top }).data;
        const sorted = rows
          .filter(({ arrivals }) => arrivals !== null)
          .sort((a, b) => (b.arrivals ?? 0) - (a.arrivals ?? 0) || (a.date < b.date ? -1 : 1));
        expect(found.map(({ from, value }) => [from, value])).toEqual(
          sorted.slice(0, top).map(({ date, arrivals }) => [date, arrivals]),
        );
        for (const { rank, value } of found)
          expect(rank).toBe(sorted.filter(({ arrivals }) => (arrivals ?? 0) > value).length + 1);
      }),
    );
  });

  it('of milestones name the first day whose running total is not below the threshold', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 20_000 }), async (rows, threshold) => {
        const [milestone] = compute(await ask(rows), milestones, { thresholds: [threshold] }).data.milestones;
        for (const { year, date, total: reached } of milestone?.rows ?? []) {
          const upTo = (last: string) =>
            rows
              .filter((row) => row.date.startsWith(`${year}`) && row.date <= last)
              .reduce((sum, row) => sum + (row.arrivals ?? 0), 0);
          if (date === null) expect(upTo('9999')).toBeLessThan(threshold);
          else {
            expect(upTo(date)).toBe(reached);
            expect(reached).toBeGreaterThanOrEqual(threshold);
            expect(upTo(date) - (rows.find((row) => row.date === date)?.arrivals ?? 0)).toBeLessThan(
              threshold,
            );
          }
        }
      }),
    );
  });

  it('do not depend on the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const answers = (release: Awaited<ReturnType<typeof ask>>) => [
          compute(release, by, { period: 'week' }).data,
          compute(release, records, { top: 5 }).data,
          compute(release, milestones, { thresholds: [500] }).data,
          compute(release, streaks, {}).data,
          compute(release, totalOf, {}).data,
          compute(release, day, {}).data,
        ];
        for (const order of [rows, rows.toReversed()]) fc.pre(await hasRightYears(order));
        expect(answers(await ask(rows.toReversed()))).toEqual(answers(await ask(rows)));
      }),
    );
  });
});

describe('change', () => {
  it('of a figure against itself is 0', () => {
    fc.assert(
      fc.property(fc.nat(), (figure) => {
        expect(change(figure, figure)).toEqual({ difference: 0, changePercent: figure === 0 ? null : 0 });
      }),
    );
  });

  it('leaves out the comparison of a year with itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyWholeYears, async (rows) => {
        const { comparisons } = await ytdOf(rows, { year: 2024, years: [2024] });
        expect(comparisons).toEqual([]);
      }),
      runs(10),
    );
  });
});

describe('reading', () => {
  it('gives back the same figures from what was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const { entries } = await read(toCsv(rows));
        const written = writeCanonicalCsv(entries);
        const again = await read(written);
        expect(writeCanonicalCsv(again.entries)).toBe(written);
        expect([again.entries.days, again.entries.figures.get('arrivals')]).toEqual([
          entries.days,
          entries.figures.get('arrivals'),
        ]);
      }),
    );
  });

  it('gives back a note of any text as it was, without blanks around it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        fc.pre(!text.includes('\0'));
        const note = text.trim();
        const csv = `date,arrivals,notes\n2025-01-01,5,"${`'${note}`.replaceAll('"', '""')}"\n`;
        const expected = /^[=+\-@']/.test(note) ? note : `'${note}`;
        const { entries } = await read(csv);
        expect(entries.notes.get(0)).toBe(expected);
        expect((await read(writeCanonicalCsv(entries))).entries.notes.get(0)).toBe(expected);
      }),
    );
  });

  it('gives back any count from its digits, with or without separators', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (count) => {
        const grouped = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
        for (const text of [String(count), grouped])
          expect(parseCount(text)).toEqual({ value: count, marks: [] });
      }),
    );
  });

  it('throws for no bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 })),
        async (input) => {
          await expect(read(input)).resolves.toBeDefined();
          const below = typeof input === 'string' ? `date,arrivals\n${input}` : input;
          await expect(read(below)).resolves.toBeDefined();
        },
      ),
      runs(500),
    );
  });
});

describe('output', () => {
  it('has no character that controls a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toVisible(text)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('is rounded to the nearest number, halves away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (tenths) => {
        const rounded = roundHalfAway(tenths / 10, 0);
        expect(Math.abs(rounded * 10 - tenths)).toBeLessThanOrEqual(5);
        if (Math.abs(tenths) % 10 === 5) expect(Math.abs(rounded) * 10).toBe(Math.abs(tenths) + 5);
      }),
    );
  });
});
