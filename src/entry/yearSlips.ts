import { type DayNumber, sameDate, yearOf } from '../calendar/index.js';

/** A row as far as its day goes; `null` where it names none that can be read. */
export interface DatedRow {
  readonly day: DayNumber | null;
}

/** A day among days that follow each other, right but for its year: the publisher has printed last year's number. */
export interface YearTypo {
  readonly day: DayNumber;
  readonly meant: DayNumber;
  /** The day of the row before; `null` for the first row. */
  readonly previous: DayNumber | null;
}

/** Watches the days of rows, in the order of the input, and gives each row on as soon as it is known whether it is a slip. */
export interface YearTypoDetector<Row extends DatedRow> {
  /** Takes the next row. */
  push(row: Row): void;
  /**
   * Whether the next row is known to be none, whatever comes after `after`, the day of the row behind it: then it is not
   * to be pushed, and counts as given. Rows that waited for its day are given first.
   */
  acceptIfPlausible(day: DayNumber, after: DayNumber | undefined): boolean;
  /** The day of the row before, where the next rows are none as long as they go on from it day by day; else `null`. */
  runEnd(): DayNumber | null;
  /** So many rows of that kind were given, the last one of this day. */
  acceptRun(count: number, last: DayNumber): void;
  /** Gives all rows that still wait: there are no more. */
  end(): void;
}

/** Two or three rows are no run: nothing in them is taken for a slip. */
const LEAST_ROWS = 4;

/** Behind so many rows without a day a row is given as it stands: what waits must not grow with the input. */
const MOST_WAITING = 1000;

/**
 * What a day must be is known from the rows beside it: the one before and the one after, for the last row the two before,
 * for the first the two after, all following each other forwards or backwards. Where days are `consecutive` by the nature
 * of the input, the one before is enough.
 *
 * Taken as it stands such a day would overwrite another or leave a gap, so a row counts as its day meant for the next.
 */
export function yearTypoDetector<Row extends DatedRow>(
  consecutive: boolean,
  give: (row: Row, slip: YearTypo | null) => void,
): YearTypoDetector<Row> {
  const waiting: Row[] = [];
  const days: DayNumber[] = [];
  let beforeLast: DayNumber | undefined;
  let last: DayNumber | undefined;
  let given = 0;

  const pass = (day: DayNumber) => {
    beforeLast = last;
    last = day;
    given += 1;
  };
  const giveFirst = (isKnown: boolean) => {
    const row = waiting.shift() as Row;
    if (row.day === null) return give(row, null);
    const isRun = isKnown && (consecutive || given + days.length >= LEAST_ROWS);
    days.shift();
    const meant = isRun ? dayMeant(beforeLast, last, days, consecutive) : null;
    const slip = isSlip(row.day, meant) ? { day: row.day, meant, previous: last ?? null } : null;
    pass(slip?.meant ?? row.day);
    give(row, slip);
  };
  // Of a run one row more is enough to judge a row, and a row without a day waits only for those before it.
  const isReady = () => waiting[0]?.day === null || (days.length > 1 && given + days.length >= LEAST_ROWS);
  const runEnd = () =>
    waiting.length > 0 || consecutive || given < LEAST_ROWS - 1 ? null : (last as DayNumber);
  return {
    push(row) {
      waiting.push(row);
      if (row.day !== null) days.push(row.day);
      while (isReady()) giveFirst(true);
      if (waiting.length > MOST_WAITING) giveFirst(false);
    },
    acceptIfPlausible(day, after) {
      if (waiting.length > 0) {
        days.push(day);
        while (isReady()) giveFirst(true);
        days.pop();
      }
      const before = runEnd();
      if (before === null) return false;
      // A day beside the one before it is no slip: what could be meant instead is two days away at most.
      if (Math.abs(day - before) !== 1) {
        if (after === undefined) return false;
        if (Math.abs(after - before) === 2 && isSlip(day, (before + after) / 2)) return false;
      }
      pass(day);
      return true;
    },
    runEnd,
    acceptRun(count, day) {
      // Whether they ran forwards or backwards is asked of the two last ones alone.
      beforeLast = day - Math.sign(day - (last as DayNumber));
      last = day;
      given += count;
    },
    end() {
      while (waiting.length > 0) giveFirst(true);
    },
  };
}

function isSlip(day: DayNumber, meant: DayNumber | null): meant is DayNumber {
  return meant !== null && day !== meant && sameDate(day, yearOf(meant)) === meant;
}

/** The day that must stand between others; `null` where they do not say. */
function dayMeant(
  beforeLast: DayNumber | undefined,
  last: DayNumber | undefined,
  after: readonly DayNumber[],
  consecutive: boolean,
): DayNumber | null {
  const next = after[0];
  if (last === undefined) return following(after[1], next);
  if (consecutive) return last + 1;
  if (next === undefined) return following(beforeLast, last);
  return Math.abs(next - last) === 2 ? (last + next) / 2 : null;
}

/** The day that carries on from one to the next, forwards or backwards; `null` where these do not follow each other. */
function following(one = Number.NaN, other = Number.NaN): DayNumber | null {
  return Math.abs(other - one) === 1 ? 2 * other - one : null;
}
