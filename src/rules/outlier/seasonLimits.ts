import { type DayNumber, monthOf, yearOf } from '../../calendar/index.js';

/** Days above zero that a season must have to be evidence. */
const EVIDENCE = 30;
/** Modified z-scores above this are outliers: Iglewicz and Hoaglin (1993). */
const CUTOFF = 3.5;
/** Factor that makes a median absolute deviation comparable with a standard deviation: Hampel (1974). */
const CONSISTENCY = 1.4826;
/** The standard deviation of the square root of a count that varies by chance alone: Bartlett (1936). */
const LEAST_SPREAD = 0.5;
/** The months of a season, counted from that of the day: it and its neighbours, in its year, the year before and the year after. */
const SEASON = [-13, -12, -11, -1, 0, 1, 11, 12, 13];

/** A day above the limit of its season. */
export interface Excess {
  readonly index: number;
  readonly limit: number;
  /** Whether the season had enough days to set the limit; otherwise the limit is the ceiling. */
  readonly bySeason: boolean;
}

interface Month {
  /** Square roots of the figures above zero, and the indexes of their days. */
  readonly roots: number[];
  readonly indexes: number[];
  top: number;
}

/**
 * Days whose figure lies above the limit of their season: median + 3.5 × spread of the square roots, squared; never
 * below `record`, never above `ceiling`. Zeros and missing figures are no evidence.
 */
export function seasonLimits(
  days: readonly DayNumber[],
  figures: readonly number[],
  record: number,
  ceiling: number,
): Excess[] {
  const months = byMonth(days, figures);
  const found: Excess[] = [];
  for (const [month, { roots, indexes, top }] of months) {
    // No limit lies below the record, so most months need no further look.
    if (top <= record) continue;
    const season = SEASON.flatMap((offset) => months.get(month + offset)?.roots ?? []);
    const bySeason = season.length >= EVIDENCE;
    const limit = bySeason ? Math.min(ceiling, Math.max(record, upperLimit(season))) : ceiling;
    for (const [position, root] of roots.entries())
      if (Math.round(root * root) > limit)
        found.push({ index: indexes[position] as number, limit, bySeason });
  }
  return found;
}

function byMonth(days: readonly DayNumber[], figures: readonly number[]): Map<number, Month> {
  const months = new Map<number, Month>();
  for (const [index, day] of days.entries()) {
    const figure = figures[index] as number;
    if (!(figure > 0)) continue;
    const key = yearOf(day) * 12 + monthOf(day);
    const month = months.get(key) ?? { roots: [], indexes: [], top: 0 };
    months.set(key, month);
    month.roots.push(Math.sqrt(figure));
    month.indexes.push(index);
    month.top = Math.max(month.top, figure);
  }
  return months;
}

function upperLimit(roots: readonly number[]): number {
  const centre = median(roots);
  const deviation = median(roots.map((root) => Math.abs(root - centre)));
  const spread = Math.max(CONSISTENCY * deviation, LEAST_SPREAD);
  return Math.floor((centre + CUTOFF * spread) ** 2);
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
