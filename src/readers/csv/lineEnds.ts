import type { LineEnd } from '../../csv/records.js';
import type { Taken } from '../../lane/index.js';

/** Whether all lines end alike. */
export interface LineEnds {
  note(line: number, end: LineEnd): void;
  /** The same of lines in the fast lane, the last of which may end with the input alone: whether the first other one is there. */
  noteLane(taken: Taken, isClosed: boolean): boolean;
  /** First line that ends otherwise than the first one; `null` where all end alike. */
  other(): number | null;
}

export function lineEnds(): LineEnds {
  let first: LineEnd | null = null;
  let other: number | null = null;
  const note = (line: number | null, end: LineEnd) => {
    if (line === null) return;
    first ??= end;
    if (end !== first) other = Math.min(line, other ?? line);
  };
  return {
    note,
    noteLane({ crlfLine, lfLine, line, count }, isClosed) {
      const before = other;
      note(crlfLine, '\r\n');
      if (isClosed || lfLine !== line + count - 1) note(lfLine, '\n');
      return other !== before;
    },
    other: () => other,
  };
}
