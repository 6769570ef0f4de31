import { compile, type Pattern, type Slots } from '../sentence/pattern.js';
import { SLOTS } from './slotReaders.js';
import type { Clock, Window } from './window.js';

/** What the words of a phrase mean; `null` where these values make no sense, such as the 31st of April. */
export type Meaning = (slots: Slots, clock: Clock) => Window | null;
export type Phrase = Pattern<Meaning>;

/** Phrases that mean the same. */
export function phrases(meaning: Meaning, ...written: readonly string[]): Phrase[] {
  return written.map((each) => compile(each, meaning, SLOTS));
}

export const NO_YEAR = 'nothing says which year this is';
export const NO_PUBLICATION = 'nothing says when this was published';

export function vague(why: string): Window {
  return { kind: 'vague', why };
}

/** The meaning for a year that is named, or else for this year. */
export function inYear(
  year: number | undefined,
  clock: Clock,
  of: (year: number) => Window | null,
): Window | null {
  const known = year ?? clock.year;
  return known === null ? vague(NO_YEAR) : of(known);
}
