import { type Span, yearOf } from '../../calendar/index.js';
import { isWord, type Token } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { isYear, type When } from '../when/window.js';
import { COSTS } from './costs.js';
import { inYear, type Settled } from './settle.js';
import type { NearTime } from './timesNear.js';
import type { Meaning } from './yearMeanings.js';

/**
 * The month of each year that the sentence gives separately, "In December was 3,254, in 2024", and of the years that the text was
 * about before.
 */
export function monthOfYears(
  { tokens, asOf }: Scene,
  month: When,
  near: readonly NearTime[],
  topics: readonly Settled[],
): Meaning[] {
  const { window } = month;
  if (window.kind !== 'span' || isYear(window) || isShort(window) || namesYear(tokens, month)) return [];
  const of = (year: number, cost: number): Meaning => ({
    settled: { kind: 'span', span: inYear(window, year), asOf: null },
    cost,
  });
  const own = near.find(({ when }) => when === month)?.far ?? 0;
  const named = near.flatMap(({ when, far }) => {
    const isBeside = Math.min(Math.abs(when.from - month.to), Math.abs(month.from - when.to)) <= BESIDE;
    const cost = isBeside ? Math.min(0, far - own) - COSTS.held : COSTS.otherYear;
    return isYear(when.window) ? [of(yearOf(when.window.first), cost)] : [];
  });
  const years = topics.flatMap((topic) => (topic.kind === 'span' ? [yearOf(topic.span.last)] : []));
  const before = [...new Set(years)].map((year, index) => of(year, COSTS.otherYear + index * COSTS.further));
  return [...named, ...before].filter(({ settled }) => isCounted(settled, asOf));
}

const BESIDE = 8;

/** A month that is not over on the last day counted, in the last year in which it is. */
export function monthOfLastYear({ asOf }: Scene, { window }: When): Meaning[] {
  if (asOf === null || window.kind !== 'span') return [];
  const year = yearOf(asOf);
  const span = [inYear(window, year), inYear(window, year - 1)].find(({ last }) => last <= asOf);
  return span === undefined ? [] : [{ settled: { kind: 'span', span, asOf: null }, cost: COSTS.otherYear }];
}

function isCounted(settled: Settled, asOf: number | null): boolean {
  return settled.kind !== 'span' || asOf === null || settled.span.last <= asOf;
}

/** Weeks and weekends are those before the publication, in no other year. */
function isShort({ first, last }: Span): boolean {
  return last - first < 27;
}

function namesYear(tokens: readonly Token[], { from, to }: When): boolean {
  return tokens.slice(from, to).some(({ text }) => /^\d{4}$/.test(text) || text === 'last');
}

/** "Last week" is often the seven days to the last one counted. */
export function isLastWeek(tokens: readonly Token[], { from, to }: When): boolean {
  return isWord(tokens[to - 1], 'week') && isWord(tokens[from], 'last', 'this');
}

export function sevenDays({ asOf }: Scene): Meaning[] {
  return asOf === null
    ? []
    : [{ settled: { kind: 'rolling', asOf, count: 7, unit: 'd' }, cost: COSTS.otherYear }];
}
