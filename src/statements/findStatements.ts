import { type CivilDate, toCivilDate, toDayNumber, yearOf } from '../calendar/index.js';
import { type ReadSentence, readSentences } from './figure/readSentences.js';
import { type Found, UNLISTED, understand } from './scene/understand.js';
import { isArrivals, isCrossing, isSuperlative } from './sentence/lexicon.js';
import { monthFirst } from './sentence/monthFirst.js';
import { placesOf, type TextPlace } from './sentence/placesOf.js';
import { isWord, type Sentence, type Token } from './sentence/token.js';
import { toSentences } from './sentence/toSentences.js';
import { NO_AS_OF } from './span/settle.js';
import { timesNear } from './span/timesNear.js';
import type { CandidateReading, NotUnderstood, OpenFigure, Statement } from './statement.js';
import { asOfDate, type DayNamed } from './when/asOfDate.js';
import { clockOf } from './when/clockOf.js';
import { NO_PUBLICATION, NO_YEAR } from './when/phrase.js';
import { publicationOf } from './when/publicationOf.js';
import type { Clock, When } from './when/window.js';

/** Context of a text that is known from elsewhere. */
export interface TextContext {
  /** The day of publication; default: the one that the text states. */
  readonly published?: CivilDate | undefined;
  /** Last day of the data. */
  readonly lastDay: CivilDate;
  /** The last day that the text counts if it names none, and how that is known. */
  readonly countedTo?: { readonly date: CivilDate; readonly how: string } | undefined;
  /** Place of an offset in the document that the text was taken from; default: that in the text itself. */
  readonly placeAt?: ((offset: number) => TextPlace) | undefined;
}

export interface AsOf {
  readonly date: CivilDate;
  readonly how: string;
  /**
   * Whether the day is assumed, as no words of the text name it. Figures that hold on another day near it are then no
   * errors.
   */
  readonly assumed: boolean;
}

export interface StatementsFound {
  /** The day of publication, from which weekdays are counted back; `null` if not known. */
  readonly published: CivilDate | null;
  /** The last day that the text as a whole counts, and how it was found; `null` if not known. */
  readonly asOf: AsOf | null;
  /** Statements in the order of the text. */
  readonly statements: readonly Statement[];
  readonly notUnderstood: readonly OpenFigure[];
}

export type { NotUnderstood, Statement } from './statement.js';

/**
 * Finds the statements about small-boat crossings in an English text, each as a claim for the program, and the figures
 * that were not understood. Deterministic, in time linear in the length of the text.
 */
export function findStatements(
  text: string,
  { published, lastDay, countedTo, placeAt: place = placesOf(text) }: TextContext,
): StatementsFound {
  const given = published === undefined ? null : toDayNumber(published);
  const sentences = monthFirst(toSentences(text), given);
  const end = toDayNumber(lastDay);
  const day = given ?? publicationOf(sentences);
  const said = clockOf(sentences, day, end);
  // Where only the last day counted is known, "this year" and dates without a year are of its year.
  const clock =
    day !== null || countedTo === undefined ? said : { ...said, year: yearOf(toDayNumber(countedTo.date)) };
  const read = readSentences(sentences, clock);
  const worked = asOfDate(daysNamed(text, read, clock), clock, end);
  const asOf =
    countedTo === undefined
      ? worked
      : { assumed: false, ...worked, day: toDayNumber(countedTo.date), how: countedTo.how };
  const found = understand(read, asOf, day);
  const shown = shower(text, place);
  const isStatement = ({ why }: Found) => why === null;
  return {
    published: day === null ? null : toCivilDate(day),
    asOf: asOf && { date: toCivilDate(asOf.day), how: asOf.how, assumed: asOf.assumed },
    statements: found.filter(isStatement).map((each) => {
      const { words: understood, question, expected, rounding } = each.readings[0] as CandidateReading;
      const { kind, readings } = each;
      return { kind, ...shown(each), understood, question, expected, rounding, readings };
    }),
    notUnderstood: found
      .filter((each) => !isStatement(each))
      .map((each) => ({ ...shown(each), why: each.why ?? UNLISTED, readings: each.readings })),
  };
}

/** Makes a function that gives the place of a figure, its own words, and the sentence around it, on one line. */
function shower(
  text: string,
  place: (offset: number) => TextPlace,
): (found: Found) => TextPlace & Pick<Statement, 'quote' | 'sentence' | 'figure'> {
  const quotes = new Map<Sentence, string>();
  return ({ sentence, at, end }) => {
    const [first, last] = [sentence.tokens[at] as Token, sentence.tokens[end - 1] as Token];
    const quote = quotes.get(sentence) ?? oneLine(text.slice(sentence.start, sentence.end));
    quotes.set(sentence, quote);
    const figure = oneLine(text.slice(first.start, last.end));
    return { quote, sentence: sentence.start, ...place(first.start), figure };
  };
}

/** Whether a figure was not judged because the text does not say when it was published, or up to which day it counts. */
export function needsDate({ why }: NotUnderstood): boolean {
  return why === NO_PUBLICATION || why === NO_YEAR || why === NO_AS_OF;
}

function oneLine(text: string): string {
  // Control characters separate words, like white space.
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function daysNamed(text: string, read: readonly ReadSentence[], { published }: Clock): DayNamed[] {
  return read.flatMap(({ sentence: { tokens }, whens, figures }) => {
    const denied = tokens.some((token) => isWord(token, 'no', 'nobody')) && tokens.some(isCrossing);
    const used = denied
      ? whens.filter(
          (when) =>
            !isLastSeen(tokens, when) && (when.window.kind !== 'day' || when.window.day !== published),
        )
      : [
          ...figures.flatMap((figure) => timesNear({ tokens, whens, figures }, figure).slice(0, 1)),
          ...recordDays(tokens, whens),
        ];
    return [...used, ...daysAfter(whens)].map((each) => {
      const { window, from, to } = 'when' in each ? each.when : each;
      const words = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
      return { window, words: words.replace(/\s+/g, ' ') };
    });
  });
}

/** Days named by their distance from another one, with a figure: "74 on February 24; a day later it was 605". */
function daysAfter(whens: readonly When[]): When[] {
  const named = whens.findLast(({ window }) => window.kind === 'day')?.window;
  if (named?.kind !== 'day') return [];
  return whens.flatMap((when) => {
    const { window } = when;
    if (window.kind !== 'dayBefore' || window.back >= 0) return [];
    return [{ ...when, window: { kind: 'day' as const, day: named.day - window.back } }];
  });
}

/** Days that are said to be records, with no figure: "hit a new daily high on Monday". */
function recordDays(tokens: readonly Token[], whens: readonly When[]): readonly When[] {
  const isRecord =
    tokens.some((token) => isSuperlative(token)) &&
    tokens.some((token) => isCrossing(token) || isArrivals(token));
  return isRecord ? whens.filter(({ window }) => window.kind === 'day') : [];
}

/** Whether a time is the last day with arrivals, after which there were none: the text counts further. */
function isLastSeen(tokens: readonly Token[], { from, window }: When): boolean {
  return window.kind === 'since' || isWord(tokens[from], 'since') || isWord(tokens[from - 1], 'since');
}
