import { expect } from 'vitest';
import { each, figure, type Span, wholeYear, yearOf } from './days.js';
import { type Form, isFigure, TITLES, type Told } from './form.js';
import { dateAndMonth, dateOf, longDate, numberOf, PATTERN } from './times.js';

/** When the running total of a year, or of days of several years, came to a number. */
interface Passing {
  readonly year: number | null;
  readonly span: Span;
  /** `null` where it did not. */
  readonly day: number | null;
  /** The running total on that day, or at the end; `null` where there is no figure. */
  readonly total: number | null;
  /** Days up to then without a figure. */
  readonly missing: number;
}

function passingOf(told: Told, year: number | null, span: Span, threshold: number): Passing {
  const { days, question } = told;
  let [total, missing]: [number | null, number] = [null, 0];
  for (const day of each(span)) {
    const value = figure(days, question.measure, day);
    if (value === null) missing += 1;
    else total = (total ?? 0) + value;
    if ((total ?? 0) >= threshold) return { year, span, day, total, missing };
  }
  return { year, span, day: null, total, missing };
}

/** What `milestones` may say. */
export function milestoneForms(told: Told): Form[] {
  const { days, question } = told;
  const { measure, options, end, line } = question;
  const thresholds = line.split(' --')[0]?.split(' ').slice(1).map(Number) ?? [];
  const since = options['since'] === undefined ? days.first : Date.parse(options['since']) / 86_400_000;
  const isOne = options['since'] !== undefined || options['all-time'] !== undefined;
  const inData = [...new Set(each({ first: days.first, last: end }).map(yearOf))].reverse();
  const asked = options['years']?.split(',').map(Number);
  const rowsFor = (threshold: number) =>
    isOne
      ? [passingOf(told, null, { first: since, last: end }, threshold)]
      : inData.map((year) =>
          passingOf(
            told,
            year,
            { first: wholeYear(year).first, last: Math.min(wholeYear(year).last, end) },
            threshold,
          ),
        );
  const all = thresholds.map((threshold) => ({ threshold, rows: rowsFor(threshold) }));
  const isShown = ({ year }: Passing) => year === null || asked === undefined || asked.includes(year);
  const last = all[0]?.rows.find(isShown)?.span.last ?? end;
  const unit = measure === 'boats' ? ['boat', 'boats'] : ['person', 'people'];
  const written = (value: number) => value.toLocaleString('en');
  const goalOf = (threshold: number) => `${written(threshold)} ${unit[threshold === 1 ? 0 : 1]}`;
  // A date is earlier by month and day, not by the days that have gone.
  const place = (day: number | null) =>
    day === null
      ? Number.POSITIVE_INFINITY
      : Number(new Date(day * 86_400_000).toISOString().slice(5, 10).replace('-', ''));
  const lacking = all.flatMap(({ rows }) => rows.filter(isShown)).filter(({ missing }) => missing > 0);

  return [
    {
      is: new RegExp(
        `^${TITLES[measure]}: (?<numbers>[\\d,]+(?: and [\\d,]+)?) passed(?: since (?<since>${PATTERN.date}))?, counted to (?<last>${PATTERN.date})$`,
      ),
      due: true,
      bears: ({ numbers, since: from, last: to = '' }) => {
        expect(numbers?.split(' and ').map(numberOf)).toEqual(thresholds);
        expect(from && dateOf(from)).toBe(isOne ? since : undefined);
        expect(dateOf(to)).toBe(last);
      },
    },
    ...all.flatMap(({ threshold, rows }) => sentencesOf(threshold, rows)),
    {
      is: /^Days without a figure are not counted: a mark may have been passed (?<earlier>earlier)?(?: or )?(?<after>after all)?\.$/,
      due: lacking.length > 0,
      bears: ({ earlier, after }) =>
        expect([earlier !== undefined, after !== undefined]).toEqual([
          lacking.some(({ day }) => day !== null),
          lacking.some(({ day }) => day === null),
        ]),
    },
    {
      is: /^(?<goal>[\d,]+)(?: passed on)?: (?:(?<year>\d{4}) \| )?(?<when>no figures|not reached|not by \d+ \w+(?: \d{4})?|\w{3} \d+ \w+(?: \d{4})?) \| (?:day (?<day>[\d,]+))? \| (?<total>[\d,]+|–)\*? \| (?<standing>earliest|joint earliest)?$/,
      due: true,
      bears: ({ goal = '', year, when = '', day, total = '', standing }) => {
        const row = rowsFor(numberOf(goal)).find((each_) => String(each_.year ?? '') === (year ?? ''));
        expect(row, goal).toBeDefined();
        if (row === undefined) return;
        isFigure(total, row.total, measure, 0);
        if (row.day !== null) {
          expect(dateOf(row.year === null ? when : `${when} ${year}`)).toBe(row.day);
          expect(numberOf(day ?? '')).toBe(row.day - row.span.first + 1);
        } else if (row.total === null) expect(when).toBe('no figures');
        else if (when === 'not reached') expect(row.span.last).toBe(wholeYear(row.year ?? 0).last);
        else expect(when).toBe(`not by ${row.year === null ? longDate(end) : dateAndMonth(end)}`);
        if (standing !== undefined) {
          const places = rowsFor(numberOf(goal)).map((each_) => place(each_.day));
          expect(place(row.day)).toBe(Math.min(...places));
          const equals = places.filter((each_) => each_ === place(row.day)).length;
          expect(standing).toBe(equals > 1 ? 'joint earliest' : 'earliest');
        }
      },
    },
  ];

  function sentencesOf(threshold: number, rows: readonly Passing[]): Form[] {
    const shown = rows.filter(isShown);
    const latest = shown[0];
    if (latest === undefined) return [];
    const total =
      latest.year === null
        ? `The total since ${longDate(latest.span.first)}`
        : `The total for ${latest.year}`;
    const passed = threshold === 1 ? 'reached' : 'passed';
    const goal = `${passed} ${goalOf(threshold)}`;
    const elsewhere = `(?:; that mark was ${passed} (?<elsewhere>on \\d+ \\w+ in \\d{4}(?: and on \\d+ \\w+ in \\d{4})?))?`;
    const areElsewhere = (words: string | undefined) => {
      // A year that passed it on the same date is named with the order.
      const others = shown.filter(({ day }) => day !== null && place(day) !== place(latest.day)).slice(0, 2);
      const dates = others.map(({ day, year }) => `on ${dateAndMonth(day ?? 0)} in ${year}`);
      expect(words ?? '').toBe(dates.join(' and '));
    };
    const reached = rows.filter(({ day }) => day !== null);
    const isKnown = rows.every(({ missing }) => missing === 0);
    const equals = reached
      .filter((row) => row !== latest && place(row.day) === place(latest.day))
      .map(({ year }) => year);
    return [
      {
        is: new RegExp(
          `^${total} ${goal} on (?<date>\\d+ \\w+(?: \\d{4})?) \\(day (?<day>[\\d,]+)\\)(?:, (?:(?<tie>as early as|on the same date as) (?<years>in \\d{4}(?:(?:, in \\d{4})* and in \\d{4})?)(?<and> and )?)?(?<first>earlier than in any other year (?<among>in the data|counted))?)?${elsewhere}\\.$`,
        ),
        due: latest.day !== null,
        bears: ({ date = '', day = '', tie, years, first, among, elsewhere: others }) => {
          expect(dateOf(latest.year === null ? date : `${date} ${latest.year}`)).toBe(latest.day);
          expect(numberOf(day)).toBe((latest.day ?? 0) - latest.span.first + 1);
          areElsewhere(others);
          if (tie ?? first) expect(isKnown, 'no day is unknown').toBe(true);
          const isFirst = rows.every((row) => place(row.day) >= place(latest.day));
          if (tie === undefined) expect(isKnown ? equals : []).toEqual([]);
          else {
            expect(
              years
                ?.split(/, in | and in |^in /)
                .filter(Boolean)
                .map(Number),
            ).toEqual(equals);
            expect(tie).toBe(isFirst ? 'as early as' : 'on the same date as');
          }
          if (first !== undefined) {
            expect(isFirst).toBe(true);
            expect(rows.length).toBeGreaterThan(equals.length + 1);
            expect(among).toBe(end < days.last ? 'counted' : 'in the data');
          }
        },
      },
      {
        is: new RegExp(
          `^${total} had not reached ${goalOf(threshold)} by (?<date>\\d+ \\w+ \\d{4}) \\((?<total>[\\d,]+)\\)${elsewhere}\\.$`,
        ),
        due: latest.day === null && latest.total !== null,
        bears: ({ date = '', total: value = '', elsewhere: others }) => {
          expect(dateOf(date)).toBe(latest.span.last);
          isFigure(value, latest.total, measure, 0);
          areElsewhere(others);
        },
      },
      {
        is: new RegExp(`^There are no figures to tell when the total ${goal}\\.$`),
        due: latest.total === null,
      },
    ];
  }
}
