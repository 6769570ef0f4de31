import { type DayNumber, sameDate, yearOf } from '../calendar/index.js';

/** A row with its day; `null` if the date cannot be read. */
export interface DatedRow {
  readonly day: DayNumber | null;
}

/** A day with a wrong year among consecutive days, for example last year's in January. */
export interface YearTypo {
  readonly day: DayNumber;
  readonly meant: DayNumber;
  /** Day of the row before; `null` for the first row. */
  readonly previous: DayNumber | null;
}

/** Detects wrong years in the days of rows, in input order, and passes each row on as soon as it is decided. */
export interface YearTypoDetector<Row extends DatedRow> {
  /** Takes the next row. */
  push(row: Row): void;
  /**
   * Accepts the next row if its year is known to be right, given only `after`, the day of the row after it; returns
   * whether it did. An accepted row must not be pushed and is not passed on. Rows that waited for its day are passed on
   * first.
   */
  acceptIfPlausible(day: DayNumber, after: DayNumber | undefined): boolean;
  /** Last day of the current run: rows that continue it day by day are right. `null` if there is no run. */
  runEnd(): DayNumber | null;
  /** Records `count` rows that continued the run, up to the day `last`. */
  acceptRun(count: number, last: DayNumber): void;
  /** Ends the input and passes on all waiting rows. */
  end(): void;
}

/** Fewest rows in which a wrong year is detected. */
const LEAST_ROWS = 4;

/** Most rows that wait, which bounds memory: beyond this, a row is passed on undecided. */
const MOST_WAITING = 1000;

/**
 * Makes a detector of wrong years. The expected day of a row follows from the rows before and after it, for the last row
 * from the two before, for the first from the two after, if these are in sequence, forwards or backwards. With
 * `consecutive`, the row before is enough.
 *
 * Read as it stands, such a day would overwrite another or leave a gap, so it is corrected before the next row is judged.
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
  // In a run, one more row is enough to decide, and a row without a day waits only for those before it.
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
      // A day adjacent to the one before is right: any correction would be at most two days away.
      if (Math.abs(day - before) !== 1) {
        if (after === undefined) return false;
        if (Math.abs(after - before) === 2 && isSlip(day, (before + after) / 2)) return false;
      }
      pass(day);
      return true;
    },
    runEnd,
    acceptRun(count, day) {
      // Only the last two days are needed to know the direction.
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

/** The day expected between its neighbours; `null` if they do not determine it. */
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

/** The day that continues two adjacent days, forwards or backwards; `null` if they are not adjacent. */
function following(one = Number.NaN, other = Number.NaN): DayNumber | null {
  return Math.abs(other - one) === 1 ? 2 * other - one : null;
}
