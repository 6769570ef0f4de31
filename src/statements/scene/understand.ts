import type { Figure, Unread } from '../figure/figure.js';
import type { ReadSentence } from '../figure/readSentences.js';
import * as kinds from '../index.js';
import { isRowOfFigures } from '../sentence/rowOfFigures.js';
import { range, type Sentence } from '../sentence/token.js';
import type { SpansOfFigure } from '../span/candidate.js';
import { CLEAR, SURE } from '../span/costs.js';
import type { CandidateReading, Reading, Scene, StatementKind } from '../statement.js';
import type { AsOfDate } from '../when/asOfDate.js';
import type { When } from '../when/window.js';
import { leftOver } from './leftOver.js';
import { type Memory, remember, toScene } from './toScene.js';

const KINDS: readonly StatementKind[] = Object.values(kinds);

/** Reason of a word or date that is a statement only where the data bear it out; else it is listed by other words. */
export const UNLISTED = '';

/** A figure of a sentence with its readings: a statement, or a figure that is not understood, and why. */
export interface Found {
  readonly sentence: Sentence;
  readonly at: number;
  readonly end: number;
  readonly kind: string;
  readonly readings: readonly CandidateReading[];
  /** Why it is no statement; `null` if it is one. */
  readonly why: string | null;
}

/** Figures of a text whose readings are all kept: an article has some dozens, and a larger text takes no more room. */
const MOST_KEPT = 2000;

/** Reads the sentences of a text one after the other: each remembers what those before it were about. */
export function understand(
  read: readonly ReadSentence[],
  asOf: AsOfDate | null,
  published: number | null,
): Found[] {
  const found: Found[] = [];
  let memory: Memory = {
    recent: [],
    subject: null,
    topic: null,
    held: [],
    thresholds: [],
    recentEvents: [],
    said: new Map(),
  };
  for (const [index, each] of read.entries()) {
    const scene = toScene(each, asOf, published, read[index + 1]?.whens ?? [], memory);
    const statements = readScene(scene);
    const figures = toFound(
      each,
      scene,
      found.length < MOST_KEPT ? statements : statements.map(withoutOthers),
    );
    for (const figure of figures.sort((one, other) => one.at - other.at)) found.push(figure);
    memory = remember(scene, memory);
  }
  return found;
}

/** The readings of one figure or word of a sentence, by the kind of the cheapest. */
interface ReadFigure {
  readonly kind: string;
  readonly readings: readonly [Reading, ...Reading[]];
}

/** What the kinds read from a sentence, figure by figure. */
function readScene(scene: Scene): ReadFigure[] {
  const all = KINDS.flatMap((kind) => kind.read(scene).map((reading) => ({ kind: kind.name, reading })));
  const parts = new Set(all.flatMap(({ reading: { cost = 0, also = [] } }) => (cost <= SURE ? also : [])));
  const byFigure = new Map<number, typeof all>();
  for (const each of all) {
    if (parts.has(each.reading.at)) continue;
    byFigure.set(each.reading.at, [...(byFigure.get(each.reading.at) ?? []), each]);
  }
  return [...byFigure.values()].map((readings) => {
    const sorted = readings.sort((one, other) => (one.reading.cost ?? 0) - (other.reading.cost ?? 0));
    const [first, ...others] = cheapestOfEach(sorted.map(({ reading }) => reading));
    return { kind: sorted[0]?.kind as string, readings: [first as Reading, ...others] };
  });
}

/** Each way to read a figure once, at its cheapest. */
function cheapestOfEach(sorted: readonly Reading[]): Reading[] {
  const byQuestion = new Map<string, Reading>();
  for (const reading of sorted) {
    const key = JSON.stringify([reading.question, reading.expected]);
    if (!byQuestion.has(key)) byQuestion.set(key, reading);
  }
  return [...byQuestion.values()];
}

function withoutOthers({ kind, readings: [first] }: ReadFigure): ReadFigure {
  return { kind, readings: [first] };
}

/** The statements of a sentence, and its figures and words that are not understood. */
function toFound(
  { sentence, times, unread }: ReadSentence,
  scene: Scene,
  read: readonly ReadFigure[],
): Found[] {
  const found = read.map(({ kind, readings }): Found => {
    const [{ at, end, cost = 0 }] = readings;
    const figure = scene.figures.find((each) => each.at === at);
    // A word or date that may say something is listed by itself, if nothing reads it.
    const why = cost <= SURE ? null : figure === undefined ? UNLISTED : whyNot(scene, figure);
    return { sentence, kind, at, end, why, readings: readings.map(toCandidate) };
  });
  const taken = new Set(
    read.flatMap(({ readings: [first] }, index) =>
      found[index]?.why === UNLISTED ? [] : [first.at, ...(first.also ?? [])],
    ),
  );
  const left = scene.figures
    .filter(({ at }) => !taken.has(at))
    .map((figure): Unread => ({ at: figure.at, why: whyNot(scene, figure) }));
  const listed = [...unread.filter(({ at }) => !taken.has(at)), ...left];
  const covered = new Set([
    ...taken,
    ...listed.map(({ at }) => at),
    ...found.flatMap(({ at, end, why }) => (why === UNLISTED ? [] : range(at, end))),
  ]);
  // Times that other ones complete, such as "the second" behind "the first quarter".
  const added = scene.whens.filter(({ from, to }) => !times.some((time) => time.from < to && from < time.to));
  const rest = isRowOfFigures(sentence.tokens)
    ? []
    : leftOver(sentence.tokens, [...times, ...added], covered, timesOf(scene, found));
  const open = [...listed.map(({ at, why }) => ({ at, end: at + 1, why })), ...rest];
  return [...found, ...open.map((each) => ({ sentence, kind: '', readings: [], ...each }))];
}

/** The times of what is judged: those beside counts, and all where it compares or ranks. */
function timesOf({ whens, figures, spans }: Scene, found: readonly Found[]): ReadonlySet<When> {
  const judged = found
    .filter(({ why }) => why === null)
    .map(({ at }) => figures.find((each) => each.at === at));
  if (judged.some((figure) => figure?.role !== 'count')) return new Set(whens);
  return new Set(
    judged.flatMap((figure) => {
      const { candidates, nearest } = spans.get(figure as Figure) as SpansOfFigure;
      const [first] = candidates;
      const close = candidates.filter(({ cost }) => cost < (first?.cost ?? 0) + CLEAR);
      return first?.when === undefined ? (nearest ?? []) : close.flatMap(({ when }) => when ?? []);
    }),
  );
}

function toCandidate({ question, words, expected, rounding, cost = 0 }: Reading): CandidateReading {
  return { question, words, expected, rounding, cost };
}

/** Why a figure without a reading that is cheap enough is not judged. */
function whyNot({ spans }: Scene, figure: Figure): string {
  if (figure.doubt !== null) return figure.doubt;
  if (figure.role === 'change' && figure.direction === 0) return 'nothing says whether it is more or less';
  if (figure.role === 'change' || figure.role === 'difference')
    return 'nothing says what it is compared with';
  const { why } = spans.get(figure) ?? { why: null };
  return why ?? 'nothing beside it says of which days it is';
}
