import type { Phrase } from './phrase.js';
import type { Table, TableColumn, TableRow } from './table.js';
import type { Unit } from './unit.js';

/** A figure of a table that has years side by side. */
export interface YearCell {
  readonly year: number;
  /** Number of its row, ascending. */
  readonly number: number;
  readonly label: string;
  readonly value: number | null;
  readonly incomplete: boolean;
  /** Change from the year before; `null` is unknown, not given if changes were not asked for. */
  readonly changePercent?: number | null;
  /** Whether a figure behind the change lacks days. */
  readonly changeIncomplete?: boolean;
}

export interface SideBySide {
  readonly cells: readonly YearCell[];
  readonly unit: Unit;
  /** Title of the first column, of labels. */
  readonly title: string;
  /** Figures of the last row, one for each year; none for no such row. */
  readonly totals: readonly YearCell[];
}

/** A table with a row for each period and a column for each year, earliest first. */
export function sideBySide({ cells, unit, title, totals }: SideBySide): Table {
  const years = [...new Set(cells.map(({ year }) => year))].sort((one, other) => one - other);
  const withChange = cells.some(({ changePercent }) => changePercent !== undefined);
  const columns = years.flatMap((year): TableColumn[] => [
    { key: `${year}`, title: `${year}`, unit, audience: 'all', bars: years.length === 1 && !withChange },
    ...(withChange
      ? [{ key: `${year}%`, title: '%', unit: 'percent', signed: true, audience: 'all' } as const]
      : []),
  ]);
  const numbers = [...new Set(cells.map(({ number }) => number))].sort((one, other) => one - other);
  const rows = numbers.map((number) => row(cells.filter((cell) => cell.number === number)));
  const last = totals.length === 0 ? [] : [{ ...row(totals), emphasis: true }];
  return {
    audience: 'person',
    titled: true,
    splits: true,
    columns: [{ key: 'label', title, audience: 'all' }, ...columns],
    rows: [...rows, ...last],
  };
}

function row(cells: readonly YearCell[]): TableRow {
  const entries = cells.flatMap(({ year, value, changePercent }): [string, number | null | Phrase][] => [
    [`${year}`, value],
    ...(changePercent === undefined ? [] : ([[`${year}%`, changePercent]] as [string, number | null][])),
  ]);
  return {
    cells: { label: cells.at(-1)?.label ?? '', ...Object.fromEntries(entries) },
    incomplete: cells.flatMap((cell) => incompleteKeys(cell)),
  };
}

function incompleteKeys({
  year,
  incomplete,
  changePercent = null,
  changeIncomplete = false,
}: YearCell): string[] {
  const figure = incomplete ? [`${year}`] : [];
  return changeIncomplete && changePercent !== null ? [...figure, `${year}%`] : figure;
}
