import type { DayNumber } from '../calendar/index.js';
import { type Entries, lazyEntries, movedTo } from '../entry/index.js';
import {
  type Batch,
  COUNTS,
  type Count,
  mayBeMeasure,
  type Publication,
  parseCount,
  type RawEntry,
  SOME_TEXT,
  unguarded,
} from '../table/index.js';
import { DayIndex } from './dayIndex.js';
import { NumberColumn } from './numberColumn.js';

/** Figures up to this one can be added exactly, even one for every day that a date can have. */
const LARGE = 1_000_000_000;

/** A column of which every day has a figure: one of the counts, or another column, which is a measure as long as it has no text. */
export interface DayColumn {
  readonly column: number;
  readonly measure: string;
  readonly count: Count | null;
  isText: boolean;
  /** What texts mean that were met before, by their fingerprints. */
  readonly meanings: Map<number, number>;
  /** A number a day, as in a batch. */
  readonly numbers: NumberColumn;
}

/** The first figure, and the first text, in which two rows of a day differ; `null` for none. */
export interface Differing {
  readonly figure: DayColumn | null;
  readonly text: DayColumn | null;
}

interface LargeSum {
  readonly column: DayColumn;
  readonly day: DayNumber;
  readonly row: RawEntry;
  /** The figure as it stands. */
  readonly text: string;
}

/** The first row of each day, in input order, in columns: memory grows with the days, not with the rows. */
export class DayTable {
  readonly columns: readonly DayColumn[];
  private readonly publication: Publication;
  private readonly notesColumn: number;
  private readonly index = new DayIndex();
  private readonly days = new NumberColumn();
  private readonly lines = new NumberColumn();
  private readonly notes = new Map<number, string>();
  /** Whether a figure is so large that a later sum may be. */
  private mayBeLarge = false;
  /** The rows of days with a figure that is not in its usual form, and those after a large figure. */
  private readonly rows = new Map<number, RawEntry>();

  constructor(publication: Publication) {
    this.publication = publication;
    this.columns = dayColumns(publication);
    this.notesColumn = publication.columns.findIndex(({ role }) => role === 'notes');
  }

  /** Index of a day in input order; -1 if it has no row yet. */
  indexOf(day: DayNumber): number {
    return this.index.of(day);
  }

  /** Stores the first row of a day. */
  add(day: DayNumber, batch: Batch, row: number): void {
    const index = this.days.length;
    this.index.set(day, index);
    this.days.push(day);
    this.lines.push(batch.lines[row] as number);
    for (let each = 0; each < this.columns.length; each++)
      this.addCell(this.columns[each] as DayColumn, index, batch, row);
    if (this.notesColumn >= 0) this.addNote(index, batch, row);
    if (batch.readings !== null || this.mayBeLarge) this.keepText(index, batch.textOf(row));
  }

  /**
   * Stores rows from `from` on, as long as each is of a new day that is adjacent to the one before it, in one direction; `before` is the
   * day before the first. The rows must come from the scan. Returns the first row that was not stored.
   */
  addRun(batch: Batch, from: number, to: number, before: DayNumber): number {
    const step = (batch.days[from] as DayNumber) - before;
    const isRun = Math.abs(step) === 1 && !this.mayBeLarge;
    const end = isRun ? this.index.claim(batch.days, from, to, step, this.days.length) : from;
    if (end === from) return from;
    const first = this.days.length - from;
    this.days.append(batch.days.subarray(from, end));
    this.lines.append(batch.lines.subarray(from, end));
    for (const column of this.columns) {
      const cells = batch.cells[column.column] as Float64Array;
      if (column.count !== null) column.numbers.append(cells.subarray(from, end));
      else for (let row = from; row < end; row++) this.addCell(column, first + row, batch, row);
    }
    // A figure of the run itself may be large.
    for (let row = from; row < end && this.mayBeLarge; row++) this.keepText(first + row, batch.textOf(row));
    const noted = batch.cells[this.notesColumn];
    for (let row = noted?.indexOf(SOME_TEXT, from) ?? -1; row >= 0 && row < end; ) {
      this.addNote(first + row, batch, row);
      row = noted?.indexOf(SOME_TEXT, row + 1) ?? -1;
    }
    return end;
  }

  private addCell(column: DayColumn, index: number, batch: Batch, row: number): void {
    const number = numberIn(column, batch, row);
    column.numbers.push(number);
    const isUsual = Object.is(number, batch.cells[column.column]?.[row]);
    if (!isUsual) this.keepText(index, batch.textOf(row));
  }

  private addNote(index: number, batch: Batch, row: number): void {
    if (Number.isNaN(batch.cells[this.notesColumn]?.[row])) return;
    const note = unguarded(batch.textOf(row).cells[this.notesColumn]);
    if (note !== '') this.notes.set(index, note);
  }

  /** How a second row of the day at `index` differs from the first; `null` if it does not. */
  differing(index: number, batch: Batch, row: number): Differing | null {
    let figure: DayColumn | null = null;
    let text: DayColumn | null = null;
    for (let each = 0; each < this.columns.length; each++) {
      const column = this.columns[each] as DayColumn;
      const own = numberIn(column, batch, row);
      const before = column.numbers.at(index);
      if (own === before || (Number.isNaN(own) && Number.isNaN(before))) continue;
      if (column.isText) text ??= column;
      else figure ??= column;
    }
    return figure === null && text === null ? null : { figure, text };
  }

  /** Whether a row has the same as that of a day, and people or boats. */
  isSame(day: DayNumber, row: Batch): boolean {
    const index = this.indexOf(day);
    const hasArrivals = () =>
      this.columns.some(
        ({ count, numbers }) => (count === 'arrivals' || count === 'boats') && numbers.at(index) > 0,
      );
    return index >= 0 && hasArrivals() && this.differing(index, row, 0) === null;
  }

  /** Line of the first row of a day. */
  lineOf(index: number): number {
    return this.lines.at(index);
  }

  /** Text of a cell in the first row of a day. */
  textOf(index: number, { column, numbers }: DayColumn): string {
    const number = numbers.at(index);
    return this.rows.get(index)?.cells[column] ?? (Number.isNaN(number) ? '' : String(number));
  }

  /** The rows with which the sum of a measure can no longer be exact, one at most for each. */
  largeSums(): readonly LargeSum[] {
    if (!this.mayBeLarge) return [];
    return this.columns.flatMap((column) => {
      let sum = 0;
      const index = column.numbers.all().findIndex((number) => {
        if (number > 0) sum += number;
        return sum > Number.MAX_SAFE_INTEGER;
      });
      if (column.isText || index < 0) return [];
      const row = this.rows.get(index) as RawEntry;
      return [{ column, day: this.days.at(index), row, text: this.textOf(index, column) }];
    });
  }

  private keepText(index: number, row: RawEntry): void {
    this.rows.set(index, row);
    this.mayBeLarge ||= this.columns.some(({ numbers }) => numbers.at(index) > LARGE);
  }

  /** The days, earliest first, so that no result depends on the order of the rows. */
  entries(): Entries {
    const { file, sheet = null } = this.publication;
    const { notes } = this;
    const [days, lines] = [this.days.all(), this.lines.all()];
    const order = this.days.isRising ? null : orderOf(days);
    const pick = (numbers: Float64Array) => order?.map((index) => numbers[index] as number) ?? numbers;
    const measures = this.columns.filter(
      ({ count, isText, numbers }) => count !== null || (!isText && !numbers.all().every(Number.isNaN)),
    );
    const figures = new Map(measures.map(({ measure, numbers }) => [measure, pick(numbers.all())] as const));
    const areInLineOrder = order === null && this.lines.isRising;
    return lazyEntries(
      { days: pick(days), figures, areInLineOrder, lines: () => pick(lines) },
      {
        notes: order === null ? notes : movedTo(order, notes),
        files: [file],
        sheets: [sheet],
        fileIndexes: zeros(days.length),
      },
    );
  }
}

function dayColumns({ columns }: Publication): readonly DayColumn[] {
  const made = (column: number, measure: string, count: Count | null, isText = false): DayColumn => ({
    column,
    measure,
    count,
    isText,
    meanings: new Map(),
    numbers: new NumberColumn(),
  });
  const counts = COUNTS.flatMap((count) => {
    const column = columns.findLastIndex(({ role }) => role === count);
    return column < 0 ? [] : [made(column, count, count)];
  });
  // A column that is left out still tells two rows of a day apart.
  const others = columns.flatMap((each, column) =>
    each.role === 'other' ? [made(column, each.measure, null, !mayBeMeasure(each))] : [],
  );
  return [...counts, ...others];
}

/** Most texts of a column that are remembered: more distinct ones are parsed each time. */
const MOST_TEXTS = 10_000;

/** The figure of a row in a column, `NaN` for none; for a text its fingerprint, a negative number. */
function numberIn(column: DayColumn, batch: Batch, row: number): number {
  const cell = (batch.cells[column.column] as ArrayLike<number>)[row] as number;
  return cell < 0 ? numberOfText(column, cell, batch, row) : cell;
}

/** The figure in a text, `NaN` for none; else its fingerprint, with which the column becomes one of text. */
function numberOfText(column: DayColumn, fingerprint: number, batch: Batch, row: number): number {
  const known = column.meanings.get(fingerprint);
  if (known !== undefined) return known;
  const reading = parseCount(batch.textOf(row).cells[column.column] ?? '');
  const number = 'value' in reading ? (reading.value ?? Number.NaN) : fingerprint;
  if (number < 0) column.isText = true;
  if (column.meanings.size < MOST_TEXTS) column.meanings.set(fingerprint, number);
  return number;
}

/** Indexes of the days, earliest first. */
function orderOf(days: Float64Array): number[] {
  return Array.from(days, (_, at) => at).sort((a, b) => (days[a] as number) - (days[b] as number));
}

let lastZeros: readonly number[] = [];

/** Array of zeros, shared by series of the same length that follow each other. */
function zeros(length: number): readonly number[] {
  if (lastZeros.length !== length) lastZeros = new Array<number>(length).fill(0);
  return lastZeros;
}
