import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { by } from '../../src/calculations/index.js';
import { firstDayOf, lastDayOf, MONTHS, toCivilDate, weekdayOf, yearOf } from '../../src/calendar/index.js';
import { compute } from '../../src/question/index.js';
import { phraseToText } from '../../src/report/index.js';
import { runs } from '../support/effort.js';
import { read } from '../support/figures.js';

/** Figures of the days from `first` on, `null` for a day without one, and the last day counted. */
interface Case {
  readonly first: number;
  readonly figures: readonly (number | null)[];
  readonly last: number;
  /** Which of the years counted are asked for. */
  readonly shown: 'all' | 'first' | 'last' | 'ends';
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    first: fc.oneof(
      fc.integer({ min: firstDayOf(2023), max: lastDayOf(2024) }),
      fc.constantFrom(firstDayOf(2023), firstDayOf(2024)),
    ),
    length: fc.integer({ min: 1, max: 800 }),
    pattern: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 500), { minLength: 1, maxLength: 40 }),
    blanks: fc.array(fc.nat({ max: 799 }), { maxLength: 4 }),
    end: fc.nat({ max: 799 }),
    // Ends that fall on the end of a period hid what was not counted.
    toMonthEnd: fc.boolean(),
    shown: fc.constantFrom(
      'all' as const,
      'all' as const,
      'first' as const,
      'last' as const,
      'ends' as const,
    ),
  })
  .map(({ first, length, pattern, blanks, end, toMonthEnd, shown }) => {
    const figures = Array.from({ length }, (_, index) =>
      index > 0 && index < length - 1 && blanks.includes(index)
        ? null
        : (pattern[(index + Math.floor(index / 31)) % pattern.length] ?? 0),
    );
    let last = first + Math.min(end, length - 1);
    while (toMonthEnd && last < first + length - 1 && !toCivilDate(last + 1).endsWith('-01')) last += 1;
    return { first, figures, last, shown };
  });

/** The name of the period of a day in a sentence about several years, by no code of the program. */
const NAMES: Readonly<Record<string, (day: number) => string>> = {
  day: (day) => `${+toCivilDate(day).slice(8)} ${monthName(day)} ${yearOf(day)}`,
  week: (day) => `the week ending ${NAMES['day']?.(day + 7 - weekdayOf(day))}`,
  month: (day) => `${monthName(day)} ${yearOf(day)}`,
  quarter: (day) =>
    `the ${['first', 'second', 'third', 'fourth'][Math.floor(month(day) / 3)]} quarter of ${yearOf(day)}`,
  half: (day) => `the ${month(day) < 6 ? 'first' : 'second'} half of ${yearOf(day)}`,
  year: (day) => `${yearOf(day)}`,
};

function month(day: number): number {
  return +toCivilDate(day).slice(5, 7) - 1;
}

function monthName(day: number): string {
  return MONTHS[month(day)] ?? '';
}

/** The year to which the period of a day belongs. */
function yearOfPeriod(kind: string, day: number): number {
  return yearOf(kind === 'week' ? day + 7 - weekdayOf(day) : day);
}

/** The years asked for. */
function yearsOf({ first, last, shown }: Case, kind: string): number[] {
  const [start, end] = [yearOfPeriod(kind, first), yearOfPeriod(kind, last)];
  if (shown === 'all') return Array.from({ length: end - start + 1 }, (_, index) => start + index);
  return [...new Set([...(shown === 'last' ? [] : [start]), ...(shown === 'first' ? [] : [end])])];
}

/** Totals of the periods all of whose days were counted and have a figure, looked at day by day. */
function wholePeriods(
  { first, figures, last }: Case,
  name: (day: number) => string,
  isShown: (day: number) => boolean,
): Map<string, number> {
  const totals = new Map<string, number>();
  const lacking = new Set<string>();
  for (let day = firstDayOf(2022); day <= lastDayOf(2027); day++) {
    if (!isShown(day)) continue;
    const figure = day < first || day > last ? null : (figures[day - first] ?? null);
    if (figure === null) lacking.add(name(day));
    else totals.set(name(day), (totals.get(name(day)) ?? 0) + figure);
  }
  return new Map([...totals].filter(([period]) => !lacking.has(period)));
}

const NAMED =
  /^Of the .*?(?:, counted [^,]*)?(?: with [^,]*)?, (.+) had the most arrivals \(([\d,]+)(?: each)?\), (.+?)(?: had)? the fewest \(([\d,]+)(?: each)?\)\.$/;

describe.each(Object.entries(NAMES))('the sentence of by %s', (kind, name) => {
  it('names no extreme that the days counted do not bear out, and the day to which they were counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (data) => {
        const csv = `date,arrivals\n${data.figures.map((figure, index) => `${toCivilDate(data.first + index)},${figure ?? ''}\n`).join('')}`;
        const { entries, findings } = await read(csv);
        const provenance = { source: 'x', name: 'x', edition: null, files: [] };
        const years = yearsOf(data, kind);
        // A week may belong to a year that has no other day in the data, and cannot be asked for.
        fc.pre(
          data.shown === 'all' ||
            years.every((year) => year >= yearOf(data.first) && year <= yearOf(data.last)),
        );
        const asked = { period: kind as 'month', asOf: data.last, ...(data.shown !== 'all' && { years }) };
        const report = compute({ entries, findings, provenance, annual: new Map() }, by, asked);
        const text = phraseToText(report.prose[0], { precision: 0 });
        const severalYears = years.length > 1;
        const isShown = (day: number) => years.includes(yearOfPeriod(kind, day));
        const whole = wholePeriods(data, name, isShown);
        const figures = [...whole.values()];
        const [most, fewest] = [Math.max(...figures), Math.min(...figures)];

        let lastDay = data.last;
        while (!isShown(lastDay)) lastDay -= 1;
        expect(report.data.asOf).toBe(toCivilDate(lastDay));
        // The day after is of a year that was asked for: of that year only a part was counted.
        const isCut = isShown(lastDay + 1);
        if (isCut) for (const words of [report.title, text]) expect(words).toContain(NAMES['day']?.(lastDay));
        const marked = report.tables[1]?.rows.at(-1)?.incomplete ?? [];
        if (isCut && kind !== 'year') expect(marked, report.title).toContain(String(years.at(-1)));

        if (whole.size === 0) {
          expect(text).toMatch(/^No /);
          return;
        }
        if (whole.size === 1) {
          expect(text).toContain(`(${most.toLocaleString('en')}).`);
          return;
        }
        if (most === fewest) {
          expect(text).toMatch(/^All /);
          return;
        }
        const [, highest = '', high = '', lowest = '', low = ''] = NAMED.exec(text) ?? [];
        expect([high, low], text).toEqual([most, fewest].map((figure) => figure.toLocaleString('en')));
        for (const [said, figure] of [
          [highest, most],
          [lowest, fewest],
        ] as const) {
          const holders = [...whole].filter(([, value]) => value === figure).map(([period]) => period);
          const sharers = /^([\d,]+) \w+$/.exec(said);
          if (holders.length > 3) expect(sharers?.[1], text).toBe(holders.length.toLocaleString('en'));
          else
            expect(said.split(/, | and /), text).toEqual(
              holders.map((period) =>
                severalYears || kind === 'year' ? period : period.replace(/( of)? \d{4}$/, ''),
              ),
            );
        }
      }),
      runs(40),
    );
  });
});
