import { type JsonError, JsonScanner, type JsonValue } from './jsonScanner.js';

/** A row, by the columns of the table: its cells, and their positions in the text. */
interface ObjectRow {
  /** Position of the object. */
  readonly at: number;
  readonly cells: readonly string[];
  /** Positions of the values; that of the object where it lacks the key. */
  readonly places: readonly number[];
}

/** Something that is not as it should be in a number of rows: where it is first, and what. */
export interface JsonProblem {
  readonly at: number;
  readonly key: string;
  count: number;
}

/** The rows of a JSON text, of one object each. */
export interface JsonTable {
  /** The keys in the order in which they come first. */
  readonly keys: readonly string[];
  readonly rows: readonly ObjectRow[];
  readonly problems: ReadonlyMap<ProblemKind, JsonProblem>;
  /** What stands beside the list of rows. */
  readonly beside: readonly Member[];
}

export type ProblemKind = 'no-object' | 'nested' | 'repeated' | 'lacking' | 'further';

/** Keys under which one object gives its rows. */
const LISTS = ['data', 'rows'];

/** What a JSON text is that is no table: an answer of this program, or something else. */
export type OtherJson = 'answer' | 'other';

/**
 * Takes the rows of a list, of the list under `data` or `rows` of an object, or of one object after the other. Throws
 * `JsonError`.
 */
export function rowsOf(text: string): JsonTable | OtherJson {
  const scanner = new JsonScanner(text);
  const taker = new RowTaker(scanner);
  if (scanner.peek() === '[') taker.takeList();
  else {
    const first = taker.takeTop();
    if (first !== 'rows') return first;
  }
  if (scanner.peek() !== '') throw behind(scanner);
  return taker.table();
}

function behind(scanner: JsonScanner): JsonError {
  return scanner.unexpected('the end: one list of rows, or an object a line');
}

/** A member of an object: its key with its place, and its value. */
export interface Member {
  readonly key: string;
  readonly at: number;
  readonly value: JsonValue;
}

class RowTaker {
  private readonly scanner: JsonScanner;
  private readonly columns = new Map<string, number>();
  private readonly rows: ObjectRow[] = [];
  private readonly problems = new Map<ProblemKind, JsonProblem>();
  private beside: readonly Member[] = [];

  constructor(scanner: JsonScanner) {
    this.scanner = scanner;
  }

  takeList(): void {
    this.scanner.list(() => {
      if (this.scanner.peek() === '{') this.takeRow(this.scanner.position, this.members());
      else this.note('no-object', '', this.scanner.value().at);
    });
  }

  /** Takes an object that holds the list of rows, or is the first of several rows. */
  takeTop(): 'rows' | OtherJson {
    let lists = 0;
    const at = this.scanner.position;
    const members = this.members((key) => {
      if (!LISTS.includes(key) || this.scanner.peek() !== '[') return false;
      lists += 1;
      this.takeList();
      return true;
    });
    const has = (key: string) => members.some((member) => member.key === key);
    if (has('command') && has('schemaVersion')) return 'answer';
    this.beside = members;
    if (lists > 0) return lists === 1 ? 'rows' : 'other';
    this.beside = [];
    if (members.every(({ value }) => isNested(value))) return 'other';
    this.takeRow(at, members);
    while (this.scanner.peek() === '{') this.takeRow(this.scanner.position, this.members());
    return 'rows';
  }

  table(): JsonTable {
    const keys = [...this.columns.keys()];
    const isEven = !this.problems.has('lacking') && !this.problems.has('further');
    const { beside, problems } = this;
    if (isEven) return { keys, rows: this.rows, problems, beside };
    const rows = this.rows.map(({ at, cells, places }) => ({
      at,
      cells: keys.map((_, index) => cells[index] ?? ''),
      places: keys.map((_, index) => places[index] ?? at),
    }));
    return { keys, rows, problems, beside };
  }

  /** Goes through an object; members that `isTaken` goes through itself are left out. */
  private members(isTaken: (key: string) => boolean = () => false): Member[] {
    const members: Member[] = [];
    this.scanner.object((key, at) => {
      if (!isTaken(key)) members.push({ key, at, value: this.scanner.value() });
    });
    return members;
  }

  private takeRow(at: number, members: readonly Member[]): void {
    const cells: string[] = [];
    const places: number[] = [];
    for (const member of members) {
      const { key, value } = member;
      const column = this.columnOf(member);
      if (places[column] !== undefined) this.note('repeated', key, member.at);
      if (isNested(value)) this.note('nested', key, value.at);
      cells[column] = cellOf(value);
      places[column] = value.at;
    }
    const lacking = [...this.columns.keys()].find((_, index) => places[index] === undefined);
    if (lacking !== undefined) this.note('lacking', lacking, at);
    this.rows.push({ at, cells, places });
  }

  private columnOf({ key, at }: Member): number {
    const column = this.columns.get(key);
    if (column !== undefined) return column;
    if (this.rows.length > 0) this.note('further', key, at);
    this.columns.set(key, this.columns.size);
    return this.columns.size - 1;
  }

  /** Notes a problem. Rows that lack what another row has further are the same one seen from two sides. */
  private note(kind: ProblemKind, key: string, at: number): void {
    const other = { lacking: 'further', further: 'lacking' } as const;
    const twin = kind === 'lacking' || kind === 'further' ? this.problems.get(other[kind]) : undefined;
    const problem = this.problems.get(kind) ?? twin;
    if (problem) problem.count += 1;
    else this.problems.set(kind, { at, key, count: 1 });
  }
}

function isNested({ kind }: JsonValue): boolean {
  return kind === 'list' || kind === 'object';
}

/** A value as the text of a cell. A whole number may be written with zeros behind its point, as pandas does. */
function cellOf({ kind, text }: JsonValue): string {
  if (kind === 'number') return text.replace(/^(\d+)\.0+$/, '$1');
  return kind === 'word' && text === 'null' ? '' : text;
}
