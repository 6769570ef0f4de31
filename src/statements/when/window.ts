import type { DayNumber } from '../../calendar/index.js';

/** Days that a text speaks of, as far as its words say; what depends on the as-of date is left open. */
export type Window =
  | { readonly kind: 'day'; readonly day: DayNumber }
  /** Both ends included. */
  | { readonly kind: 'span'; readonly first: DayNumber; readonly last: DayNumber }
  /** From 1 January of a year to the as-of date, or to a day that is named. */
  | { readonly kind: 'toDate'; readonly year: number; readonly until: DayNumber | null }
  /** From the 1st of a month to the as-of date. */
  | { readonly kind: 'monthToDate'; readonly first: DayNumber }
  /** The same date in another year; `year` is `null` for "a year earlier". */
  | { readonly kind: 'samePoint'; readonly year: number | null }
  /** "By now", where other words say of which year. */
  | { readonly kind: 'thisPoint' }
  /** The same days of another year as those that the sentence is about. */
  | { readonly kind: 'sameSpan'; readonly year: number | null }
  /** From a day to the as-of date, or to a day that is named. */
  | { readonly kind: 'since'; readonly first: DayNumber; readonly event: string | null }
  /** So many days, weeks, months or years up to the as-of date, or to a day that is named. */
  | {
      readonly kind: 'rolling';
      readonly count: number;
      readonly unit: 'd' | 'w' | 'm' | 'y';
      readonly until: DayNumber | null;
    }
  /** No year or only a weekday, and nothing to tell which. */
  | { readonly kind: 'vague'; readonly why: string };

/** Words of a sentence that say when. */
export interface When {
  /** Index of its first token, and behind its last. */
  readonly from: number;
  readonly to: number;
  readonly window: Window;
}

/** What relative words are counted from. */
export interface Clock {
  /** The day of publication; `null` where neither the text nor anybody says it. */
  readonly published: DayNumber | null;
  /** What "this year" is; `null` where nothing says it. */
  readonly year: number | null;
}
