import { type CivilDate, isWholeYear, toCivilDate, toDayNumber } from '../calendar/index.js';
import { isElsewhere } from './attach/evidence.js';
import type { Figure } from './attach/figure.js';
import { isSaidWhole, POINT_OR_YEAR } from './attach/pointOrYear.js';
import { type FiguresRead, readFigures } from './attach/readFigures.js';
import * as kinds from './index.js';
import { thresholdOf } from './milestone.js';
import { type Settled, type Settling, settle } from './question/settle.js';
import { isArrivals, isBoats, isCrossing } from './sentence/lexicon.js';
import { otherMatterOf } from './sentence/otherMatters.js';
import { placesOf } from './sentence/placesOf.js';
import { isWord, type Sentence, type Token } from './sentence/token.js';
import { toSentences } from './sentence/toSentences.js';
import type { NotUnderstood, Reading, Scene, Statement, StatementKind } from './statement.js';
import { type AsOfDate, asOfDate, type DayNamed } from './when/asOfDate.js';
import { clockOf } from './when/clockOf.js';
import { allWhens, whensOfEvents } from './when/findWhens.js';
import { publicationOf } from './when/publicationOf.js';
import type { Clock, When } from './when/window.js';

/** What is known beside the text. */
export interface TextContext {
  /** The day of publication; without it, the one that the text gives itself. */
  readonly published?: CivilDate | undefined;
  /** First and last day of the data. */
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
}

export interface StatementsFound {
  /** The day of publication that weekdays were counted back from; `null` where it is not known. */
  readonly published: CivilDate | null;
  /** The last day that the text as a whole counts, and how that was worked out; `null` where nothing says it. */
  readonly asOf: { readonly date: CivilDate; readonly how: string } | null;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  readonly notUnderstood: readonly NotUnderstood[];
}

const KINDS: readonly StatementKind[] = Object.values(kinds);

interface ReadSentence extends FiguresRead {
  readonly sentence: Sentence;
  readonly whens: readonly When[];
}

/**
 * The statements about small-boat crossings in an English text, each as a claim in the program's own words, and the
 * figures that were not understood. Deterministic; the time it takes grows with the length of the text and no faster.
 */
export function findStatements(text: string, { published, lastDay }: TextContext): StatementsFound {
  const sentences = toSentences(text);
  const end = toDayNumber(lastDay);
  const day = published === undefined ? publicationOf(sentences) : toDayNumber(published);
  const clock = clockOf(sentences, day, end);
  const read = readSentences(sentences, clock);
  const asOf = asOfDate(daysNamed(text, read, clock), clock, end);
  const found = understand(read, asOf);
  const place = placesOf(text);
  const shown = (sentence: Sentence, from: number, to: number) => {
    const [first, last] = [sentence.tokens[from] as Token, sentence.tokens[to - 1] as Token];
    return {
      quote: oneLine(text.slice(sentence.start, sentence.end)),
      ...place(first.start),
      figure: oneLine(text.slice(first.start, last.end)),
    };
  };
  return {
    published: day === null ? null : toCivilDate(day),
    asOf: asOf && { date: toCivilDate(asOf.day), how: asOf.how },
    statements: found.statements.map(
      ({ sentence, kind, reading: { at, end: to, claim, words, expected, rounding } }) => ({
        kind,
        ...shown(sentence, at, to),
        understood: words,
        claim,
        expected,
        rounding,
      }),
    ),
    notUnderstood: found.unread.map(({ sentence, at, why }) => ({ ...shown(sentence, at, at + 1), why })),
  };
}

function oneLine(text: string): string {
  // Control characters part words as white space does.
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Whether the text is about small boats at all. */
function isAboutCrossings(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens }) =>
    tokens.some(
      (token, index) =>
        isWord(token, 'channel', 'dinghy', 'dinghies', 'crossings', 'migrants') ||
        (isWord(token, 'small') && tokens.slice(index + 1, index + 3).some(isBoats)),
    ),
  );
}

/** Totals of the same days of other years are seldom further apart than this. */
const ALIKE = 2;

/**
 * Behind a sentence that compares the same point of several years, "last year there were 1,180" may be the same point,
 * too: a plain year is left open where the figure is as large as those compared.
 */
function openYears(
  { figures, unread }: FiguresRead,
  tokens: readonly Token[],
  compared: readonly number[],
): FiguresRead {
  const isOpen = ({ when, value, role }: Figure) =>
    role === 'count' &&
    when?.window.kind === 'span' &&
    isWholeYear(when.window) &&
    !isSaidWhole(tokens, when) &&
    compared.some((other) => value < other * ALIKE && other < value * ALIKE);
  return {
    figures: figures.filter((figure) => !isOpen(figure)),
    unread: [...unread, ...figures.filter(isOpen).map(({ at }) => ({ at, why: POINT_OR_YEAR }))],
  };
}

function readSentences(sentences: readonly Sentence[], clock: Clock): ReadSentence[] {
  const about = isAboutCrossings(sentences);
  let goesOn = false;
  let elsewhere = false;
  let compared: readonly number[] = [];
  return sentences.map((sentence) => {
    const { tokens } = sentence;
    const times = allWhens(tokens, clock);
    const whens = whensOfEvents(tokens, times, clock);
    const said = readFigures(tokens, whens, times, goesOn);
    const { figures, unread } = openYears(said, tokens, compared);
    compared = whens.some(({ window }) => window.kind === 'samePoint' || window.kind === 'sameSpan')
      ? figures.map(({ value }) => value)
      : [];
    elsewhere =
      isElsewhere(tokens) ||
      (elsewhere && !tokens.some((token) => isWord(token, 'channel', 'uk', 'britain', 'boat', 'boats')));
    const why = !about
      ? 'nothing in the text says that it is about small boats'
      : elsewhere
        ? 'this is about another country or route'
        : null;
    const crossing = tokens.some((token) => isCrossing(token) || isArrivals(token) || isBoats(token));
    const other = tokens.some((token, index) => otherMatterOf(token, tokens[index + 1]) !== null);
    goesOn = why === null && (crossing || figures.length > 0 || (goesOn && !other));
    if (why === null) return { sentence, whens, figures, unread };
    return { sentence, whens, figures: [], unread: [...unread, ...figures.map(({ at }) => ({ at, why }))] };
  });
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
  readonly statements: { sentence: Sentence; kind: string; reading: Reading }[];
  readonly unread: { sentence: Sentence; at: number; why: string }[];
}

function understand(read: readonly ReadSentence[], asOf: AsOfDate | null): Understood {
  const found: Understood = { statements: [], unread: [] };
  let topic: Settled | null = null;
  let last: Settled | null = null;
  let threshold: number | null = null;
  const said = new Map<number, Settled>();
  for (const each of read) {
    const scene = toScene(each, asOf, { topic, last, threshold, said });
    const taken = new Set<number>();
    const readings: { sentence: Sentence; kind: string; reading: Reading }[] = [];
    for (const kind of KINDS) {
      for (const reading of kind.read(scene)) {
        if (taken.has(reading.at)) continue;
        for (const at of [reading.at, ...(reading.also ?? [])]) taken.add(at);
        readings.push({ sentence: each.sentence, kind: kind.name, reading });
      }
    }
    found.statements.push(...readings.sort((one, other) => one.reading.at - other.reading.at));
    const left = scene.figures
      .filter(({ at }) => !taken.has(at))
      .map(({ at, settled }) => ({ at, why: whyNot(settled) }));
    const unread = [...each.unread.filter(({ at }) => !taken.has(at)), ...left].sort(
      (one, other) => one.at - other.at,
    );
    found.unread.push(...unread.map((one) => ({ sentence: each.sentence, ...one })));
    const counted = daysCounted(scene);
    topic = counted.findLast(({ kind }) => kind !== 'day') ?? topic;
    last = counted.at(-1) ?? null;
    threshold = thresholdOf(scene) ?? (scene.figures.length > 0 ? null : threshold);
  }
  return found;
}

function whyNot(settled: Scene['figures'][number]['settled']): string {
  if (settled !== null && 'why' in settled) return settled.why;
  return settled === null
    ? 'nothing beside it says of which days it is'
    : 'what it says of these days is not understood';
}

/** What the sentences before leave: the span they were about, the days they counted last, the total they said was passed. */
interface Held {
  readonly topic: Settled | null;
  readonly last: Settled | null;
  readonly threshold: number | null;
  /** The days of large totals, by the total. */
  readonly said: Map<number, Settled>;
}

function toScene(
  { sentence: { tokens }, whens, figures }: ReadSentence,
  asOf: AsOfDate | null,
  { topic, last, threshold, said }: Held,
): Scene {
  const day = asOf?.day ?? null;
  let held = last;
  let about = topic;
  const settled = figures.map((figure, index) => {
    // Boats of the day in the sentence before, unless this one names days of its own.
    const goesOn = figure.role === 'per-boat' || (whens.length === 0 && held?.kind === 'day');
    const boatsOf = index > 0 || goesOn ? held : null;
    const days = daysOfFigure(figure, { last: boatsOf, topic: about, said }, day);
    if (days !== null && !('why' in days) && figure.role !== 'change') {
      held = days;
      if (days.kind !== 'day') about = days;
      if (figure.role === 'count' && figure.value >= REMEMBERED) said.set(figure.value, days);
    }
    return { ...figure, settled: days };
  });
  return {
    tokens,
    whens,
    figures: settled,
    asOf: day,
    topic,
    threshold,
    settle: (when) => settle(when.window, day, topic),
  };
}

/** A total this large is the same total where it is said again. */
const REMEMBERED = 1000;

/** The days that a figure is about: by its own words, or as one that was said before, or of the boats just spoken of. */
function daysOfFigure(
  { when, measure, role, value }: Figure,
  { last, topic, said }: Pick<Held, 'last' | 'topic' | 'said'>,
  asOf: number | null,
): Settling | null {
  if (when !== null) return settle(when.window, asOf, topic);
  if (role === 'change') return null;
  if (measure !== 'arrivals') return last;
  return role === 'count' ? (said.get(value) ?? null) : null;
}

/** The days of the counts of a sentence; those of other years say nothing of what it goes on about. */
function daysCounted({ figures }: Scene): Settled[] {
  return figures
    .filter(({ role }) => role === 'count')
    .map(({ settled }) => settled)
    .filter(
      (settled): settled is Settled =>
        settled !== null && !('why' in settled) && settled.kind !== 'samePoint',
    );
}
