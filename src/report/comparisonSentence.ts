import type { MeasureWords } from './measureWords.js';
import { listed, type Phrase, phrase, quantity } from './phrase.js';
import type { Unit } from './unit.js';

export interface SentenceFigure {
  readonly value: number | null;
  readonly missingDays: number;
}

export interface SentenceBase extends SentenceFigure {
  /** Time of the figure compared with: `at the same point in 2024` where it is the first to be named, then `in 2023`. */
  there(isFirst: boolean): Phrase;
  /** `null` where either figure is unknown, or the two are not to be compared. */
  readonly difference: number | null;
  readonly changePercent: number | null;
}

export interface SentenceFrame {
  readonly words: MeasureWords;
  readonly unit: Unit;
  /** Whether the days are over, as a month is, or the first part of a year that goes on. */
  readonly isOver: boolean;
  /** `in 2025 by 14 April`. */
  readonly when: string;
}

/** A figure and how it compares: `8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265) and 67% more than in 2023 (4,899).` */
export function comparisonSentence(
  figure: SentenceFigure,
  bases: readonly SentenceBase[],
  frame: SentenceFrame,
): Phrase {
  const { words, when } = frame;
  if (figure.value === null) return unknown(figure, frame);
  const compared = bases.filter(({ difference }) => difference !== null);
  const against =
    figure.value === 0 && words.sayNobody
      ? againstNobody(compared, frame)
      : separated(listed(compared.map((base, index) => comparison(base, index === 0, frame))));
  const missing = figure.missingDays === 0 ? [] : phrase` (${lacking(figure)})`;
  return phrase`${saidOf(figure.value, figure.missingDays, frame)} ${when}${missing}${against}.`;
}

/** Where some days have no figure, nobody knows that nobody arrived: `No arrivals were recorded`. */
function saidOf(value: number, missingDays: number, { words, isOver }: SentenceFrame): Phrase {
  if (value !== 0 || missingDays === 0 || !words.sayNobody) return words.said(value, isOver);
  return phrase`No ${words.noun} ${isOver ? 'were' : 'had been'} recorded`;
}

/** A number of people per boat is unknown although every day has its figures where there was no boat. */
function unknown({ missingDays }: SentenceFigure, { words, unit, when }: SentenceFrame): Phrase {
  const reason = unit === 'people per boat' && missingDays === 0 ? ', since no boats arrived' : '';
  return phrase`There is no figure for ${words.noun} ${when}${reason}.`;
}

/** From this many times the other figure on, a percentage would be harder to read than the number of times. */
const MANY_TIMES = 3;

function comparison(base: SentenceBase, isFirst: boolean, { words, unit }: SentenceFrame): Phrase {
  const { value, missingDays, difference, changePercent } = base;
  if (difference === 0) return phrase`${words.same} as ${withLacking(base, isFirst)}`;
  if (changePercent === null)
    return phrase`against ${words.sayNobody ? 'none' : '0'} ${withLacking(base, isFirst)}`;
  const missing = missingDays === 0 ? [] : phrase`, ${lacking(base)}`;
  const shown = phrase`${base.there(isFirst)} (${{ value, unit }}${missing})`;
  const times = 1 + changePercent / 100;
  if (times >= MANY_TIMES)
    return phrase`${{ value: times, unit: 'times' }} times ${words.asMany} as ${shown}`;
  const size = { value: Math.abs(changePercent), unit: 'percent', neverNothing: true } as const;
  return changePercent > 0
    ? phrase`${size} ${words.more} than ${shown}`
    : phrase`${{ ...size, neverAll: true }} ${words.fewer} than ${shown}`;
}

/** `Nobody arrived on 5 May 2025, nor on the same date a year before`; a figure is stated, since "100% fewer" would say nothing new. */
function againstNobody(bases: readonly SentenceBase[], { unit }: SentenceFrame): Phrase {
  const none = bases.filter(({ value }) => value === 0).map((base, index) => withLacking(base, index === 0));
  const figures = bases
    .filter(({ value }) => value !== 0)
    .map((base, index) => {
      const isFirst = none.length + index === 0;
      return phrase`${{ value: base.value, unit, withNoun: true }} ${withLacking(base, isFirst)}`;
    });
  return [
    ...(none.length === 0 ? [] : phrase`, nor ${listed(none, 'or')}`),
    ...(figures.length === 0 ? [] : phrase`, against ${listed(figures)}`),
  ];
}

/** Names the time, and says that its figure, which is not shown behind it, lacks days. */
function withLacking(base: SentenceBase, isFirst: boolean): Phrase {
  const missing = base.missingDays === 0 ? [] : phrase` (${lacking(base)})`;
  return phrase`${base.there(isFirst)}${missing}`;
}

function separated(words: Phrase): Phrase {
  return words.length === 0 ? [] : phrase`, ${words}`;
}

/** Says that a figure lacks days: `no figure for 2 days`. */
function lacking({ missingDays }: SentenceFigure): Phrase {
  return phrase`no figure for ${quantity(missingDays, 'days')}`;
}
