import type { CivilDate } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import type { Figure } from './attach/figure.js';
import type { StatementRounding } from './question/roundingOf.js';
import type { Settled, Settling } from './question/settle.js';
import type { Token } from './sentence/token.js';
import type { When } from './when/window.js';

/** A statement about crossings found in a text, as a claim that can be checked. */
export interface Statement {
  /** Name of the kind that read it; see `index.ts`. */
  readonly kind: string;
  /** The sentence, on one line. */
  readonly quote: string;
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
  /** Other readings that the text allows, the cheapest first; computed on use, since most are never needed. */
  readings(): readonly CandidateReading[];
}

/** A way to read a figure that the words of the text allow. */
export interface CandidateReading {
  readonly question: Question;
  /** Its meaning in plain words. */
  readonly words: string;
  /** The figure as it was read; negative for a fall. */
  readonly expected: number;
  readonly rounding: StatementRounding;
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
  /** Readings that the text allows, the cheapest first; none where the figure is of something else. */
  readings(): readonly CandidateReading[];
}

/** A statement as a kind reads it from a sentence. */
export interface Reading {
  /** Token index at which the figure or date starts, and the one after its last token. */
  readonly at: number;
  readonly end: number;
  readonly question: Question;
  readonly words: string;
  readonly expected: number | CivilDate;
  readonly rounding: StatementRounding;
  /** Indexes of other tokens of the same statement, which state nothing by themselves. */
  readonly also?: readonly number[];
}

/** A figure of a sentence with the days it is about; `null` if no words say when. */
export interface SettledFigure extends Figure {
  readonly settled: Settling | null;
}

/** A sentence with resolved periods and the context of the text, as given to the kinds. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly whens: readonly When[];
  readonly figures: readonly SettledFigure[];
  /** The as-of date of the text, as a day number. */
  readonly asOf: number | null;
  /** Period of the sentences before, taken as the current topic; `null` if there is none. */
  readonly topic: Settled | null;
  /** The total that, according to the sentence before, was passed; `null` if there is none. */
  readonly threshold: number | null;
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
 * A kind of statement about crossings. Kinds are listed in `index.ts`; if two of them read the same figure, the one
 * listed first wins.
 */
export interface StatementKind {
  /** Stable name in kebab-case. */
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly [Example, ...Example[]];
  read(scene: Scene): readonly Reading[];
}
