import { listed, numberInWords, type Phrase, phrase, type Quantity, type Unit } from '../report/index.js';
import type { Place } from '../series/index.js';

/** `joint ` in front of a superlative or a rank that several share; empty where one holds it alone. */
export function joint(sharedBy: number): string {
  return sharedBy > 1 ? 'joint ' : '';
}

/** A rank in a table or a sentence: `2`, or `joint 2` where several share it. */
export function rankInWords({ rank, sharedBy }: Place): Phrase {
  return phrase`${joint(sharedBy)}${rank}`;
}

/** Those with the same figure, in order; some of them may not be listed. */
export interface Tie<Each> {
  readonly value: number;
  readonly sharedBy: number;
  /** At least one, at most `sharedBy`. */
  readonly shown: readonly Each[];
}

/** Puts those with the same figure together; `ranked` are in the order of their rank. */
export function tiesIn<Each extends Place & { readonly value: number }>(
  ranked: readonly Each[],
): Tie<Each>[] {
  const ties = new Map<number, { value: number; sharedBy: number; shown: Each[] }>();
  for (const each of ranked) {
    const tie = ties.get(each.value);
    if (tie) tie.shown.push(each);
    else ties.set(each.value, { value: each.value, sharedBy: each.sharedBy, shown: [each] });
  }
  return [...ties.values()];
}

/** Whether some of those that share the figure are not listed. */
export function leavesSome({ sharedBy, shown }: Tie<unknown>): boolean {
  return shown.length < sharedBy;
}

/** The number of those with the same figure up to which a sentence names them; more are counted, since none comes before the others. */
export const MOST_NAMED = 3;

/** `(9)`, or `(9 each)` where several share the figure. */
export function figureOfEach({ value, sharedBy }: Tie<unknown>, unit: Unit): Phrase {
  return phrase`(${{ value, unit }}${sharedBy > 1 ? ' each' : ''})`;
}

/** `June (9)`; of several `June and July (9 each)`; where not all are named, `June, one of 3 months with 9`. */
export function holders<Each>(
  tie: Tie<Each>,
  nameOf: (each: Each) => string,
  things: string,
  unit: Unit,
): Phrase {
  const { value, sharedBy, shown } = tie;
  const names = listed(shown.map((each) => [nameOf(each)]));
  if (!leavesSome(tie)) return phrase`${names} ${figureOfEach(tie, unit)}`;
  return phrase`${names}, ${numberInWords(shown.length)} of ${numberInWords(sharedBy)} ${things} with ${{ value, unit }}`;
}

/** `Rank 1 is shared by 366 days, of which 3 are shown.` Says that a table ends among equals. */
export function cutTieRemarks(
  ranked: readonly (Place & { readonly value: number })[],
  things: string,
): Phrase[] {
  const last = tiesIn(ranked).at(-1);
  const rank = last?.shown[0]?.rank;
  if (last === undefined || rank === undefined || !leavesSome(last)) return [];
  const { sharedBy, shown } = last;
  const are = shown.length === 1 ? 'is' : 'are';
  return [
    phrase`Rank ${rank} is shared by ${count(sharedBy)} ${things}, of which ${count(shown.length)} ${are} shown.`,
  ];
}

function count(value: number): Quantity {
  return { value, unit: 'count' };
}
