import type { CivilDate } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import type { Figure } from './figure/figure.js';
import type { StatementRounding } from './question/roundingOf.js';
import type { Token } from './sentence/token.js';
import type { SpansOfFigure } from './span/candidate.js';
import type { Settled, Settling } from './span/settle.js';
import type { EventNamed } from './when/terms.js';
import type { When } from './when/window.js';

/** A statement about crossings found in a text, as a claim that can be checked. */
export interface Statement {
  /** Name of the kind that read it; see `index.ts`. */
  readonly kind: string;
  /** The sentence, on one line. */
  readonly quote: string;
  /** Offset at which the sentence begins in the text that was read: the same words may be said twice. */
  readonly sentence: number;
  /** Line and column of the figure, from 1. */
  readonly line: number;
  readonly column: number;
  /** The figure or date as it is written. */
  readonly figure: string;
  /** The meaning of the statement, in plain words. */
  readonly understood: string;
  /** Question with the path of the figure that the statement is about. */
  readonly question: Question;
  /** A number, negative for a fall, or a date `YYYY-MM-DD`. */
  readonly expected: number | CivilDate;
  readonly rounding: StatementRounding;
  /** All readings that the text allows, the cheapest first, which is the one above. */
  readonly readings: readonly CandidateReading[];
}

/** A way to read a figure that the words of the text allow. */
export interface CandidateReading {
  readonly question: Question;
  /** Its meaning in plain words. */
  readonly words: string;
  /** The figure as it was read: negative for a fall, or a date `YYYY-MM-DD`. */
  readonly expected: number | CivilDate;
  readonly rounding: StatementRounding;
  /** What it costs to read it so; see `COSTS`. */
  readonly cost: number;
}

/** A figure that is not checked, with the reason: meanings are never guessed. */
export interface NotUnderstood {
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly figure: string;
  /** The reason, one clause without a full stop. */
  readonly why: string;
}

/** A figure that no kind understood, which may have a reading all the same. */
export interface OpenFigure extends NotUnderstood {
  readonly sentence: number;
  /** Readings that the text allows, the cheapest first; none where the figure is of something else. */
  readonly readings: readonly CandidateReading[];
}

/** A statement as a kind reads it from a sentence. A kind may read a figure in several ways. */
export interface Reading {
  /** Token index at which the figure or date starts, and the one after its last token. */
  readonly at: number;
  readonly end: number;
  readonly question: Question;
  readonly words: string;
  readonly expected: number | CivilDate;
  readonly rounding: StatementRounding;
  /** What it costs to read it so; default: 0. */
  readonly cost?: number;
  /** Indexes of other tokens of the same statement, which state nothing by themselves. */
  readonly also?: readonly number[];
}

/** A sentence with resolved periods and the context of the text, as given to the kinds. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly whens: readonly When[];
  /** Times of the next sentence. */
  readonly next: readonly When[];
  readonly figures: readonly Figure[];
  /** The days that each figure may be about. */
  readonly spans: ReadonlyMap<Figure, SpansOfFigure>;
  /** The as-of date of the text, as a day number. */
  readonly asOf: number | null;
  /** The day of publication, as a day number. */
  readonly published: number | null;
  /** Days that the sentences before counted or named, the last first. */
  readonly recent: readonly Settled[];
  /** The days with which the sentence before begins, and whether it is nothing but their name; `null` if it does not name any first. */
  readonly subject: { readonly settled: Settled; readonly isHeading: boolean } | null;
  /** Period of the sentences before, taken as the current topic; `null` if there is none. */
  readonly topic: Settled | null;
  /** Days of large totals mentioned so far, by total. */
  readonly said: ReadonlyMap<number, Settled>;
  /** Totals that, according to the sentences before, were passed, the last first. */
  readonly thresholds: readonly number[];
  /** Events and people in office that the sentence names, and those of the sentences before. */
  readonly events: readonly EventNamed[];
  readonly recentEvents: readonly EventNamed[];
  /** Resolves the period of another time expression of the sentence. */
  settle(when: When): Settling;
}

/** A text and the claim read from it; serves as documentation and as a test. */
interface Example {
  /** The text, read as published on Wednesday 16 April 2025. */
  readonly text: string;
  /** The question in words, `::`, and the path of the figure. */
  readonly claim: string;
  readonly expected: number | string;
}

/**
 * A kind of statement about crossings. Kinds are listed in `index.ts`; if several of them read the same figure, the cheapest
 * reading is taken.
 */
export interface StatementKind {
  /** Stable name in kebab-case. */
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly [Example, ...Example[]];
  read(scene: Scene): readonly Reading[];
}
