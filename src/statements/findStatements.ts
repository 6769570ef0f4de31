import { type CivilDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import type { Unread } from './attach/figure.js';
import { type ReadSentence, readSentences } from './attach/readSentences.js';
import * as kinds from './index.js';
import { leftOver } from './leftOver.js';
import { thresholdOf } from './milestone.js';
import { NO_AS_OF, type Settled } from './question/settle.js';
import { readingsOf, remember } from './readings.js';
import { isCrossing } from './sentence/lexicon.js';
import { monthFirst } from './sentence/monthFirst.js';
import { placesOf, type TextPlace } from './sentence/placesOf.js';
import { isRowOfFigures } from './sentence/rowOfFigures.js';
import { isWord, range, type Sentence, type Token } from './sentence/token.js';
import { toSentences } from './sentence/toSentences.js';
import type {
  CandidateReading,
  NotUnderstood,
  OpenFigure,
  Reading,
  Scene,
  Statement,
  StatementKind,
} from './statement.js';
import { daysCounted, toScene } from './toScene.js';
import { type AsOfDate, asOfDate, type DayNamed } from './when/asOfDate.js';
import { clockOf } from './when/clockOf.js';
import { NO_PUBLICATION, NO_YEAR } from './when/phrase.js';
import { publicationOf } from './when/publicationOf.js';
import type { Clock } from './when/window.js';

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

const KINDS: readonly StatementKind[] = Object.values(kinds);

/**
 * Finds the statements about small-boat crossings in an English text, each as a claim for the program, and the figures
 * that were not understood. Deterministic, in time linear in the length of the text.
 */
export function findStatements(
  text: string,
  { published, lastDay, countedTo, placeAt: place = placesOf(text) }: TextContext,
): StatementsFound {
  const sentences = monthFirst(toSentences(text));
  const end = toDayNumber(lastDay);
  const day = published === undefined ? publicationOf(sentences) : toDayNumber(published);
  const clock = clockOf(sentences, day, end);
  const read = readSentences(sentences, clock);
  const worked = asOfDate(daysNamed(text, read, clock), clock, end);
  const asOf =
    worked?.assumed && countedTo
      ? { ...worked, day: toDayNumber(countedTo.date), how: countedTo.how }
      : worked;
  const found = understand(read, asOf);
  const quotes = new Map<Sentence, string>();
  const quote = (sentence: Sentence) => {
    const said = quotes.get(sentence) ?? oneLine(text.slice(sentence.start, sentence.end));
    quotes.set(sentence, said);
    return said;
  };
  const shown = (sentence: Sentence, from: number, to: number) => {
    const [first, last] = [sentence.tokens[from] as Token, sentence.tokens[to - 1] as Token];
    return {
      quote: quote(sentence),
      ...place(first.start),
      figure: oneLine(text.slice(first.start, last.end)),
    };
  };
  return {
    published: day === null ? null : toCivilDate(day),
    asOf: asOf && { date: toCivilDate(asOf.day), how: asOf.how, assumed: asOf.assumed },
    statements: found.statements.map(
      ({ sentence, kind, reading: { at, end: to, question, words, expected, rounding }, readings }) => ({
        kind,
        ...shown(sentence, at, to),
        understood: words,
        question,
        expected,
        rounding,
        readings,
      }),
    ),
    notUnderstood: found.unread.map(({ sentence, at, why, readings }) => ({
      ...shown(sentence, at, at + 1),
      why,
      readings,
    })),
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
      ? whens.filter(({ window }) => window.kind !== 'day' || window.day !== published)
      : figures.flatMap(({ when }) => (when === null ? [] : [when]));
    return used.map(({ window, from, to }) => ({
      window,
      words: text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' '),
    }));
  });
}

interface Understood {
  readonly statements: {
    sentence: Sentence;
    kind: string;
    reading: Reading;
    readings(): readonly CandidateReading[];
  }[];
  readonly unread: {
    sentence: Sentence;
    at: number;
    why: string;
    readings(): readonly CandidateReading[];
  }[];
}

function understand(read: readonly ReadSentence[], asOf: AsOfDate | null): Understood {
  const found: Understood = { statements: [], unread: [] };
  let topic: Settled | null = null;
  let last: Settled | null = null;
  let threshold: number | null = null;
  let recent: readonly Settled[] = [];
  const said = new Map<number, Settled>();
  for (const each of read) {
    const scene = toScene(each, asOf, { topic, last, threshold, said });
    const before = recent;
    const taken = new Set<number>();
    const readings: Understood['statements'] = [];
    for (const kind of KINDS) {
      for (const reading of kind.read(scene)) {
        if (taken.has(reading.at)) continue;
        for (const at of [reading.at, ...(reading.also ?? [])]) taken.add(at);
        const others = () => readingsOf(scene, reading.at, before);
        readings.push({ sentence: each.sentence, kind: kind.name, reading, readings: others });
      }
    }
    found.statements.push(...readings.sort((one, other) => one.reading.at - other.reading.at));
    const left = scene.figures
      .filter(({ at }) => !taken.has(at))
      .map(
        ({ at, settled }): Unread => ({ at, why: whyNot(settled), open: true, isDated: settled !== null }),
      );
    const listed = [...each.unread.filter(({ at }) => !taken.has(at)), ...left];
    const covered = new Set([...taken, ...listed.map(({ at }) => at), ...readings.flatMap(tokensOf)]);
    const used = new Set(each.figures.flatMap(({ when }) => (when === null ? [] : [when])));
    const rest = isRowOfFigures(each.sentence.tokens)
      ? []
      : leftOver(each.sentence.tokens, each.whens, covered, used);
    const unread = [...listed, ...rest].sort((one, other) => one.at - other.at);
    found.unread.push(
      ...unread.map((one: Unread) => ({
        sentence: each.sentence,
        at: one.at,
        why: one.why,
        readings: () => (one.open ? readingsOf(scene, one.at, before, one.isDated) : []),
      })),
    );
    const counted = daysCounted(scene);
    recent = remember(recent, scene, counted);
    topic = counted.findLast(({ kind }) => kind !== 'day') ?? topic;
    last = counted.at(-1) ?? null;
    threshold = thresholdOf(scene) ?? (scene.figures.length > 0 ? null : threshold);
  }
  return found;
}

/** Indexes of the tokens of a statement. */
function tokensOf({ reading: { at, end } }: { readonly reading: Reading }): number[] {
  return range(at, end);
}

function whyNot(settled: Scene['figures'][number]['settled']): string {
  if (settled !== null && 'why' in settled) return settled.why;
  return settled === null
    ? 'nothing beside it says of which days it is'
    : 'what it says of these days is not understood';
}
