import type { DayData } from '../../calculations/dayData.js';
import { type CivilDate, longDateOf, toDayNumber } from '../../calendar/index.js';
import type { Alternative, Alternatives, Ask } from '../../claim/index.js';
import type { Provenance } from '../../release/index.js';
import { type ReadQuestion, readQuestion } from '../readQuestion.js';
import { releaseInWords } from '../sourceLine.js';
import { lastDayOf, shiftDay } from './shiftDay.js';

/** A release before the one that is judged by. */
export interface EarlierRelease {
  readonly provenance: Provenance;
  readonly ask: Ask;
}

/**
 * The other ways in which a figure may have been meant when it was published: of the finalised annual table, as it stood in an
 * earlier release, a day earlier or later, or on the last day with arrivals where nobody arrived on the day that is named.
 */
export function alternativesOf(
  ask: Ask,
  earlier: readonly EarlierRelease[],
  otherDays: readonly CivilDate[] = [],
): Alternatives {
  return (line) => {
    const question = readQuestion(line);
    return [
      ...otherDays.flatMap((date) => onOtherDay(question, date, ask)),
      ...onAnnualTable(line, question, ask),
      ...earlier.map((release) => inRelease(line, release)),
      ...onDayBeside(question, -1, 'it holds a day earlier', ask),
      ...onDayBeside(question, 1, 'it holds a day later', ask),
      ...onDayWithArrivals(question, ask),
    ];
  };
}

/** The text names no day that it counts to: this is as good as the one that was assumed. */
function onOtherDay(question: ReadQuestion, date: CivilDate, ask: Ask): Alternative[] {
  const last = lastDayOf(question);
  if (last === null || last === date) return [];
  const words = `the text names no day that it counts to, and it holds on ${longDateOf(date)}`;
  const days = toDayNumber(date) - toDayNumber(last);
  return onDayBeside(question, days, words, ask).map((each) => ({ ...each, excuses: true }));
}

function onAnnualTable(line: string, { calculation, asked }: ReadQuestion, ask: Ask): Alternative[] {
  if (!Object.hasOwn(calculation.options, 'basis') || asked['basis'] === 'annual') return [];
  const how = '--basis annual';
  return [{ words: 'it holds on the finalised annual table', how, reply: () => ask(`${line} ${how}`) }];
}

function inRelease(line: string, { provenance, ask }: EarlierRelease): Alternative {
  const { name, edition } = provenance;
  const how = edition === null ? `--data ${name}` : `--release ${edition}`;
  return { words: `it held in ${releaseInWords(provenance)}`, how, reply: () => ask(line) };
}

function onDayBeside(question: ReadQuestion, days: number, words: string, ask: Ask): Alternative[] {
  const how = shiftDay(question, days);
  return how === null ? [] : [{ words, how, reply: () => ask(how) }];
}

/** Where nobody arrived on the day that is named, totals are often told as of the last arrivals, and so are those of other years. */
function onDayWithArrivals(question: ReadQuestion, ask: Ask): Alternative[] {
  const last = lastDayOf(question);
  if (last === null) return [];
  const { arrivals, daysSincePreviousArrival: days } = ask(`day ${last}`).data as DayData;
  // One day before is tried anyway.
  if (arrivals !== 0 || days === null || days === 1) return [];
  return onDayBeside(question, -days, 'it holds on the last day with arrivals', ask);
}
