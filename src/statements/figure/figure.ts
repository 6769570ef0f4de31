import type { Hedge } from '../sentence/hedge.js';
import type { Token } from '../sentence/token.js';
import type { When } from '../when/window.js';

/** Quantity that a figure counts. */
export type Measure = 'arrivals' | 'boats' | 'people-per-boat';

/** Role of a figure in its sentence. */
export type Role =
  | 'count'
  /** A change in percent. */
  | 'change'
  /** A part of a total, in percent. */
  | 'share'
  /** A difference from another figure. */
  | 'difference'
  | 'per-boat'
  | 'per-day'
  /** A number of days. */
  | 'days';

/** Smallest count that hardly holds by chance, of people or days that its words do not name. */
export const FEWEST_TELLING = 200;

/** A figure that a sentence gives about crossings. */
export interface Figure {
  /** Index of its token, and the one after its noun. */
  readonly at: number;
  readonly behind: number;
  readonly value: number;
  readonly decimals: number;
  readonly hedge: Hedge;
  /** Whether it is written as a fraction or multiple: "a third", "doubled". */
  readonly isFraction: boolean;
  readonly role: Role;
  /** What it may count, the likeliest first. */
  readonly measures: readonly [Measure, ...Measure[]];
  /** Direction of a change or difference: 1 up, −1 down, 0 unknown. */
  readonly direction: 1 | -1 | 0;
  /** Whether the figure has no noun that says what it counts. */
  readonly bare: boolean;
  /** Why it is not certain that it counts crossings; `null` if words tie it to them. */
  readonly doubt: string | null;
}

/** A figure that is not understood, and why. */
export interface Unread {
  readonly at: number;
  readonly why: string;
}

/**
 * A sentence whose figures are read: its tokens, its times, whether the sentence before was about crossings, and what that one
 * counted last.
 */
export interface SentenceOfFigures {
  readonly tokens: readonly Token[];
  readonly whens: readonly When[];
  readonly goesOn: boolean;
  readonly measure: Measure | null;
}
