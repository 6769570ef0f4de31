import type { MeasureWords } from './measureWords.js';
import { listed, type Phrase, phrase, quantity } from './phrase.js';
import type { Unit } from './unit.js';

export interface SentenceFigure {
  readonly value: number | null;
  readonly missingDays: number;
}

export interface SentenceBase extends SentenceFigure {
  /** Time of the figure compared with: `at the same point in 2024`. */
  readonly there: Phrase;
  readonly difference: number | null;
  readonly changePercent: number | null;
}

export interface SentenceFrame {
  readonly words: MeasureWords;
  readonly unit: Unit;
  /** `had arrived`. */
  readonly verb: string;
  /** `in 2025 by 14 April`. */
  readonly when: string;
}

/** A figure and how it compares: `8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265) and 67% more than in 2023 (4,899).` */
export function comparisonSentence(
  figure: SentenceFigure,
  bases: readonly SentenceBase[],
  frame: SentenceFrame,
): Phrase {
  const { words, verb, when } = frame;
  if (figure.value === null) return phrase`There is no figure for ${words.title.toLowerCase()} ${when}.`;
  const compare = figure.value === 0 ? againstNothing : comparison;
  const comparisons = bases.map((base) => compare(base, frame)).filter((each) => each !== null);
  const against = comparisons.length === 0 ? [] : phrase`, ${listed(comparisons)}`;
  return phrase`${words.subject(figure.value)} ${verb} ${when}${lacking(figure)}${against}.`;
}

function comparison(base: SentenceBase, { words, unit }: SentenceFrame): Phrase | null {
  const { there, value, difference, changePercent } = base;
  if (value === null) return null;
  const shown = phrase`(${{ value, unit }}${lacking(base)})`;
  if (difference === 0) return phrase`the same as ${there} ${shown}`;
  if (changePercent === null) return phrase`against none ${there}`;
  const direction = changePercent > 0 ? words.more : words.fewer;
  const size = { value: Math.abs(changePercent), unit: 'percent', neverZero: true } as const;
  return phrase`${size} ${direction} than ${there} ${shown}`;
}

/** A comparison of 0 states the other figure, since "100% fewer" would say nothing new. */
function againstNothing(base: SentenceBase, { unit }: SentenceFrame): Phrase | null {
  if (base.value === null || base.value === 0) return base.value === null ? null : phrase`as ${base.there}`;
  return phrase`against ${quantity(base.value, unit)}${lacking(base)} ${base.there}`;
}

/** A remark behind a figure that lacks days; empty if it is complete. */
function lacking({ missingDays }: SentenceFigure): Phrase {
  return missingDays === 0 ? [] : phrase`, without figures for ${quantity(missingDays, 'days')}`;
}
