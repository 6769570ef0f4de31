import type { Ask, TextDates, Verdict } from '../claim/index.js';
import { isFarFrom } from '../claim/judge.js';
import { hasSwappedDigits } from '../claim/swappedDigits.js';
import { QuestionError } from '../option/index.js';
import { type Question, toClaimWords } from '../question/index.js';
import { UNLISTED } from '../statements/scene/understand.js';
import { range } from '../statements/sentence/token.js';
import { CLEAR, COSTS, EXPLICIT } from '../statements/span/costs.js';
import type { CandidateReading, NotUnderstood, OpenFigure } from '../statements/statement.js';
import {
  byPlace,
  type CountedStatement,
  type OpenStatements,
  type StatementReading,
  type StatementsRead,
} from './articleStatement.js';
import { doubtChanges, isChange } from './doubtChanges.js';
import { judgeAlone, type Readable } from './judgeAlone.js';

/** Name of the kind of a figure that was understood by one of several readings. */
const BY_READINGS = 'reading';

/** Distance, as a share of the figure, within which a hedged figure such as "more than 20,000" settles its reading. */
const CLOSE = 0.05;

/** The same of a change in percent, in points: "more than a third" is no word for 60%. */
const POINTS = 10;

/** Difference in cost up to which another reading may be meant, where it holds and the cheapest does not. */
const NEAR = 6;

/** The same where the time of the cheapest stands right beside the figure. */
const CLOSE_BY = 3.3;

/** Difference in cost up to which the same days of two years are meant alike. */
const CLOSE_COST = 0.5;

/** The same for two days of one sentence. */
const OTHER_DAY = 2;

/** Readings of a figure that are shown. */
const MOST_SHOWN = 6;

/** The reading that a user chose for a figure, by its id `3:12`: 2 is the second of those shown. */
export type ChosenReadings = ReadonlyMap<string, number>;

/**
 * Lets the data choose among the readings that the text allows. Of a figure whose words do not settle what it is, a reading is
 * taken only where it holds, or was right when it was published. Of the others it is the cheapest, unless one that costs little
 * more holds and it does not; where none does, and several are meant, the figure is doubtful. `chosen` are taken as they are. Throws
 * `QuestionError` for a reading that is chosen and does not exist.
 */
export function chooseReadings(found: OpenStatements, ask: Ask, chosen: ChosenReadings): StatementsRead {
  const text = { published: found.published, asOf: found.asOf?.date ?? null };
  const verdict = verdicts(ask, text);
  const settled: CountedStatement[] = [];
  const left: NotUnderstood[] = [];
  for (const { readings, sentence, ...figure } of found.notUnderstood) {
    const own = chosenOf(figure, readings, chosen);
    const reading = own ?? settle(readings, ask, verdict, figure.why === UNLISTED ? CLEAR : NEAR);
    const dates = own === undefined ? text : { ...text, isChosen: true };
    if (reading !== undefined) settled.push(toStatement({ ...figure, sentence }, reading, readings, dates));
    else if (figure.why !== UNLISTED) left.push(figure);
  }
  const statements = found.statements.map(({ readings, ...statement }) => {
    const own = chosenOf(statement, readings, chosen);
    const shown = { ...statement, readings: toShown(readings) };
    if (own !== undefined) return { ...readAs(shown, own), text: { ...text, isChosen: true } };
    const { reading, doubt } = choose(readings, ask, verdict);
    return { ...readAs(shown, reading ?? statement), ...(doubt !== null && { doubt }) };
  });
  return {
    ...found,
    statements: doubtChanges([...statements, ...settled].sort(byPlace), ask),
    notUnderstood: outside(settled, left),
  };
}

/** The figures and words that are no part of the words of a statement, unlike "record" in "a record for this time of year". */
function outside(
  statements: readonly CountedStatement[],
  figures: readonly NotUnderstood[],
): NotUnderstood[] {
  const taken = new Set(
    statements.flatMap(({ line, column, figure }) =>
      range(column, column + figure.length).map((place) => idOf({ line, column: place })),
    ),
  );
  return figures.filter((figure) => !taken.has(idOf(figure)));
}

/** The reading of a figure that the data bear out, where its words do not settle it; of a small figure within `reach` of the cheapest. */
function settle(
  readings: readonly CandidateReading[],
  ask: Ask,
  verdict: VerdictOf,
  reach: number,
): CandidateReading | undefined {
  const near = readings.filter((each) => isTelling(each) || each.cost < (readings[0]?.cost ?? 0) + reach);
  return (
    near.find((each) => verdict(each) === 'holds') ??
    near.find((each) => isTelling(each) && each.cost < COSTS.ofText && verdict(each) === 'revised') ??
    near.find((each) => each.cost < (readings[0]?.cost ?? 0) + reach && isOfMany(each) && isSlip(each, ask))
  );
}

/** The reading of a figure other than the cheapest, where it is meant; and the clause that says which else may be meant. */
function choose(
  readings: readonly CandidateReading[],
  ask: Ask,
  verdict: VerdictOf,
): { readonly reading?: CandidateReading; readonly doubt: string | null } {
  const is = (wanted: Verdict) => (each: CandidateReading) => verdict(each) === wanted;
  const [first] = readings;
  const isUnsure = first !== undefined && isOpen(first, ask);
  const open = readings.filter((each) => first === undefined || !hasOtherDays(each, first));
  const near = open.filter(({ cost }) => cost < (first?.cost ?? 0) + CLEAR);
  const reading =
    open.filter((each) => isMeant(each, first, isUnsure)).find(is('holds')) ??
    near.filter(isTelling).find(is('revised'));
  if (reading !== undefined) return { reading, doubt: null };
  // Another reading that the text allows holds: then the figure is not plainly wrong.
  const other =
    readings.find(is('holds')) ??
    readings
      .slice(1)
      .map(turned)
      .find((each) => each !== null && is('holds')(each));
  const slip =
    other === undefined
      ? open.find((each) => isMeant(each, first, isUnsure) && isSlip(each, ask))
      : undefined;
  if (slip !== undefined) return { reading: slip, doubt: null };
  const second =
    other ??
    near.slice(1).find((each) => !('basis' in each.question.asked) && !hasSameFigure(each, first, ask));
  return { doubt: second === undefined ? null : doubtOf(second, ask) };
}

/** A change in the other direction, which words further off may say; `null` for any other figure. */
function turned(reading: CandidateReading): CandidateReading | null {
  const { expected, question } = reading;
  if (typeof expected !== 'number' || !isChange(question)) return null;
  return { ...reading, expected: -expected };
}

/** Whether two readings ask for the same figure in other words: the first ten months, and the same point of the year before. */
function hasSameFigure(one: CandidateReading, other: CandidateReading | undefined, ask: Ask): boolean {
  const actual = judgeAlone(one, ask)?.actual;
  return actual != null && other !== undefined && judgeAlone(other, ask)?.actual === actual;
}

/**
 * Whether a dearer reading differs only in its year or its day. The figure of the same days of another year is the commonest error
 * there is: that it holds there does not make it right here.
 */
function hasOtherDays({ question, cost }: CandidateReading, first: CandidateReading): boolean {
  // The finalised annual table is asked for the same days.
  const daysOf = (each: Question) => toClaimWords(each).replace(' --basis annual', '');
  const undated = (each: Question) => daysOf(each).replaceAll(/\b(?:19|20)\d\d\b/g, '');
  const isSure = first.cost < CLEAR;
  if (isSure && isOtherDay(question, first.question) && cost > first.cost + OTHER_DAY) return true;
  return (
    isSure &&
    !isChange(question) &&
    cost > first.cost + CLOSE_COST &&
    undated(question) === undated(first.question) &&
    (daysOf(question) !== daysOf(first.question) || toClaimWords(question) === toClaimWords(first.question))
  );
}

/** Whether two readings are of the arrivals, or the boats, of two days: "648 on Friday, 648 on Saturday". */
function isOtherDay(one: Question, other: Question): boolean {
  const isOfDays = one.calculation === 'day' && other.calculation === 'day';
  return isOfDays && one.path === other.path && (one.path === 'arrivals' || one.path === 'boats');
}

/** Clause that says how else a figure may be read, and what the data have then. */
function doubtOf(reading: CandidateReading, ask: Ask): string {
  const reason = judgeAlone(reading, ask)?.reason;
  return `the text may as well mean ${reading.words}${reason == null ? '' : `, of which ${reason}`}`;
}

/** Whether a reading may be taken where it holds: one that is near the cheapest, or any of an exact count of hundreds where that is open to doubt. */
function isMeant(reading: CandidateReading, first: CandidateReading | undefined, isUnsure: boolean): boolean {
  if (first === undefined) return true;
  // "In February 4,586 came" says of which month they are, though it was March that had as many.
  if (first.cost < EXPLICIT && isOfOtherTime(reading, first)) return reading.cost < first.cost + CLOSE_BY;
  const isExact = isTelling(reading) && Number(reading.expected) % 10 !== 0;
  return reading.cost < first.cost + NEAR || (isExact && isUnsure);
}

/** Whether two readings count the same over other days. */
function isOfOtherTime({ question: one }: CandidateReading, { question: other }: CandidateReading): boolean {
  return measureOf(one) === measureOf(other) && isCount(one) && isCount(other);
}

/** Whether a question asks for people or boats, and not for a change, a rank, a date or a number of days. */
function isCount(question: Question): boolean {
  return !isChange(question) && !/(?:rank|date|dayNumber|days)$/i.test(question.path ?? '');
}

/** What a question counts: people unless it says otherwise. */
function measureOf({ asked, path }: Question): string {
  if (path === 'boats' || path === 'peoplePerBoat') return path;
  return 'measure' in asked && asked.measure !== undefined ? asked.measure : 'arrivals';
}

/** Whether a figure may be of other days than the cheapest reading says: no time stands right beside it, or it is far off. */
function isOpen(first: CandidateReading, ask: Ask): boolean {
  return first.cost >= CLEAR || isFarFrom(first.expected, judgeAlone(first, ask)?.actual ?? null);
}

/** Whether two digits of a figure have changed places, so that it is plainly wrong in this reading. */
function isSlip(reading: CandidateReading, ask: Ask): boolean {
  return isTelling(reading) && hasSwappedDigits(reading.expected, judgeAlone(reading, ask)?.actual);
}

function isOfMany({ expected }: CandidateReading): boolean {
  return typeof expected === 'number' && expected >= 1000;
}

/** Small figures hold in many readings: one of them says nothing against the words. */
function isTelling({ expected, rounding }: CandidateReading): boolean {
  if (typeof expected !== 'number') return true;
  const isExact = rounding === 'exact' || (rounding === 'plain' && expected % 100 !== 0);
  return isExact && Math.abs(expected) >= 100;
}

/** The verdict on each reading of a text; see `verdictOf`. */
type VerdictOf = (reading: Readable) => Verdict | null;

/** Judges each reading once, however often it is asked for. */
function verdicts(ask: Ask, text: TextDates): VerdictOf {
  const known = new WeakMap<Readable, Verdict | null>();
  return (reading) => {
    const verdict = known.has(reading) ? (known.get(reading) ?? null) : verdictOf(reading, ask, text);
    known.set(reading, verdict);
    return verdict;
  };
}

/** Verdict on a reading; `null` where the data cannot be asked, or are too far from a hedged figure to settle it. */
function verdictOf(reading: Readable, ask: Ask, text: TextDates): Verdict | null {
  const judged = judgeAlone(reading, ask, text);
  return judged !== null && isClose(reading, judged.actual) ? judged.verdict : null;
}

function isClose({ expected, question: { path } }: Readable, actual: unknown): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number') return true;
  const least = path?.endsWith('changePercent') ? POINTS : 1;
  return Math.abs(actual - expected) <= Math.max(least, Math.abs(expected) * CLOSE);
}

/** The reading that the user chose for a figure. Throws `QuestionError` where it does not exist. */
function chosenOf(
  figure: Pick<NotUnderstood, 'line' | 'column' | 'figure'>,
  readings: readonly CandidateReading[],
  chosen: ChosenReadings,
): CandidateReading | undefined {
  const number = chosen.get(idOf(figure));
  if (number === undefined) return undefined;
  const reading = shownOf(readings)[number - 1];
  if (reading !== undefined) return reading;
  const all = shownOf(readings).map(({ words }, index) => `${index + 1} (${words})`);
  const others = all.length === 0 ? '' : ` ${number}, but ${all.join(', ')}`;
  throw new QuestionError(`"${figure.figure}" at ${idOf(figure)} has no reading${others}`);
}

function idOf({ line, column }: Pick<NotUnderstood, 'line' | 'column'>): string {
  return `${line}:${column}`;
}

function readAs(
  statement: CountedStatement,
  { question, expected, rounding, ...reading }: Readable & { readonly words?: string },
): CountedStatement {
  const understood = reading.words ?? statement.understood;
  return { ...statement, question, claim: toClaimWords(question), understood, expected, rounding };
}

/** The readings that a user may choose from: those that the sentence and the ones before allow. */
function shownOf(readings: readonly CandidateReading[]): readonly CandidateReading[] {
  return readings.filter(({ cost }) => cost < COSTS.ofText).slice(0, MOST_SHOWN);
}

function toShown(readings: readonly CandidateReading[]): StatementReading[] {
  return shownOf(readings).map(({ question, words, cost }) => ({
    understood: words,
    claim: toClaimWords(question),
    cost,
  }));
}

function toStatement(
  { quote, sentence, line, column, figure }: Omit<OpenFigure, 'readings'>,
  { question, words, expected, rounding }: CandidateReading,
  readings: readonly CandidateReading[],
  text: TextDates,
): CountedStatement {
  return {
    kind: BY_READINGS,
    id: idOf({ line, column }),
    quote,
    sentence,
    line,
    column,
    figure,
    understood: words,
    question,
    claim: toClaimWords(question),
    expected,
    rounding,
    readings: toShown(readings),
    text,
  };
}
