import type { Hedge } from '../sentence/hedge.js';
import type { When } from '../when/window.js';

/** Quantity that a figure counts. */
export type Measure = 'arrivals' | 'boats' | 'people-per-boat';

/** Role of a figure in its sentence. */
export type Role =
  | 'count'
  /** A change in percent. */
  | 'change'
  /** A difference from another figure. */
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
  /** Direction of a change or difference: 1 up, −1 down, 0 unknown. */
  readonly direction: 1 | -1 | 0;
  /** Whether the figure has no noun that says what it counts. */
  readonly bare: boolean;
  /** Time expression of the figure; `null` if it has none. */
  readonly when: When | null;
}

/** A figure that is not understood, and why. */
export interface Unread {
  readonly at: number;
  readonly why: string;
  /** Whether it may be a figure of crossings all the same, of days that other words say. */
  readonly open?: true;
  /** Whether words say of which days it is. */
  readonly isDated?: boolean;
}
