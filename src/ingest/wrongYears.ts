import { type DayNumber, sameDate, yearOf } from '../calendar/index.js';

/** A day with a wrong year among consecutive days, for example last year's in January. */
export interface WrongYear {
  readonly day: DayNumber;
  readonly meant: DayNumber;
  /** Day of the row before; `null` for the first row. */
  readonly previous: DayNumber | null;
}

/** Takes each row once it is decided, in their order, with its day as it is meant; `NaN` if the date cannot be read. */
type Give<Row> = (row: Row, day: DayNumber, wrong: WrongYear | null) => void;

/** Fewest rows in which a wrong year is detected. */
const LEAST_ROWS = 4;

/** Most rows that wait, which bounds memory: beyond this, a row is passed on undecided. */
const MOST_WAITING = 1000;

/**
 * Detects wrong years in the days of rows, in input order. The expected day of a row follows from the rows before and after it, for
 * the last row from the two before, for the first from the two after, if these are in sequence, forwards or backwards. On a page of
 * days that must follow each other (`isConsecutive`), the row before is enough.
 *
 * Read as it stands, such a day would overwrite another or leave a gap, so it is corrected before the next row is judged.
 */
export class WrongYears<Row> {
  private readonly waiting: { readonly day: DayNumber; readonly row: Row }[] = [];
  /** Days of the waiting rows, as far as they can be read. */
  private readonly days: DayNumber[] = [];
  /** The last two days; there are none where fewer rows are `given`. */
  private beforeLast: DayNumber = 0;
  private last: DayNumber = 0;
  private given = 0;
  private readonly isConsecutive: boolean;
  private readonly give: Give<Row>;

  constructor(isConsecutive: boolean, give: Give<Row>) {
    this.isConsecutive = isConsecutive;
    this.give = give;
  }

  /**
   * Whether the year of the next row is right beyond doubt, given `after`, the day of the row after it, where that is known. If so the
   * row is settled, and is not passed to `give`. If not it must be pushed.
   */
  isRight(day: DayNumber, after: DayNumber | undefined): boolean {
    if (Number.isNaN(day)) return false;
    if (this.waiting.length > 0) {
      this.days.push(day);
      this.giveDecided();
      this.days.pop();
    }
    const before = this.runEnd();
    if (before === null) return false;
    // A day adjacent to the one before is right: any correction would be at most two days away.
    if (Math.abs(day - before) !== 1) {
      if (after === undefined || Number.isNaN(after)) return false;
      if (Math.abs(after - before) === 2 && isWrongYear(day, (before + after) / 2)) return false;
    }
    this.pass(day);
    return true;
  }

  /** Last day of the current run: rows that continue it day by day are right. `null` if there is no run. */
  runEnd(): DayNumber | null {
    const isRun = this.waiting.length === 0 && !this.isConsecutive && this.given >= LEAST_ROWS - 1;
    return isRun ? this.last : null;
  }

  /** Settles `count` rows that continued the run, up to the day `last`. */
  passRun(count: number, last: DayNumber): void {
    if (count === 0) return;
    // Only the last two days are needed to know the direction.
    this.beforeLast = count > 1 ? last - Math.sign(last - this.last) : this.last;
    this.last = last;
    this.given += count;
  }

  /** Takes the next row; `day` is `NaN` if its date cannot be read. */
  push(day: DayNumber, row: Row): void {
    this.waiting.push({ day, row });
    if (!Number.isNaN(day)) this.days.push(day);
    this.giveDecided();
    if (this.waiting.length > MOST_WAITING) this.giveFirst(false);
  }

  /** Ends the input: decides all rows that wait. */
  end(): void {
    while (this.waiting.length > 0) this.giveFirst(true);
  }

  /** In a run, one more row is enough to decide, and a row without a day waits only for those before it. */
  private giveDecided(): void {
    for (let [first] = this.waiting; first !== undefined; [first] = this.waiting) {
      if (!Number.isNaN(first.day) && (this.days.length < 2 || this.given + this.days.length < LEAST_ROWS))
        return;
      this.giveFirst(true);
    }
  }

  private giveFirst(isKnown: boolean): void {
    const { day, row } = this.waiting.shift() as { day: DayNumber; row: Row };
    if (Number.isNaN(day)) {
      this.give(row, day, null);
      return;
    }
    const isRun = isKnown && (this.isConsecutive || this.given + this.days.length >= LEAST_ROWS);
    this.days.shift();
    const meant = isRun ? this.expected() : null;
    const wrong = isWrongYear(day, meant)
      ? { day, meant, previous: this.given === 0 ? null : this.last }
      : null;
    this.pass(wrong?.meant ?? day);
    this.give(row, wrong?.meant ?? day, wrong);
  }

  private pass(day: DayNumber): void {
    this.beforeLast = this.last;
    this.last = day;
    this.given += 1;
  }

  /** The day expected between the last one and those that wait; `null` if they do not determine it. */
  private expected(): DayNumber | null {
    const { last, beforeLast, given } = this;
    const [next, second] = this.days;
    if (given === 0) return following(second, next);
    if (this.isConsecutive) return last + 1;
    if (next === undefined) return following(given > 1 ? beforeLast : undefined, last);
    return Math.abs(next - last) === 2 ? (last + next) / 2 : null;
  }
}

function isWrongYear(day: DayNumber, meant: DayNumber | null): meant is DayNumber {
  return meant !== null && day !== meant && sameDate(day, yearOf(meant)) === meant;
}

/** The day that continues two adjacent days, forwards or backwards; `null` if they are not adjacent. */
function following(one = Number.NaN, other = Number.NaN): DayNumber | null {
  return Math.abs(other - one) === 1 ? 2 * other - one : null;
}
