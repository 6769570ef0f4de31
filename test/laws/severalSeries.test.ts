import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import type { InputOptions } from '../../src/reader/input.js';
import { runs } from '../support/effort.js';
import { read } from '../support/figures.js';
import { run } from '../support/run.js';
import { anyRoutes, ROUTES, type RouteRow, routesToCsv } from './arbitrary.js';

const namesIn = (rows: readonly RouteRow[]) => [...new Set(rows.map(({ route }) => route))];

async function totals(rows: readonly RouteRow[], options = ''): Promise<(number | null)[]> {
  const { out } = await run(`total x.csv ${options} --json`, { files: { 'x.csv': routesToCsv(rows) } });
  const { data, each } = JSON.parse(out);
  return each === undefined
    ? [data.total]
    : each.series.map((one: { data: { total: number | null } }) => one.data.total);
}

const added = (figures: readonly (number | null)[]) =>
  figures.every((figure) => figure === null)
    ? null
    : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);

describe('several series', () => {
  it('add up to their sum', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoutes, async (rows) => {
        expect(added(await totals(rows, '--each'))).toBe((await totals(rows))[0]);
      }),
      runs(50),
    );
  });

  it('chosen with --only are the sum of those chosen, whatever the others have', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoutes, fc.subarray(ROUTES, { minLength: 1 }), async (rows, wanted) => {
        const some = wanted.filter((name) => namesIn(rows).includes(name));
        fc.pre(some.length > 0);
        const alone = await Promise.all(some.map((name) => totals(rows, `--only ${name}`)));
        const options = some.map((name) => `--only ${name}`).join(' ');
        expect(await totals(rows, options)).toEqual([added(alone.flat())]);
        expect(await totals(rows.filter(({ route }) => some.includes(route)))).toEqual(
          await totals(rows, options),
        );
      }),
      // Each case runs up to seven whole commands.
      runs(40),
    );
  });

  it('have the same days and findings as a file of each series alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoutes, async (rows) => {
        const { series, findings } = await read(routesToCsv(rows));
        for (const [name, entries] of series?.byName ?? []) {
          const own = rows.filter(({ route }) => route === name);
          const alone = await read(
            `date,arrivals\n${own.map(({ day, arrivals }) => `${toCivilDate(day)},${arrivals ?? ''}\n`).join('')}`,
          );
          expect([entries.days, entries.figures]).toEqual([alone.entries.days, alone.entries.figures]);
          const rules = findings.filter(({ series }) => series === name).map(({ rule }) => rule);
          expect(rules).toEqual(alone.findings.map(({ rule }) => rule));
        }
      }),
    );
  });

  it('are read the same with the fast path and without it, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoutes, fc.subarray(ROUTES), async (rows, only) => {
        const reading: InputOptions = only.length === 0 ? {} : { only };
        const fast = await read(routesToCsv(rows), 'x.csv', reading);
        expect(fast).toEqual(await read(routesToCsv(rows), 'x.csv', { ...reading, fastPath: false }));
        const sorted = [...rows].sort(
          (one, other) => ROUTES.indexOf(one.route) - ROUTES.indexOf(other.route),
        );
        expect((await read(routesToCsv(sorted), 'x.csv', reading)).entries.figures).toEqual(
          fast.entries.figures,
        );
      }),
    );
  });

  it('make a day of the sum incomplete only where one of them lacks a figure', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoutes, async (rows) => {
        const { entries, series } = await read(routesToCsv(rows));
        const has = (name: string, day: number) =>
          rows.some((row) => row.route === name && row.day === day && row.arrivals !== null);
        for (const index of entries.partial?.get('arrivals') ?? [])
          expect(
            [...(series?.byName.keys() ?? [])].some((name) => !has(name, entries.days[index] ?? 0)),
          ).toBe(true);
        for (const [index, day] of entries.days.entries()) {
          const isWhole = [...(series?.byName.keys() ?? [])].every((name) => has(name, day));
          if (isWhole) expect(entries.partial?.get('arrivals')?.has(index) ?? false).toBe(false);
        }
      }),
    );
  });
});
