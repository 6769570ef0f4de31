import { type CivilDate, longDateOf, toDayNumber } from '../calendar/index.js';
import {
  type AnswerOf,
  calculationOf,
  lastDayOf,
  type Question,
  releaseInWords,
  shift,
  toWords,
} from '../question/index.js';
import type { Release } from '../release/index.js';
import { askRelease } from './askRelease.js';
import type { Alternative, Ask } from './claim.js';
import { memoised } from './memoisedQuestion.js';

/**
 * Alternatives in which a figure may have been meant when it was published: on the finalised annual table, as it stood in an
 * earlier release, a day earlier or later, or on the last day with arrivals where nobody arrived on the day that is named.
 * `ask` answers from the release judged by; `otherDays` are as good as the day that was assumed, where a text names none.
 */
export function alternativesOf(
  ask: Ask,
  earlier: readonly Release[],
): (question: Question, otherDays?: readonly CivilDate[]) => Alternative[] {
  const before = earlier.map((each) => ({ release: each, ask: memoised(askRelease(each)) }));
  return (question, otherDays = []) => [
    ...onAnnualTable(question, ask),
    ...otherDays.flatMap((date) => onOtherDay(question, date, ask)),
    ...before.map((each) => inRelease(question, each.release, each.ask)),
    ...daysLater(question, -1, 'it holds a day earlier', ask),
    ...daysLater(question, 1, 'it holds a day later', ask),
    ...onLastArrivals(question, ask),
  ];
}

function onOtherDay(question: Question, date: CivilDate, ask: Ask): Alternative[] {
  const last = lastDayOf(question);
  const day = toDayNumber(date);
  if (last === null || last === day) return [];
  const words = `the text names no day that it counts to, and it holds on ${longDateOf(date)}`;
  return daysLater(question, day - last, words, ask).map((each) => ({
    ...each,
    verdict: 'doubtful' as const,
  }));
}

function onAnnualTable(question: Question, ask: Ask): Alternative[] {
  const { options } = calculationOf(question);
  const { asked } = question;
  if (!Object.hasOwn(options, 'basis') || ('basis' in asked && asked.basis === 'annual')) return [];
  const onTable = { ...question, asked: { ...asked, basis: 'annual' } } as Question;
  const words = 'it holds on the finalised annual table';
  return [{ words, how: '--basis annual', verdict: 'holds', reply: () => ask(onTable) }];
}

function inRelease(question: Question, { provenance }: Release, ask: Ask): Alternative {
  const { files, edition } = provenance;
  const how = edition === null ? files.map((file) => `--data ${file}`).join(' ') : `--release ${edition}`;
  return {
    words: `it held in ${releaseInWords(provenance)}`,
    how,
    verdict: 'revised',
    reply: () => ask(question),
  };
}

function daysLater(question: Question, days: number, words: string, ask: Ask): Alternative[] {
  const moved = shift(question, days);
  return moved === null ? [] : [{ words, how: toWords(moved), reply: () => ask(moved) }];
}

/** Alternative on the last day with arrivals: where nobody arrived on the day named, totals are often given as of that day, in other years too. */
function onLastArrivals(question: Question, ask: Ask): Alternative[] {
  const last = lastDayOf(question);
  if (last === null) return [];
  const { data } = ask({ calculation: 'day', asked: { date: last } });
  const { arrivals, daysSincePreviousArrival: days } = data as AnswerOf<'day'>;
  // One day before is tried anyway.
  if (arrivals !== 0 || days === null || days === 1) return [];
  return daysLater(question, -days, 'it holds on the last day with arrivals', ask);
}
