import type { Hedge } from '../sentence/hedge.js';
import type { When } from '../when/window.js';

/** What a figure counts. */
export type Measure = 'arrivals' | 'boats' | 'people-per-boat';

/** What a figure is, by the words around it. */
export type Role =
  | 'count'
  /** A change in percent. */
  | 'change'
  /** So many more or fewer than another figure. */
  | 'difference'
  | 'per-boat'
  | 'per-day'
  /** A number of days. */
  | 'days';

/** A figure that a sentence gives about crossings. */
export interface Figure {
  /** Index of its token. */
  readonly at: number;
  readonly value: number;
  readonly decimals: number;
  readonly hedge: Hedge;
  readonly role: Role;
  readonly measure: Measure;
  /** For a change: 1 up, −1 down. */
  readonly direction: 1 | -1 | 0;
  /** Whether no noun of its own says what it counts. */
  readonly bare: boolean;
  /** The words that say when, if any belong to it. */
  readonly when: When | null;
}

/** A figure that is not understood, and why. */
export interface Unread {
  readonly at: number;
  readonly why: string;
}
