import { periodOfSpan, type Span, sameDate, yearOf } from '../../calendar/index.js';
import type { Figure, Measure } from '../figure/figure.js';
import { type AskedInWords, askChange, askChangeBetween, type ChangeKey } from '../question/ask.js';
import type { Scene } from '../statement.js';
import { carriedDays, namedDays } from './candidate.js';
import { COSTS } from './costs.js';
import { daysCountedIn, type Settled } from './settle.js';

/** Days that are tried as those that are compared, and as those that they are compared with. */
const MOST = 5;

/** A change in what was counted between days, and what it costs to read it so. */
export interface ChangeBetween extends AskedInWords {
  readonly cost: number;
}

/**
 * The changes that a figure may give between days of which the sentence, or those before, gave figures: "July had 195 and August 342, a
 * jump of 75%", "1,224 so far, four times the 299 of 2018". Nothing says so but that the figures stand beside each other.
 */
export function changesBetween(
  scene: Scene,
  { measures: [measure], isFraction, role }: Figure,
  key: ChangeKey,
): ChangeBetween[] {
  const days = daysBeside(scene);
  return days.flatMap((subject, one) =>
    days.flatMap((base, other) => {
      const isEarlier = daysCountedIn(subject).last < daysCountedIn(base).last;
      const cost = COSTS.between + (one + other) * COSTS.further + (isEarlier ? COSTS.otherMeasure : 0);
      const isAny = isFraction || role === 'difference';
      return isSame(subject, base) || !(isAny || isAlike(subject, base))
        ? []
        : [{ ...askOf(subject, base, measure, key), cost }];
    }),
  );
}

/** The question of the same days of two years, where that is what is compared, else that of any days. */
function askOf(subject: Settled, base: Settled, measure: Measure, key: ChangeKey): AskedInWords {
  const [days, others] = [daysCountedIn(subject), daysCountedIn(base)];
  const year = yearOf(others.last);
  const isSameDays = sameDate(days.last, year) === others.last && sameDate(days.first, year) === others.first;
  return (
    (isSameDays ? askChange(subject, year, measure, key) : null) ??
    askChangeBetween(subject, base, measure, key)
  );
}

/** The days counted or named in the sentence, then those of the sentences before. */
function daysBeside(scene: Scene): Settled[] {
  const counted = scene.figures.flatMap((figure) =>
    figure.role === 'count' ? (scene.spans.get(figure)?.candidates[0]?.settled ?? []) : [],
  );
  const all = [...counted, ...namedDays(scene, scene.whens), ...carriedDays(scene)];
  return all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index).slice(0, MOST);
}

/** Whether days are as many: two months, two days, the same days of two years. Only multiples compare a part of a year with a whole one. */
function isAlike(one: Settled, other: Settled): boolean {
  const [first, second] = [one, other].map(daysCountedIn) as [Span, Span];
  const kind = periodOfSpan(first)?.kind;
  return kind === undefined
    ? Math.abs(first.last - first.first - (second.last - second.first)) <= 1
    : kind === periodOfSpan(second)?.kind;
}

function isSame(one: Settled, other: Settled): boolean {
  const [first, second] = [one, other].map(daysCountedIn);
  return first?.first === second?.first && first?.last === second?.last;
}
