import { expect } from 'vitest';
import { each, overlap, type Span, sum, yearOf } from './days.js';
import { comparison, type Form, isFigure, isRounded, sumOver, TITLES, type Told } from './form.js';
import { sameDaysOf } from './question.js';
import { dateAndMonth, dateOf, fullDates, numberOf, PATTERN, spanOf } from './times.js';

const LACKS = `is incomplete: (?<missing>[\\d,]+) of the (?<all>[\\d,]+) days? (?<verb>has|have) no figure`;
const UNKNOWN =
  'is not known: (?:the day has no figure|(?<two>neither day has a figure)|none of the (?<all>[\\d,]+) days has a figure)';
const BECAUSE = `(?: \\((?:the data begin on (?<begins>${PATTERN.date}))?(?: and )?(?:the data end on (?<ends>${PATTERN.date}))?\\))?`;

/** A note on days of `span` without a figure; `name` is what the note calls it. */
export function lackingNotes(
  told: Told,
  name: string,
  span: Span,
  due: boolean,
  measure = told.question.measure,
): Form[] {
  const { missing, days: known } = sum(told.days, measure, each(span));
  const because = ({ begins, ends }: Record<string, string | undefined>) => {
    expect(begins && dateOf(begins)).toBe(span.first < told.days.first ? told.days.first : undefined);
    expect(ends && dateOf(ends)).toBe(span.last > told.days.last ? told.days.last : undefined);
  };
  return [
    {
      is: new RegExp(`^${name} ${LACKS}${BECAUSE}\\.$`),
      due: due && missing > 0 && known > 0,
      bears: (said) => {
        expect([numberOf(said['missing'] ?? ''), numberOf(said['all'] ?? '')]).toEqual([
          missing,
          known + missing,
        ]);
        expect(said['verb']).toBe(missing === 1 ? 'has' : 'have');
        because(said);
      },
    },
    {
      is: new RegExp(`^${name} ${UNKNOWN}${BECAUSE}\\.$`),
      due: due && known === 0,
      bears: (said) => {
        const fewest = said['two'] === undefined ? 1 : 2;
        expect(said['all'] === undefined ? fewest : numberOf(said['all'])).toBe(missing);
        if (missing < 3) expect(said['all']).toBe(undefined);
        because(said);
      },
    },
  ];
}

/** A note on each named span that was cut at the last day counted. */
export function cutForm(named: readonly { readonly nominal: Span; readonly span: Span }[]): Form {
  const cut = named.filter(({ nominal, span }) => span.last < nominal.last);
  return {
    is: new RegExp(
      `^(?:The )?(?<name>${PATTERN.named}) (?<verb>is|are) counted to (?<last>${PATTERN.date}), the last day taken into account\\.$`,
    ),
    due: cut.length > 0,
    bears: ({ name = '', verb, last = '' }) => {
      expect(cut.map(({ nominal, span }) => [nominal, span.last])).toContainEqual([
        spanOf(name),
        dateOf(last),
      ]);
      expect(verb).toBe(name.includes(' and ') ? 'are' : 'is');
    },
  };
}

/** `119 people in 2 boats (60 a boat)`: fails unless these are the figures of the day or days. */
export function areFigures(text: string, told: Told, span: Span): void {
  const [arrived, landed, perOne] = (['arrivals', 'boats', 'people-per-boat'] as const).map(
    (measure) => sum(told.days, measure, each(span)).value,
  ) as [number | null, number | null, number | null];
  if (arrived === null || arrived === 0) {
    expect(text).toBe(arrived === null ? 'no figure published' : 'no arrivals');
    return;
  }
  const [, people = '', boats, perBoat] =
    /^([\d,]+ (?:people|person))(?: in ([\d,]+ boats?))?(?: \(([\d.,]+) a boat\))?$/.exec(text) ?? [];
  expect(people, text).toBe(`${arrived.toLocaleString('en')} ${arrived === 1 ? 'person' : 'people'}`);
  expect(boats, text).toBe(
    landed === null ? undefined : `${landed.toLocaleString('en')} ${landed === 1 ? 'boat' : 'boats'}`,
  );
  if (perOne === null || landed === 1) expect(perBoat, text).toBe(undefined);
  else isRounded(perBoat ?? '', perOne, told.decimals);
}

/** What `ytd` and `compare` may say. */
export function acrossForms(told: Told): Form[] {
  const { days, question } = told;
  const { span, nominal } = question.asked;
  const isToDate = question.command === 'ytd';
  const own = yearOf(span.last);
  const inData = [...new Set(each(days).map(yearOf))];
  const asked = question.options['years']?.split(',').map(Number);
  const others = (asked ?? inData.filter((year) => year < own))
    .filter((year) => year !== own)
    .sort((one, other) => other - one);
  const shown = asked === undefined ? others.slice(0, 2) : others;
  const spanIn = (year: number) => sameDaysOf(question.asked, year - own);
  const isApart = (year: number) => !overlap(span, spanIn(year));
  const figure = sumOver(told, span);
  const isEmpty = (year: number) =>
    sumOver(told, spanIn(year)).days === 0 && sumOver(told, spanIn(year)).value === null;
  const withoutBoats = others.filter(
    (year) => sumOver(told, spanIn(year)).value === null && sumOver(told, spanIn(year)).missing === 0,
  );
  const overlapping = figure.value === null ? [] : others.filter((year) => !isApart(year));
  const zeros =
    figure.value === null
      ? []
      : others.filter((year) => isApart(year) && sumOver(told, spanIn(year)).value === 0);
  const without29 = others.filter(
    (year) =>
      isLeapDay(span.last) && !isLeapDay(spanIn(year).last) && sumOver(told, spanIn(year)).value !== null,
  );
  const all = [own, ...others];
  // A year, or the days themselves where they are in two years or more.
  const isOneYear = yearOf(span.first) === own;
  const name = (year: number) => (isOneYear ? String(year) : fullDates(spanIn(year)));
  const NAMES = isOneYear
    ? '(?<years>[\\d, and]+)'
    : `(?<years>${PATTERN.dates}(?:(?:, | and )${PATTERN.dates})*)`;
  const years = (text = '') => {
    const said = isOneYear
      ? text.split(/, | and /)
      : [...text.matchAll(new RegExp(PATTERN.dates, 'g'))].map(([days_]) => days_);
    return said.map((words) => all.find((year) => name(year) === words));
  };
  return [
    ...comparison(told, span, shown.filter(isApart).map(spanIn)),
    // Years without any figure share one note.
    ...all
      .filter((year) => !isEmpty(year))
      .flatMap((year) =>
        lackingNotes(told, isOneYear ? String(year) : `The figure for ${name(year)}`, spanIn(year), true),
      ),
    {
      is: new RegExp(`^There are no figures for ${isOneYear ? 'these days of ' : ''}${NAMES}\\.$`),
      due: all.some(isEmpty),
      bears: ({ years: said }) => expect(all.filter(isEmpty)).toEqual(expect.arrayContaining(years(said))),
    },
    {
      is: /^(?<year>\d{4}) is the year in question, and is not compared with itself\.$/,
      due: asked !== undefined && others.length === 0,
      bears: ({ year }) => expect(Number(year)).toBe(own),
    },
    {
      is: new RegExp(
        `^There is no number of people per boat for ${NAMES}: no boats arrived on these days\\.$`,
      ),
      due: withoutBoats.length > 0,
      bears: ({ years: said }) => expect(withoutBoats).toEqual(expect.arrayContaining(years(said))),
    },
    {
      is: /^No boats arrived on these days: there is no number of people per boat\.$/,
      due: figure.value === null && figure.missing === 0,
    },
    {
      is: new RegExp(`^There is no percentage against 0, the figure for ${NAMES}\\.$`),
      due: zeros.length > 0,
      bears: ({ years: said }) => expect(years(said)).toEqual(zeros),
    },
    {
      is: new RegExp(
        `^No change against the figure for ${NAMES} is given, since both count some of the same days\\.$`,
      ),
      due: overlapping.length > 0,
      bears: ({ years: said }) => expect(overlapping).toEqual(expect.arrayContaining(years(said))),
    },
    {
      is: /^(?<years>[\d, and]+) (?<verb>is|are) counted to 28 February, having no 29 February\.$/,
      ...(isToDate && { due: without29.length > 0 }),
      bears: ({ years: said, verb }) => {
        // Days of two years are named here by the year of their last day, as their row is.
        const named = said?.split(/, | and /).map(Number) ?? [];
        expect(without29).toEqual(expect.arrayContaining(named));
        expect(verb).toBe(named.length === 1 ? 'is' : 'are');
      },
    },
    { is: /^Each row is named by the year in which its days end\.$/, due: !isOneYear },
    ...(isToDate ? [] : [cutForm([{ nominal, span }])]),
    tableForm(),
  ];

  /** A row of the table: a year, its total, and how far the year in question is from it. */
  function tableForm(): Form {
    return {
      is: /^(?<year>\d{4}) \| (?<total>[\d.,]+|–)(?<mark>\*?) \| (?<difference>[+−]?[\d.,]+\*?|–|) \| (?<change>[+−]?[\d.,]+%\*?|–|)$/,
      due: true,
      bears: ({ year: said, total = '', mark, difference = '', change = '' }) => {
        const there = sumOver(told, spanIn(Number(said)));
        isFigure(total, there.value, question.measure, told.decimals);
        expect(mark === '*').toBe(there.missing > 0);
        if (Number(said) === own) return expect([difference, change]).toEqual(['', '']);
        const isKnown = figure.value !== null && there.value !== null && isApart(Number(said));
        expect(difference !== '–', difference).toBe(isKnown);
        if (!isKnown) return;
        const isMarked = figure.missing + there.missing > 0;
        expect(difference.endsWith('*')).toBe(isMarked);
        areChanges(
          difference.replace('*', ''),
          change.replace('*', ''),
          figure.value ?? 0,
          there.value ?? 0,
          told,
        );
      },
    };
  }
}

function isLeapDay(day: number): boolean {
  return dateAndMonth(day) === '29 February';
}

/** The title of an answer about one span: the days counted, whatever was asked for. */
export function spanTitle(told: Told): Form {
  const { measure, asked } = told.question;
  return {
    is: new RegExp(`^${TITLES[measure]}, (?<days>${PATTERN.named})$`),
    due: true,
    bears: ({ days = '' }) => expect(spanOf(days)).toEqual(asked.span),
  };
}

/** `Mon 14 April: 119 people in 2 boats (60 a boat)`, of the last day. */
export function lastDayRemark(told: Told): Form {
  const { last } = told.question.asked.span;
  return {
    is: /^(?<day>\w{3} \d+ \w+): (?<figures>.*)$/,
    due: true,
    bears: ({ day, figures = '' }) => {
      expect(dateOf(`${day} ${yearOf(last)}`)).toBe(last);
      areFigures(figures, told, { first: last, last });
    },
  };
}

/** `+12` and `+4%`, or `–` for no percentage against 0. */
export function areChanges(
  difference: string,
  change: string,
  value: number,
  base: number,
  { question, decimals }: Told,
): void {
  isRounded(difference.replace('+', ''), value - base, question.measure === 'people-per-boat' ? decimals : 0);
  if (base === 0) expect(change).toBe('–');
  else isRounded(change.replace(/[+%]/g, ''), ((value - base) / base) * 100, decimals);
}
