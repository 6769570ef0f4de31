import { expect } from 'vitest';
import { areFigures, lackingNotes } from './across.js';
import { each, figure, sum, wholeYear, yearOf } from './days.js';
import type { Form, Told } from './form.js';
import { dateOf, numberOf, PATTERN } from './times.js';

/** What `day` may say. */
export function dayForms(told: Told): Form[] {
  const { days, question } = told;
  const on = question.end;
  const year = yearOf(on);
  const people = (day: number) => figure(days, 'arrivals', day);
  const value = people(on);
  const before = each({ first: days.first, last: on - 1 });
  const ofYear = before.filter((day) => yearOf(day) === year);
  const toDate = { first: wholeYear(year).first, last: on };
  const soFar = sum(days, 'arrivals', each(toDate)).value;
  const lacking = [...before, on].filter((day) => people(day) === null).length;
  const ranked = value !== null && value > 0;
  const above = (list: readonly number[]) => list.filter((day) => (people(day) ?? -1) > (value ?? 0)).length;
  const equal = (list: readonly number[]) => list.filter((day) => people(day) === value).length;
  const areKnown = (from: number) => each({ first: from, last: on }).every((day) => people(day) !== null);
  const lastArrival = before.findLast((day) => (people(day) ?? 0) > 0);
  const isLastKnown = lastArrival !== undefined && areKnown(lastArrival);
  const full = `(?<day>${PATTERN.fullDate})`;
  const tail = '; the total for (?<year>\\d{4}) to that date was (?<total>[\\d,]+)';
  const isSame = (said: Record<string, string | undefined>) => {
    expect(dateOf(said['day'] ?? '')).toBe(on);
    if (said['total'] === undefined) return;
    expect([Number(said['year']), numberOf(said['total'])]).toEqual([year, soFar]);
  };
  const standing = (words: string) => {
    const [, since] = / (?:on|since) (\d+ \w+ \d+)$/.exec(words) ?? [];
    const isJoint = words.includes('joint');
    if (words === `the first of ${year}`) {
      expect([ofYear.every((day) => people(day) === 0), areKnown(toDate.first)]).toEqual([true, true]);
    } else if (/busiest/.test(words)) {
      const isAll = words.endsWith('on record to that date');
      if (!isAll) expect(words).toMatch(new RegExp(`of ${year} to that date$`));
      const list = isAll ? before : ofYear;
      expect([above(list), equal(list) > 0]).toEqual([0, isJoint]);
      expect(areKnown(isAll ? days.first : toDate.first)).toBe(true);
    } else {
      const day = dateOf(since ?? '');
      const between = each({ first: day + 1, last: on - 1 });
      expect([above(between) + equal(between), areKnown(day)]).toEqual([0, true]);
      const isHigher = (people(day) ?? 0) > (value ?? 0);
      expect(words.startsWith(isHigher ? 'the most since' : 'as many as on'), words).toBe(true);
      expect((people(day) ?? 0) >= (value ?? 0)).toBe(true);
      expect(on - day).toBeGreaterThanOrEqual(7);
    }
  };
  return [
    { is: new RegExp(`^${full}$`), due: true, bears: isSame },
    {
      is: new RegExp(`^No figure was published for ${full}\\.$`),
      due: value === null,
      bears: isSame,
    },
    {
      is: new RegExp(
        `^Nobody arrived on ${full}(?:, (?<days>[\\d,]+) days? after the last arrivals)?${tail}\\.$`,
      ),
      due: value === 0,
      bears: ({ days: since, ...said }) => {
        isSame(said);
        expect(since && numberOf(since)).toBe(isLastKnown ? on - lastArrival : undefined);
      },
    },
    {
      is: new RegExp(`^(?<figures>.*) arrived on ${full}(?:, (?<standing>[^;]*))?${tail}\\.$`),
      due: ranked,
      bears: ({ figures = '', standing: words, ...said }) => {
        isSame(said);
        areFigures(figures, told, { first: on, last: on });
        if (words !== undefined) standing(words);
        // Nothing remarkable is left out.
        else if (areKnown(toDate.first))
          expect([above(ofYear) > 0, ofYear.some((day) => (people(day) ?? 0) > 0)]).toEqual([true, true]);
      },
    },
    ...lackingNotes(told, 'The year to date', toDate, true, 'arrivals'),
    {
      is: /^Ranks are among the days that have a figure: (?<count>[\d,]+) days? up to this one (?<verb>has|have) none\.$/,
      due: ranked && lacking > 0,
      bears: ({ count = '', verb }) => {
        expect(numberOf(count)).toBe(lacking);
        expect(verb).toBe(lacking === 1 ? 'has' : 'have');
      },
    },
    {
      is: /^Arrivals \| (?<figures>.*)$/,
      due: true,
      bears: ({ figures = '' }) => areFigures(figures, told, { first: on, last: on }),
    },
    {
      is: /^In (?<year>\d{4}) by then \| (?<total>[\d,]+|–)\*?$/,
      due: true,
      bears: ({ year: said, total = '' }) => {
        expect(Number(said)).toBe(year);
        expect(total).toBe(soFar === null ? '–' : soFar.toLocaleString('en'));
      },
    },
    {
      is: /^Rank \| (?<joint>joint )?(?<place>\d+) in (?<year>\d{4}) and (?<jointAll>joint )?(?<placeAll>\d+) of all to that date(?:, exceeded on (?<since>[\d,]+) days? since)?$/,
      due: ranked,
      bears: (said) => {
        expect(Number(said['year'])).toBe(year);
        expect([Number(said['place']), said['joint'] !== undefined]).toEqual([
          above(ofYear) + 1,
          equal(ofYear) > 0,
        ]);
        expect([Number(said['placeAll']), said['jointAll'] !== undefined]).toEqual([
          above(before) + 1,
          equal(before) > 0,
        ]);
        expect(numberOf(said['since'] ?? '0')).toBe(above(each({ first: on + 1, last: days.last })));
      },
    },
    {
      is: new RegExp(
        `^(?<how>As high as on|Highest since) \\| (?:the data begin|(?<day>\\w{3} ${PATTERN.date}) \\((?<value>[\\d,]+)\\))$`,
      ),
      due: ranked,
      bears: ({ how, day, value: there = '' }) => {
        const since = before.findLast((each_) => (people(each_) ?? -1) >= (value ?? 0));
        expect(day && dateOf(day)).toBe(since);
        if (since === undefined) return expect(how).toBe('Highest since');
        expect(numberOf(there)).toBe(people(since));
        expect(how).toBe(people(since) === value ? 'As high as on' : 'Highest since');
      },
    },
    {
      is: /^Over 1,000 \| number (?<number>\d+) of such days in (?<year>\d{4})$/,
      due: ranked && (value ?? 0) > 1000,
      bears: ({ number, year: said }) => {
        expect(Number(said)).toBe(year);
        expect(Number(number)).toBe([...ofYear, on].filter((day) => (people(day) ?? 0) > 1000).length);
      },
    },
    {
      is: new RegExp(
        `^Last arrivals \\| (?:not known|(?<day>\\w{3} ${PATTERN.date}), (?<days>[\\d,]+) days? before)$`,
      ),
      due: true,
      bears: ({ day, days: since }) => {
        const isKnown =
          lastArrival !== undefined &&
          each({ first: lastArrival, last: on - 1 }).every((each_) => people(each_) !== null);
        expect(day && dateOf(day)).toBe(isKnown ? lastArrival : undefined);
        if (since !== undefined) expect(numberOf(since)).toBe(on - (lastArrival ?? 0));
      },
    },
  ];
}
