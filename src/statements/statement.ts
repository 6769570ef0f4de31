import type { CivilDate } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import type { Figure } from './attach/figure.js';
import type { StatementRounding } from './question/roundingOf.js';
import type { Settled, Settling } from './question/settle.js';
import type { Token } from './sentence/token.js';
import type { When } from './when/window.js';

/** A statement about crossings that was found in a text, as a claim that can be judged. */
export interface Statement {
  /** The kind that understood it; see `index.ts`. */
  readonly kind: string;
  /** The sentence, on one line. */
  readonly quote: string;
  /** Where the figure stands, from 1. */
  readonly line: number;
  readonly column: number;
  /** The figure or date as it is written. */
  readonly figure: string;
  /** What was understood, in plain words. */
  readonly understood: string;
  /** With the path of the figure that the statement is about. */
  readonly question: Question;
  /** A number, negative for a fall, or a date `YYYY-MM-DD`. */
  readonly expected: number | CivilDate;
  readonly rounding: StatementRounding;
}

/** A figure that is not judged, and why: nothing is guessed. */
export interface NotUnderstood {
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly figure: string;
  /** One clause without a full stop. */
  readonly why: string;
}

/** What a kind understood of a sentence. */
export interface Reading {
  /** The token at which the figure or date stands, and the one behind its last. */
  readonly at: number;
  readonly end: number;
  readonly question: Question;
  readonly words: string;
  readonly expected: number | CivilDate;
  readonly rounding: StatementRounding;
  /** Other tokens that belong to the same statement and say nothing of their own. */
  readonly also?: readonly number[];
}

/** A figure of a sentence with the days it is about; `null` where no words say when. */
export interface SettledFigure extends Figure {
  readonly settled: Settling | null;
}

/** A sentence with all that is known when kinds look at it. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly whens: readonly When[];
  readonly figures: readonly SettledFigure[];
  /** The as-of date of the text, as a day number. */
  readonly asOf: number | null;
  /** What the text counted last: the days of the sentences before. */
  readonly topic: Settled | null;
  /** The total that the sentence before said was passed. */
  readonly threshold: number | null;
  /** Settles other words of the sentence that say when. */
  settle(when: When): Settling;
}

/** Words and the claim that is made of them: documentation and test in one. */
interface Example {
  /** As if published on Wednesday 16 April 2025. */
  readonly text: string;
  /** The question in words, `::`, and the path of the figure. */
  readonly claim: string;
  readonly expected: number | string;
}

/**
 * A kind of statement about crossings. Kinds are listed in `index.ts`; where two understand the same figure, the one
 * listed first is taken.
 */
export interface StatementKind {
  /** Stable, kebab-case. */
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly [Example, ...Example[]];
  read(scene: Scene): readonly Reading[];
}
