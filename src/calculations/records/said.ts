import { MONTHS, type PeriodKind, type Span, spanInWords } from '../../calendar/index.js';
import {
  type MeasureWords,
  type Phrase,
  phrase,
  quantity,
  type Unit,
  wholeNumber,
} from '../../report/index.js';
import type { Direction } from '../../series/index.js';

/** What title and sentence are made of. */
export interface Said {
  readonly ranked: number | PeriodKind;
  readonly direction: Direction;
  /** `June only, 1 January to 31 December 2025`. */
  readonly where: string;
  /** `in June, from 1 January to 31 December 2025`. */
  readonly during: string;
  readonly words: MeasureWords;
  readonly unit: Unit;
}

/** `Arrivals by small boat: highest days, 1 January to 31 December 2025`; `asked` is the number of `--over`. */
export function titleOf({ ranked, direction, where, words, unit }: Said, asked: number | undefined): string {
  if (asked !== undefined) return `${words.title}: days over ${wholeNumber(asked, unit)}, ${where}`;
  const things =
    typeof ranked === 'number'
      ? `windows of ${ranked} days`
      : `${ranked}${ranked === 'half' ? ' year' : ''}s`;
  return `${words.title}: ${direction} ${things}, ${where}`;
}

/** `June only, 1 January to 31 December 2025`. */
export function whereInWords(month: number | undefined, span: Span): string {
  const only = month === undefined ? '' : `${MONTHS[month - 1]} only, `;
  return `${only}${spanInWords(span.first, span.last)}`;
}

/** `in June, from 1 January to 31 December 2025`. */
export function duringInWords(month: number | undefined, span: Span): string {
  const inMonth = month === undefined ? '' : `in ${MONTHS[month - 1]}, `;
  return `${inMonth}from ${spanInWords(span.first, span.last)}`;
}

/** `There were 4 days with more than 1,000 people, 1 January to 31 December 2025.` */
export function countOver(count: number, threshold: number, unit: Unit, where: string): Phrase {
  const days = count === 0 ? ['no days'] : quantity(count, 'days');
  return phrase`There ${count === 1 ? 'was' : 'were'} ${days} with more than ${quantity(threshold, unit)}, ${where}.`;
}
