import type { CivilDate } from '../calendar/index.js';

/** What an event is about. `operations` is which department is in charge of operations in the Channel. */
export const EVENT_KINDS = [
  'election',
  'government',
  'prime-minister',
  'home-secretary',
  'operations',
  'agreement',
  'data',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Kinds whose events are terms: each lasts until the next one of its kind begins. */
export const TERM_KINDS: readonly EventKind[] = [
  'government',
  'prime-minister',
  'home-secretary',
  'operations',
];

/** An event that people count from. The events are listed in `events.ts`. */
export interface DatedEvent {
  /** In kebab-case. It may be kept in files of claims, so that it never changes. */
  readonly id: string;
  readonly name: string;
  readonly kind: EventKind;
  /** What happened on the first day, neutral, on one line: it follows "since 5 July 2024, " or stands in parentheses. */
  readonly description: string;
  /** First day counted, day 1: of a term the day of taking office, of an election the day after the vote. */
  readonly first: CivilDate;
  /** Last day of a term, included: the day before the next one's first. `null` for a term that goes on, and for what is no term. */
  readonly last: CivilDate | null;
  /** Other names in lower case, without "the" before them. Several events may share one. */
  readonly aliases: readonly string[];
  /** A public page that has the date. */
  readonly source: string;
}
