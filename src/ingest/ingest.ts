import { type DayNumber, toCivilDate } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import { type Finding, type FindingList, findingList } from '../finding/index.js';
import { type Batch, onlyRow, type Publication, type RowCounts } from '../table/index.js';
import { type DayColumn, DayTable } from './dayTable.js';
import {
  type CellOfRow,
  duplicateDay,
  findingsOnCount,
  sumTooLargeAt,
  unreadable,
  wrongYear,
} from './rowFindings.js';
import { type WrongYear, WrongYears } from './wrongYears.js';

/** Most rows with a suspected wrong year that wait for the end of the input; no genuine file has more than a few. */
const MOST_DOUBTFUL = 10_000;

const DUPLICATE = 'duplicate-day';

/** Second rows of days that are only counted, since enough of them were told one by one. */
interface MoreDuplicates {
  count: number;
  areErrors: boolean;
  line: number;
  column: number;
}

/** Makes days of the rows of one series, in input order: each is checked against those before it. */
export class Ingest {
  private readonly publication: Publication;
  private readonly found: FindingList;
  private readonly days: DayTable;
  private readonly years: WrongYears<Batch>;
  private readonly doubtful: { readonly row: Batch; readonly wrong: WrongYear }[] = [];
  private readonly dateColumn: number;
  /** Whether enough second rows were told one by one. */
  private areCounted = false;
  private readonly more: MoreDuplicates = { count: 0, areErrors: false, line: 0, column: 0 };

  constructor(publication: Publication, found = findingList()) {
    const { columns, consecutive = false } = publication;
    this.publication = publication;
    this.found = found;
    this.days = new DayTable(publication);
    this.dateColumn = columns.findLastIndex(({ role }) => role === 'date');
    this.years = new WrongYears(consecutive, (row, day, wrong) => {
      if (wrong === null) this.store(day, row, 0);
      else if (consecutive || this.doubtful.length === MOST_DOUBTFUL) this.correct(row, wrong);
      else this.doubtful.push({ row, wrong });
    });
  }

  takeAll(batch: Batch): void {
    this.takeRows(batch, 0, batch.count);
  }

  /** Takes rows from `from` to before `to`. */
  takeRows(batch: Batch, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      if (this.days.indexOf(batch.days[row] as DayNumber) < 0) row = this.takeRun(batch, row, to);
      if (row < to) this.take(batch, row, row + 1 < to ? batch.days[row + 1] : undefined);
    }
  }

  /** Takes a run of adjacent new days at once, which is all of nearly every file. Returns the row after it. */
  private takeRun(batch: Batch, from: number, to: number): number {
    const before = this.years.runEnd();
    if (before === null || batch.readings !== null || to - from < 2) return from;
    const end = this.days.addRun(batch, from, to, before);
    this.years.passRun(end - from, batch.days[end - 1] as DayNumber);
    for (let row = from; row < end && this.publication.keeps; row++)
      this.publication.keeps(batch.textOf(row));
    return end;
  }

  /** Takes a row. `after` is the day of the next one, if it is known. */
  private take(batch: Batch, row: number, after?: DayNumber): void {
    const day = batch.days[row] as DayNumber;
    if (this.years.isRight(day, after)) this.store(day, batch, row);
    else this.years.push(day, onlyRow(batch, row));
  }

  /** Ends the input. What follows is complete only then. */
  end(): void {
    this.years.end();
    for (const { row, wrong } of this.doubtful.splice(0))
      if (this.isOutOfOrder(row, wrong)) this.store(wrong.day, row, 0);
      else this.correct(row, wrong);
    const { count, areErrors, line, column } = this.more;
    if (count === 0) return;
    const where = () => this.publication.locate({ line, cells: [] }, column);
    this.found.count(DUPLICATE, areErrors ? 'error' : 'warning', where, count);
    this.more.count = 0;
  }

  /** The findings, without those on sums of the measures that were dropped in another series. */
  findings(dropped: ReadonlySet<string> = new Set()): readonly Finding[] {
    const sums = this.days
      .largeSums()
      .filter(({ column }) => !dropped.has(column.measure))
      .map(({ column, day, row, text }) =>
        sumTooLargeAt(
          { publication: this.publication, row, column: column.column },
          column.measure,
          text,
          day,
        ),
      );
    return [...this.found.all(), ...sums];
  }

  /** Measures that were dropped because a cell was no count. */
  textColumns(): readonly string[] {
    return this.days.columns.filter(({ isText }) => isText).map(({ measure }) => measure);
  }

  entries(): Entries {
    return this.days.entries();
  }

  /** Whether the year of a doubtful row is right after all: the day with the other year has a row of its own, or this one is a repeat. */
  private isOutOfOrder(row: Batch, { day, meant }: WrongYear): boolean {
    const isRead = row.readings?.every((reading) => 'counts' in reading) ?? true;
    const isRepeat = () =>
      this.days.isSame(day, row) && this.days.lineOf(this.days.indexOf(day)) < (row.lines[0] as number);
    return this.days.indexOf(meant) >= 0 || (isRead && isRepeat());
  }

  /** Stores a row as the day that is meant. */
  private correct(row: Batch, wrong: WrongYear): void {
    this.found.add(wrongYear(this.cell(row, 0, this.dateColumn), wrong));
    this.store(wrong.meant, row, 0);
  }

  private store(day: DayNumber, batch: Batch, row: number): void {
    const reading = batch.readings?.[row];
    if (reading !== undefined && 'problems' in reading) {
      for (const { column, role, problem, expected } of reading.problems) {
        const finding = unreadable(this.cell(batch, row, column), role, problem, expected);
        this.found.add(Number.isNaN(day) ? finding : { ...finding, date: toCivilDate(day) });
      }
      return;
    }
    const index = this.days.indexOf(day);
    if (index >= 0) this.repeat(day, index, batch, row);
    else this.first(day, batch, row, reading?.counts);
  }

  private first(day: DayNumber, batch: Batch, row: number, counts?: RowCounts): void {
    this.days.add(day, batch, row);
    this.publication.keeps?.(batch.textOf(row));
    if (counts !== undefined) this.tellOfCounts(day, batch, row, counts);
  }

  private tellOfCounts(day: DayNumber, batch: Batch, row: number, counts: RowCounts): void {
    for (const { count, column } of this.days.columns) {
      const read = count === null ? undefined : counts[count];
      if (count === null || read === undefined) continue;
      for (const finding of findingsOnCount(read, count, this.cell(batch, row, column), day))
        this.found.add(finding);
    }
  }

  /** A second row of the day at `index`. */
  private repeat(day: DayNumber, index: number, batch: Batch, row: number): void {
    const differing = this.days.differing(index, batch, row);
    const column = (differing?.figure ?? differing?.text)?.column ?? this.dateColumn;
    const line = batch.lines[row] as number;
    if (this.areCounted) {
      this.more.count += 1;
      this.more.areErrors ||= differing !== null;
      this.more.line = line;
      this.more.column = column;
      return;
    }
    const first = {
      line: this.days.lineOf(index),
      text: (own: DayColumn) => this.days.textOf(index, own),
    };
    this.found.add(duplicateDay(this.cell(batch, row, column), first, day, differing));
    this.areCounted = this.found.onlyCounts(DUPLICATE);
  }

  private cell(batch: Batch, row: number, column: number): CellOfRow {
    return { publication: this.publication, row: batch.textOf(row), column };
  }
}
