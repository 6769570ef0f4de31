import { expect } from 'vitest';
import { type Days, each, type Measure, type Span, type Sum, sum } from './days.js';
import type { Question } from './question.js';
import { daysMeant, numberOf, PATTERN } from './times.js';

/** What a sentence is held against. */
export interface Told {
  readonly days: Days;
  readonly question: Question;
  /** Decimals of percentages and of people per boat. */
  readonly decimals: number;
}

/** A sentence that an answer may have. */
export interface Form {
  readonly is: RegExp;
  /** Fails unless the days bear out what the sentence says. */
  readonly bears?: (groups: Readonly<Record<string, string | undefined>>) => void;
  /** Whether the sentence must be there; without it, it may or may not. */
  readonly due?: boolean;
}

/** Words for a measure. */
export const TITLES: Readonly<Record<Measure, string>> = {
  arrivals: 'Arrivals by small boat',
  boats: 'Small boats arrived',
  'people-per-boat': 'People per boat',
};

export function nounOf(measure: Measure): string {
  return measure === 'people-per-boat' ? 'people per boat' : measure;
}

export function sumOver({ days, question }: Told, span: Span): Sum {
  return sum(days, question.measure, each(span));
}

/** Whether a period is among those that words such as `a figure` or `figures for every day` leave. */
export function has({ value, missing, days }: Sum, words = ''): boolean {
  // A weekday that has not come round yet has no figures.
  const isWhole = missing === 0 && days > 0;
  return (isWhole || !words.endsWith('every day')) && (value !== null || !/^a figure|^boats/.test(words));
}

/** Fails unless the text is the figure, rounded: whole people and boats, people per boat with decimals. */
export function isFigure(text: string, value: number | null, measure: Measure, decimals: number): void {
  if (value === null) expect(text).toBe('–');
  else if (measure !== 'people-per-boat') expect(text).toBe(value.toLocaleString('en'));
  else isRounded(text, value, decimals);
}

/** Fails unless the text is the number with so many decimals. */
export function isRounded(text: string, value: number, decimals: number): void {
  const shown = Number(text.replaceAll(',', '').replace('−', '-'));
  expect(text.split('.')[1]?.length ?? 0, text).toBe(decimals);
  expect(Math.abs(shown - value), `${text} for ${value}`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

/** Fails unless the text is a count of things, in words up to nine. */
export function isCount(text: string, count: number): void {
  expect(numberOf(text), text).toBe(count);
  expect(/^\d$/.test(text), text).toBe(false);
}

/** The number of days in `, no figure for 2 days`, or none. */
function lackingIn(text: string | undefined): number {
  const [, days] = /no figure for ([\d,]+) days?$/.exec(text ?? '') ?? [];
  return days === undefined ? 0 : numberOf(days);
}

/** What words about days without a figure look like. */
const LACKING = 'no figure for [\\d,]+ days?';

const ITEM = new RegExp(
  [
    `(?<change>(?:(?:less|more) than )?[\\d.,]+%) (?<more>more|fewer) than (?<where>${PATTERN.when}) \\((?<value>[\\d.,]+)(?:, (?<lacking>${LACKING}))?\\)`,
    `(?<times>[\\d.,]+) times as many as (?<where2>${PATTERN.when}) \\((?<value2>[\\d.,]+)(?:, (?<lacking2>${LACKING}))?\\)`,
    `(?<same>the same number) as (?<where3>${PATTERN.when})(?: \\((?<lacking3>${LACKING})\\))?`,
    `against (?<none>none|0) (?<where4>${PATTERN.when})(?: \\((?<lacking4>${LACKING})\\))?`,
    `(?:against )?(?<some>[\\d.,]+) (?:people|person|boats?) (?<where5>${PATTERN.when})(?: \\((?<lacking5>${LACKING})\\))?`,
    `nor (?<where6>${PATTERN.when})(?: \\((?<lacking6>${LACKING})\\))?`,
    `(?<=^, nor .*|^nor .*)(?<where7>${PATTERN.when})(?: \\((?<lacking7>${LACKING})\\))?`,
  ].join('|'),
  'y',
);

/** The comparisons of a sentence, one after another, with the days that each means. */
function itemsIn(text: string, about: Span) {
  const items: {
    readonly groups: Record<string, string | undefined>;
    readonly span: Span;
    readonly lacking: number;
  }[] = [];
  const separators: string[] = [];
  let isSame = false;
  for (let at = 0; at < text.length; ) {
    const [separator = ''] = /^(?:, | and | or )/.exec(text.slice(at)) ?? [];
    if (at > 0) separators.push(separator);
    ITEM.lastIndex = at + separator.length;
    const groups = ITEM.exec(text)?.groups;
    if (groups === undefined) throw new Error(`unknown comparison: ${text.slice(at)}`);
    at = ITEM.lastIndex;
    const [key = '', where = ''] =
      Object.entries(groups).find(([name, words]) => name.startsWith('where') && words) ?? [];
    const span = daysMeant(where, about, isSame);
    isSame ||= /same|^from|^on/.test(where);
    items.push({ groups, span, lacking: lackingIn(groups[key.replace('where', 'lacking')]) });
  }
  return { items, separators };
}

/** Days that a sentence may compare with. */
export type Base = Span;

/** Fails unless the words behind a figure compare it with these days, each once and in this order. */
function compares(text: string, figure: number, about: Span, bases: readonly Base[], told: Told): void {
  const { measure } = told.question;
  const { items, separators } = itemsIn(text, about);
  const known = bases.map((base) => ({ ...sumOver(told, base), base })).filter(({ value }) => value !== null);
  // Where nobody arrived, other days without arrivals are named first.
  const isNobody = figure === 0 && measure !== 'people-per-boat';
  const ordered = isNobody
    ? [...known.filter(({ value }) => value === 0), ...known.filter(({ value }) => value !== 0)]
    : known;
  expect(items.map(({ span }) => span)).toEqual(ordered.map(({ base }) => base));
  for (const [index, { groups, lacking }] of items.entries()) {
    const { value, missing } = ordered[index] as { value: number; missing: number };
    const isZero = value === 0;
    const { change, more, value: there, times, value2, same, none, some, where6, where7 } = groups;
    expect(lacking, text).toBe(missing);
    if (where6 ?? where7) {
      expect([figure, value]).toEqual([0, 0]);
    } else if (some !== undefined) {
      expect(figure).toBe(0);
      isFigure(some, value, measure, told.decimals);
    } else if (none !== undefined) {
      expect([isZero, figure > 0, none]).toEqual([true, true, measure === 'people-per-boat' ? '0' : 'none']);
    } else if (same !== undefined) {
      expect(figure).toBe(value);
    } else if (times !== undefined) {
      expect(figure / value).toBeGreaterThanOrEqual(3);
      isFigure(value2 ?? '', value, measure, told.decimals);
      const step = 10 ** -Math.max(told.decimals, figure / value < 9.95 ? 1 : 0);
      expect(Math.abs(numberOf(times) - figure / value), times).toBeLessThanOrEqual(step / 2 + 1e-9);
    } else {
      expect(more).toBe(figure > value ? 'more' : 'fewer');
      expect(figure / value).toBeLessThan(3);
      isFigure(there ?? '', value, measure, told.decimals);
      isChange(change ?? '', Math.abs(figure / value - 1) * 100, more === 'fewer', told.decimals);
    }
  }
  expect(separators.every((separator) => separator !== '')).toBe(true);
}

/** `31%`, `less than 1%`, `more than 99%`. */
function isChange(text: string, percent: number, isFewer: boolean, decimals: number): void {
  const step = 10 ** -decimals;
  const [, than, number = ''] = /^(?:(less|more) than )?([\d.,]+)%$/.exec(text) ?? [];
  if (than === 'less') expect([numberOf(number), percent > 0 && percent < step]).toEqual([step, true]);
  else if (than === 'more') {
    expect(numberOf(number)).toBeCloseTo(100 - step, 5);
    expect(isFewer && percent > 100 - step && percent < 100, `${percent}`).toBe(true);
  } else {
    isRounded(number, percent, decimals);
    expect(numberOf(number), 'nothing').not.toBe(0);
    if (isFewer && percent < 100) expect(numberOf(number), 'all').not.toBe(100);
  }
}

const SAID: Readonly<Record<Measure, string>> = {
  arrivals: '(?:Nobody|(?<value>[\\d,]+) (?<noun>people|person)) (?<had>had )?arrived',
  boats: '(?:No boats|(?<value>[\\d,]+) (?<noun>boats?)) (?<had>had )?arrived',
  'people-per-boat': 'Boats (?<had>had )?carried an average of (?<value>[\\d.,]+) (?<noun>people|person)',
};

/** The sentence of a figure of some days against others; only those bases are named that have a figure. */
export function comparison(told: Told, span: Span, bases: readonly Base[]): Form[] {
  const { measure } = told.question;
  const { value, missing } = sumOver(told, span);
  return [
    {
      is: new RegExp(
        `^(?:${SAID[measure]}|No (?<noun0>arrivals|boats) (?:were|(?<hadBeen>had) been) recorded) (?<when>${PATTERN.when})(?: \\((?<lacking>${LACKING})\\))?(?:, (?<against>.*))?\\.$`,
      ),
      due: value !== null,
      bears: ({ value: shown, noun, noun0, had, hadBeen, when = '', lacking, against = '' }) => {
        expect(daysMeant(when), when).toEqual(span);
        // Only a year goes on.
        expect((had ?? hadBeen) !== undefined, when).toBe(/ by /.test(when));
        expect(lackingIn(lacking)).toBe(missing);
        // Where days lack a figure, nobody knows that nobody arrived.
        expect(noun0 !== undefined).toBe(value === 0 && missing > 0 && measure !== 'people-per-boat');
        if (noun0 !== undefined) expect(noun0).toBe(measure);
        if (shown === undefined) expect(value).toBe(0);
        else isFigure(shown, value, measure, told.decimals);
        if (noun) expect(/^(person|boat)$/.test(noun)).toBe(shown === '1');
        compares(against, value ?? 0, span, bases, told);
      },
    },
    {
      is: new RegExp(
        `^There is no figure for ${nounOf(measure)} (?<when>${PATTERN.when})(?<boats>, since no boats arrived)?\\.$`,
      ),
      due: value === null,
      bears: ({ when = '', boats }) => {
        expect(daysMeant(when), when).toEqual(span);
        expect(value).toBe(null);
        expect(boats !== undefined).toBe(measure === 'people-per-boat' && missing === 0);
      },
    },
  ];
}
