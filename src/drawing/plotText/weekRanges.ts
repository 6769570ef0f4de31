import type { HeatChart } from '../../report/index.js';

type Block = HeatChart['blocks'][number];

/** Weeks of a block from `from` to before `to`. */
export interface WeekRange {
  readonly from: number;
  readonly to: number;
}

export function weeksOf({ offset, values }: Block): number {
  return Math.ceil((offset + values.length) / 7);
}

export function weekOf(day: number, { offset }: Block): number {
  return Math.floor((day + offset) / 7);
}

/** A block in ranges of at most `most` weeks, cut where a month begins, so that its name stands above it. */
export function weekRanges(block: Block, most: number): WeekRange[] {
  const weeks = weeksOf(block);
  const months = block.ticks.map(({ at }) => weekOf(at, block));
  const ranges: WeekRange[] = [];
  for (let from = 0; from < weeks || ranges.length === 0; ) {
    const month = months.findLast((week) => week > from && week <= from + most);
    const to = from + most >= weeks ? weeks : (month ?? from + most);
    ranges.push({ from, to });
    from = Math.max(to, from + 1);
  }
  return ranges;
}
