import { compile, type Pattern, type Slots } from '../sentence/pattern.js';
import { SLOTS } from './slotReaders.js';
import type { Clock, Window } from './window.js';

/** Meaning of a phrase for the values of its slots; `null` if these are impossible, such as the 31st of April. */
export type Meaning = (slots: Slots, clock: Clock) => Window | null;
export type Phrase = Pattern<Meaning>;

/** Compiles phrases with the same meaning. */
export function phrases(meaning: Meaning, ...written: readonly string[]): Phrase[] {
  return written.map((each) => compile(each, meaning, SLOTS));
}

export const NO_YEAR = 'nothing says which year this is';
export const NO_PUBLICATION = 'nothing says when this was published';

export function vague(why: string): Window {
  return { kind: 'vague', why };
}

/** Applies a meaning to the named year, else to the current year of the text. */
export function inYear(
  year: number | undefined,
  clock: Clock,
  of: (year: number) => Window | null,
): Window | null {
  const known = year ?? clock.year;
  return known === null ? vague(NO_YEAR) : of(known);
}
