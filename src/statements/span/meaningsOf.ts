import {
  dayNumberOf,
  firstDayOf,
  lastDayOf as lastDayOfYear,
  monthOf,
  periodOf,
  periodOfSpan,
  sameDate,
  yearOf,
} from '../../calendar/index.js';
import type { Figure } from '../figure/figure.js';
import { isWord, type Token } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { SLOTS } from '../when/slotReaders.js';
import { isYear, type When, type Window, yearIn } from '../when/window.js';
import { COSTS } from './costs.js';
import { isLastWeek, monthOfLastYear, monthOfYears, sevenDays } from './monthMeanings.js';
import { dayMeant, lastDayOf, rollingSpan, type Settled, settle } from './settle.js';
import type { NearTime } from './timesNear.js';
import { topicsFor } from './topicsFor.js';
import { type Meaning, yearMeanings } from './yearMeanings.js';

/** What a time can mean for a figure, beside what it says: the same days of another year, a total up to a day. */
export function meaningsOf(scene: Scene, figure: Figure, when: When, near: readonly NearTime[]): Meaning[] {
  const { window } = when;
  const topics = topicsFor(scene, when);
  if (isYear(window)) return yearMeanings(scene, figure, when, topics);
  if (window.kind === 'spanBefore')
    return topics.flatMap((topic, index) => spanBefore(topic, index * COSTS.further));
  if (window.kind === 'thatYear') return yearsBefore(scene, when);
  if (window.kind === 'dayOfMonth') return daysOfMonth(scene, window.dom);
  if (window.kind === 'dayBefore') {
    // "On Saturday, a day after 437 made the trip": they came the day before.
    const isOfOther = window.back < 0 && scene.tokens[when.to]?.number !== undefined;
    return daysFrom(scene, isOfOther ? -window.back : window.back);
  }
  if (window.kind === 'vague') return vagueMeanings(scene, window, topics);
  if (window.kind === 'sameSpan' || window.kind === 'samePoint') return sameMeanings(scene, window, topics);
  const settled = settle(window, scene.asOf, null);
  if ('why' in settled) return [...monthOfYears(scene, when, near, topics), ...monthOfLastYear(scene, when)];
  if (settled.kind === 'day')
    return [
      ...dayMeanings(scene.tokens, settled),
      ...weekBefore(scene, settled),
      ...dayOfWeek(scene, when, settled),
    ];
  if (settled.kind === 'toDate' && window.kind === 'toDate' && window.until !== null)
    return [{ settled, cost: 0 }, ...sinceEvents(scene, window.until)];
  // "For the year to 7 October" may begin on 1 January.
  if (
    settled.kind === 'rolling' &&
    window.kind === 'rolling' &&
    settled.unit === 'y' &&
    window.until !== null
  )
    return [
      { settled, cost: 0 },
      { settled: { kind: 'toDate', day: window.until }, cost: COSTS.otherYear },
    ];
  const others = monthOfYears(scene, when, near, topics);
  return [{ settled, cost: 0 }, ...others, ...(isLastWeek(scene.tokens, when) ? sevenDays(scene) : [])];
}

/** The day so many days before the one that the sentence or the one before it names, and the totals up to it. */
function daysFrom({ whens, recent, asOf }: Scene, back: number): Meaning[] {
  const named = whens.flatMap(({ window }) => {
    if (window.kind === 'day') return [window.day];
    return 'until' in window && window.until !== null ? [window.until] : [];
  });
  const before = recent.flatMap((settled) => (settled.kind === 'day' ? [settled.day] : []));
  const days = [...named, ...before, ...(asOf === null ? [] : [asOf])];
  const events = recent.flatMap((settled) => (settled.kind === 'since' ? [settled] : []));
  return days.flatMap((day, index) => {
    const cost = index * COSTS.further;
    return [
      { settled: { kind: 'day' as const, day: day - back }, cost },
      { settled: { kind: 'toDate' as const, day: day - back }, cost: cost + COSTS.otherYear },
      ...events.map((settled) => ({
        settled: { ...settled, asOf: day - back },
        cost: cost + COSTS.otherYear,
      })),
    ];
  });
}

/** The days just before those of a topic, and as many: the month before a month, the seven days before seven days. */
function spanBefore(topic: Settled, cost: number): Meaning[] {
  if (topic.kind === 'rolling') {
    const first = rollingSpan(topic).first;
    return [{ settled: { ...topic, asOf: first - 1 }, cost }];
  }
  if (topic.kind !== 'span') return [];
  const { first, last } = topic.span;
  const period = periodOfSpan(topic.span);
  const span =
    period?.kind === 'month'
      ? periodOf('month', first - 1).span
      : { first: 2 * first - last - 1, last: first - 1 };
  return [{ settled: { kind: 'span', span, asOf: null }, cost }];
}

/** The years that were named before. */
function yearsBefore({ whens, recent }: Scene, when: When): Meaning[] {
  const own = whens
    .filter(({ to }) => to <= when.from)
    .flatMap(({ window }) => ('year' in window ? (window.year ?? []) : (yearIn(window) ?? [])));
  const years = [
    ...own.reverse(),
    ...recent.map((settled) => (settled.kind === 'samePoint' ? settled.year : yearOf(lastDayOf(settled)))),
  ];
  return [...new Set(years)].map((year, index) => ({
    settled: { kind: 'span', span: { first: firstDayOf(year), last: lastDayOfYear(year) }, asOf: null },
    cost: index * COSTS.further,
  }));
}

/** The time since an event that the text was about, up to a day: "49,797 people had made the journey as of Sunday". */
function sinceEvents({ recent }: Scene, until: number): Meaning[] {
  return recent.flatMap((settled) =>
    settled.kind === 'since' && settled.event !== null
      ? [{ settled: { ...settled, asOf: until }, cost: COSTS.otherYear }]
      : [],
  );
}

/** A day of the months that the sentence names, that were named before, and of the last one counted. */
function daysOfMonth({ whens, recent, asOf }: Scene, dom: number): Meaning[] {
  const named = whens.flatMap(({ window }) =>
    window.kind === 'span' ? [window.last] : window.kind === 'day' ? [window.day] : [],
  );
  const months = [...named, ...recent.map(lastDayOf), ...(asOf === null ? [] : [asOf])];
  return months.flatMap((day, index) => {
    const meant = dayNumberOf(yearOf(day), monthOf(day), dom);
    return meant === null
      ? []
      : [{ settled: { kind: 'day' as const, day: meant }, cost: index * COSTS.further }];
  });
}

/** A date without a year, in the years that were named; the same point of a year of which the day is not certain. */
function vagueMeanings(
  scene: Scene,
  { day, year }: Extract<Window, { kind: 'vague' }>,
  topics: readonly Settled[],
): Meaning[] {
  if (day !== undefined) return inYearsBefore(scene, day, topics);
  if (year === undefined) return [];
  const settled = settle({ kind: 'samePoint', year }, scene.asOf, null);
  return 'why' in settled ? [] : [{ settled, cost: COSTS.carried }];
}

/** A date without a year, in the years of the days before it. */
function inYearsBefore({ recent }: Scene, day: number, topics: readonly Settled[]): Meaning[] {
  const years = [...recent, ...topics].map((settled) => yearOf(lastDayOf(settled)));
  return [...new Set([...years, yearOf(day)])].map((year, index) => ({
    settled: { kind: 'day', day: sameDate(day, year) },
    cost: COSTS.otherYear + index * COSTS.further,
  }));
}

/** The same days of another year, for each of the days that may be meant. */
function sameMeanings(
  { asOf }: Scene,
  window: Extract<Window, { kind: 'sameSpan' | 'samePoint' }>,
  topics: readonly Settled[],
): Meaning[] {
  const isSoFar = (each: Settled) =>
    each.kind === 'toDate' && (asOf === null || yearOf(each.day) === yearOf(asOf));
  const topic = (window.kind === 'samePoint' ? topics.find(isSoFar) : undefined) ?? topics[0];
  if (topic === undefined) return [];
  const kind = window.kind === 'samePoint' && topic.kind === 'toDate' ? 'samePoint' : 'sameSpan';
  const settled = settle({ kind, year: window.year }, asOf, topic);
  if ('why' in settled) return [];
  const soFar = topic.kind === 'toDate' ? undefined : topics.find(isSoFar);
  const whole = settled.kind === 'span' && settled.asOf !== null ? [{ ...settled, asOf: null }] : [];
  const point = soFar && settle({ kind: 'sameSpan', year: window.year }, asOf, soFar);
  return [
    { settled, cost: 0 },
    ...whole.map((each) => ({ settled: each, cost: COSTS.otherYear })),
    ...(point === undefined || 'why' in point ? [] : [{ settled: point, cost: COSTS.otherYear }]),
  ];
}

/** A day, and the totals up to it: "The tally was 6,265 on 14 April 2024". */
function dayMeanings(tokens: readonly Token[], settled: Extract<Settled, { kind: 'day' }>): Meaning[] {
  const isSince = tokens.some((token) => isWord(token, 'since', 'under'));
  const isTotal = tokens.some(isRunning) && !isSince;
  const isYear = tokens.some((token) => isWord(token, 'year')) && !isSince;
  const cost = isTotal ? COSTS.held : isYear ? COSTS.otherWay : COSTS.carried;
  return [
    { settled, cost: 0 },
    { settled: { kind: 'toDate', day: settled.day }, cost },
  ];
}

/** A weekday on the day of publication, to which the text does not count: the one before. */
function weekBefore(scene: Scene, { day }: Extract<Settled, { kind: 'day' }>): Meaning[] {
  const meant = dayMeant(day, scene);
  return meant === day ? [] : [{ settled: { kind: 'day', day: meant }, cost: COSTS.otherYear }];
}

/** A weekday in the last week that the text was about: "In the week to 21 July … Monday: 427 people". */
function dayOfWeek(
  { tokens, recent }: Scene,
  { from, to }: When,
  { day }: Extract<Settled, { kind: 'day' }>,
): Meaning[] {
  if (tokens.slice(from, to).some((token) => SLOTS.dom(token) !== null)) return [];
  const weeks = recent.flatMap((settled) =>
    settled.kind === 'span' ? [settled.span] : settled.kind === 'rolling' ? [rollingSpan(settled)] : [],
  );
  const week = weeks.find(({ first, last }) => last - first === 6);
  if (week === undefined || (day >= week.first && day <= week.last)) return [];
  const meant = week.first + ((((day - week.first) % 7) + 7) % 7);
  return [{ settled: { kind: 'day', day: meant }, cost: COSTS.otherYear }];
}

function isRunning(token: Token): boolean {
  return isWord(token, 'total', 'tally', 'cumulative', 'running', 'ytd', 'stood', 'stands');
}
