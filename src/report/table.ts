import { type Phrase, phraseToText } from './phrase.js';
import { figureToText, type Rounding, type Unit } from './unit.js';

/** A table. It says what its columns mean; widths and colours are the renderer's. */
export interface Table {
  /** Readers of the table; default: people and machines. Tables for machines have tidy rows, those for people may have years side by side. */
  readonly audience?: 'machine' | 'person';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Whether columns that do not fit may go below the others, as a block that begins with the first column again. */
  readonly splits?: boolean;
  /** Whether people need the titles of the columns to understand it. */
  readonly titled: boolean;
  /** Whether it lists what the answer leaves out, which people read below the remarks. */
  readonly leftOut?: true;
}

export interface TableColumn {
  /** Machine name, camelCase. */
  readonly key: string;
  readonly title: string;
  /** Unit of the column; absent for text. */
  readonly unit?: Unit;
  readonly signed?: boolean;
  /** Whether bars may show the values, from 0: in text behind the last column, where there is room. At most one column of a table. */
  readonly bars?: boolean;
  /** Columns for `machine` are left out where a person reads. */
  readonly audience: 'all' | 'machine';
}

export interface TableRow {
  /** By key of the column. `null` is unknown, a phrase is only for people, and a missing key is an empty cell. */
  readonly cells: Readonly<Record<string, string | number | boolean | null | Phrase>>;
  /** Whether the row is the one that the question is about, or a total. */
  readonly emphasis?: boolean;
  /** Keys of figures that lack days; a note says which days. */
  readonly incomplete?: readonly string[];
}

/** What an answer says, then what it leaves out. */
export function inParts<Each extends { readonly leftOut?: true }>(all: readonly Each[]): [Each[], Each[]] {
  return [all.filter(({ leftOut }) => !leftOut), all.filter(({ leftOut }) => leftOut)];
}

/** The mark behind a figure that lacks days. */
export const INCOMPLETE = '*';

/** A cell as a person reads it; `''` if the row has no such cell. */
export function cellText(
  { key, unit, signed = false }: TableColumn,
  row: TableRow,
  rounding: Rounding,
): string {
  const value = row.cells[key];
  if (value === undefined) return '';
  if (typeof value === 'object' && value !== null) return phraseToText(value, rounding);
  if (typeof value === 'string' || typeof value === 'boolean' || unit === undefined)
    return String(value ?? '');
  return figureToText({ value, unit, signed }, rounding) + (row.incomplete?.includes(key) ? INCOMPLETE : '');
}

/** A cell as a machine reads it: numbers unrounded, `null` for an unknown value, a phrase, or no cell. */
export function cellValue({ key }: TableColumn, row: TableRow): string | number | boolean | null {
  const value = row.cells[key] ?? null;
  return typeof value === 'object' ? null : value;
}

/**
 * Lengths of the bars of all rows, as shares of the longest, from 0 to 1; an emphasised row, such as totals, has 0. `null`
 * if no column has bars or there are fewer than two rows.
 */
export function barShares({ columns, rows }: Table): readonly number[] | null {
  const column = columns.find(({ bars }) => bars);
  if (column === undefined || rows.length < 2) return null;
  const sizeOf = (row: TableRow) => (row.emphasis ? 0 : Number(cellValue(column, row) ?? 0));
  // Not `Math.max(...)`, which fails for very many rows.
  const most = rows.reduce((largest, row) => Math.max(largest, sizeOf(row)), 0);
  return rows.map((row) => (most > 0 ? sizeOf(row) / most : 0));
}

/** A table of facts about one thing, for people; empty facts are left out. */
export function factsTable(facts: readonly (readonly [what: string, fact: Phrase])[]): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'what', title: 'What', audience: 'all' },
      { key: 'fact', title: 'Fact', audience: 'all' },
    ],
    rows: facts.filter(([, fact]) => fact.length > 0).map(([what, fact]) => ({ cells: { what, fact } })),
  };
}

/** A table only for machines, headed by the keys; `keys` are the columns, in their order. */
export function machineTable(keys: readonly string[], rows: readonly TableRow['cells'][]): Table {
  const columns = keys.map((key) => ({ key, title: key, audience: 'machine' }) as const);
  return { audience: 'machine', titled: true, columns, rows: rows.map((cells) => ({ cells })) };
}

/** A table of a single row, only for machines; the keys of its cells are the columns. */
export function recordTable(cells: Readonly<Record<string, string | number | null>>): Table {
  return machineTable(Object.keys(cells), [cells]);
}
