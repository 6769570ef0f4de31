import { expect } from 'vitest';
import { areChanges, areFigures, cutForm, lackingNotes } from './across.js';
import { dayNumber, each, figure, overlap, type Span, sum, wholeYear } from './days.js';
import { comparison, type Form, isFigure, isRounded, sumOver, type Told } from './form.js';
import { sameDaysOf } from './question.js';
import { asNoun, dateOf, inDates, numberOf, PATTERN, spanOf } from './times.js';

/** The days of `--compared-with`, and those of them that the data have. */
function comparedWith({ days, question }: Told): { readonly nominal: Span; readonly span: Span } | null {
  const words = question.options['compared-with'];
  if (words === undefined) return null;
  const [from = '', to = from] = words.split('..');
  const [year, month, date] = from.split('-').map(Number) as [number, number?, number?];
  const end = (text: string) => Date.parse(text) / 86_400_000;
  const nominal =
    month === undefined
      ? wholeYear(year)
      : date === undefined
        ? { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 }
        : { first: end(from), last: end(to) };
  return { nominal, span: { first: nominal.first, last: Math.min(nominal.last, days.last) } };
}

/** What `total` may say. */
export function totalForms(told: Told): Form[] {
  const { days, question } = told;
  const { span } = question.asked;
  const other = comparedWith(told);
  const base = other?.span ?? sameDaysOf(question.asked, -1);
  const shared = overlap(span, base);
  const isReached = other !== null || base.first >= days.first;
  const figureThere = sumOver(told, base);
  const own = sumOver(told, span);
  const isCut = other !== null && other.span.last < other.nominal.last;
  const name = other === null ? 'the year before' : isCut ? inDates(base) : asNoun(base);
  const isCompared = isReached && (other !== null || !shared);
  const isKnown = own.value !== null && (other !== null || !shared);
  const boats = sum(days, 'boats', each(span));
  return [
    ...comparison(told, span, isCompared ? [base] : []),
    ...lackingNotes(told, 'The figure', span, own.missing > 0),
    ...lackingNotes(
      told,
      other === null ? 'The figure a year before' : `The figure for ${name}`,
      base,
      isKnown && figureThere.missing > 0,
    ),
    ...lackingNotes(
      told,
      'The number of boats',
      span,
      question.measure === 'arrivals' && boats.value !== null && boats.missing > own.missing,
      'boats',
    ),
    {
      is: /^No boats arrived on these days: there is no number of people per boat\.$/,
      due: own.value === null && own.missing === 0,
    },
    {
      is: new RegExp(
        `^There is no number of people per boat for ${name}: no boats arrived on these days\\.$`,
      ),
      bears: () => expect([figureThere.value, figureThere.missing]).toEqual([null, 0]),
    },
    {
      is: new RegExp(`^There is no percentage against 0, the figure for ${name}\\.$`),
      due: isCompared && own.value !== null && figureThere.value === 0,
    },
    {
      is: /^No change against the figure for the year before is given, since both count some of the same days\.$/,
      due: own.value !== null && other === null && shared,
    },
    {
      is: new RegExp(`^Both totals count (?<which>this day|these days): (?<days>${PATTERN.dates})\\.$`),
      due: other !== null && shared && figureThere.value !== null,
      bears: ({ which, days: said = '' }) => {
        const [first, last] = [Math.max(span.first, base.first), Math.min(span.last, base.last)];
        expect(spanOf(said)).toEqual({ first, last });
        expect(which).toBe(first === last ? 'this day' : 'these days');
      },
    },
    cutForm([question.asked, ...(other === null ? [] : [other])]),
    ...factForms(
      told,
      base,
      other !== null,
      isReached ? figureThere : { ...figureThere, value: null },
      isCompared,
    ),
  ];
}

/** The rows of the table of facts. */
function factForms(
  told: Told,
  base: Span,
  isOther: boolean,
  there: { readonly value: number | null },
  isCompared: boolean,
): Form[] {
  const { days, question, decimals } = told;
  const { measure, asked } = question;
  const { span } = asked;
  const own = sumOver(told, span);
  const list = each(span);
  const several = list.length > 1;
  const figures = list.flatMap((day) => figure(days, measure, day) ?? []);
  const most = Math.max(0, ...figures);
  const holders = list.filter((day) => figure(days, measure, day) === most);
  const arrivals = list.filter((day) => (figure(days, 'arrivals', day) ?? 0) > 0);
  const date = `(?<day>\\w{3} ${PATTERN.date})`;
  return [
    {
      is: /^(?:Total|People per boat) \| (?<figures>.*?)\*?$/,
      due: true,
      bears: ({ figures: said = '' }) =>
        measure === 'arrivals' ? areFigures(said, told, span) : isFigure(said, own.value, measure, decimals),
    },
    {
      is: /^Days \| (?<all>[\d,]+)(?: days?)?(?:, (?<known>[\d,]+) of them with figures)?(?:, (?<with>[\d,]+) with arrivals)?$/,
      due: several,
      bears: ({ all = '', known, with: some }) => {
        expect(numberOf(all)).toBe(list.length);
        expect(known === undefined ? list.length : numberOf(known)).toBe(own.days);
        if (some !== undefined) expect(numberOf(some)).toBe(arrivals.length);
      },
    },
    {
      is: /^Average a day \| (?:(?<value>[\d.,]+)|(?<little>less than 1))$/,
      due: several && own.value !== null && measure !== 'people-per-boat',
      bears: ({ value, little }) => {
        const average = (own.value ?? 0) / own.days;
        expect(little !== undefined).toBe(average > 0 && average < 0.5);
        if (value !== undefined) isRounded(value, average, 0);
      },
    },
    {
      is: new RegExp(
        `^Highest day \\| (?<value>[\\d.,]+) on (?:(?<count>[\\d,]+) days, the first )?${date}$`,
      ),
      due: several && most > 0,
      bears: ({ value = '', count, day = '' }) => {
        isFigure(value, most, measure, decimals);
        expect(count === undefined ? 1 : numberOf(count)).toBe(holders.length);
        expect(dateOf(day)).toBe(holders[0]);
      },
    },
    {
      is: new RegExp(`^Passed (?<goal>[\\d,]+) \\| ${date}, day (?<number>[\\d,]+)$`),
      due: several && measure !== 'people-per-boat' && own.missing === 0 && (own.value ?? 0) >= 1000,
      bears: ({ goal = '', day = '', number = '' }) => {
        const threshold = numberOf(goal);
        expect(dateOf(day) - span.first + 1).toBe(numberOf(number));
        const upTo = (last: number) => sumOver(told, { first: span.first, last }).value ?? 0;
        expect([upTo(dateOf(day)) >= threshold, upTo(dateOf(day) - 1) >= threshold]).toEqual([true, false]);
        expect(goal).toMatch(/^\d[0,]*$/);
        expect(Number(goal.replaceAll(',', '')) + 10 ** (String(threshold).length - 1)).toBeGreaterThan(
          own.value ?? 0,
        );
      },
    },
    {
      is: new RegExp(`^First arrivals \\| ${date}$`),
      due: several && arrivals.length > 0,
      bears: ({ day = '' }) => expect(dateOf(day)).toBe(arrivals[0]),
    },
    {
      is: new RegExp(`^Last arrivals \\| ${date}$`),
      due: several && arrivals.length > 0,
      bears: ({ day = '' }) => expect(dateOf(day)).toBe(arrivals.at(-1)),
    },
    {
      is: new RegExp(
        `^(?<what>A year before|Compared with) \\| (?<value>[\\d.,]+|–)\\*? \\((?<days>${PATTERN.named})\\)(?:: (?<difference>[+−]?[\\d.,]+), (?<change>[+−]?[\\d.,]+%|–))?$`,
      ),
      due: true,
      bears: ({ what, value = '', days: said = '', difference, change }) => {
        expect(what).toBe(isOther ? 'Compared with' : 'A year before');
        expect(spanOf(said)).toEqual(base);
        isFigure(value, there.value, measure, decimals);
        const isKnown = isCompared && own.value !== null && there.value !== null;
        expect(difference !== undefined).toBe(isKnown);
        if (difference !== undefined)
          areChanges(difference, change ?? '', own.value ?? 0, there.value ?? 0, told);
      },
    },
  ];
}
