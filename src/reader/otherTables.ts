import { parseDate } from '../calendar/index.js';
import { isDateInParts, plainHeading } from '../table/index.js';
import { quote } from '../text/index.js';

/** A row of cells; of a text, as some delimiter cuts it. */
export interface CellsOfLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly delimiter?: string;
}

/**
 * Whether a row, whose plain headings are `names`, shows a table that holds daily figures in another arrangement than a row for each
 * day: what is unexpected, and the remedy; else `null`.
 */
type Arrangement = (names: readonly string[], row: CellsOfLine) => string | null;

const YEAR = /^20\d\d$/;
const KEYS = ['measure', 'variable', 'series', 'category', 'indicator', 'metric', 'key', 'name', 'type'];
const VALUES = ['value', 'count', 'number', 'figure', 'n', 'total'];

/** Fewest cells of a kind that make a row of it. */
const FEW = 3;

const ARRANGEMENTS: readonly Arrangement[] = [
  (_, { cells }) =>
    cells.filter((cell) => 'day' in parseDate(cell)).length >= FEW
      ? 'table with days as columns, expected a row for each day: turn rows into columns (transpose it)'
      : null,
  (_, { cells }) =>
    cells.filter((cell) => YEAR.test(cell.trim())).length >= 2
      ? 'table with years as columns, expected a row for each day with its full date: put the years below each other'
      : null,
  (names) =>
    isDateInParts(names)
      ? 'date in three columns (year, month, day), expected one column "date": join them, as 2025-04-14'
      : null,
  (names) => {
    const key = names.find((name) => KEYS.includes(name));
    const value = names.find((name) => VALUES.includes(name));
    return names.includes('date') && key !== undefined && value !== undefined && !names.includes('arrivals')
      ? `table in long form (a row for each ${quote(key)}), expected a row for each day with a column for arrivals and one for boats: spread ${quote(value)} over them (pivot it)`
      : null;
  },
  (_, { cells, delimiter }) =>
    delimiter !== undefined && cells.length === 1 && (cells[0]?.split('|').length ?? 0) >= FEW
      ? 'cells separated by "|", expected commas, semicolons or tabs: save it as CSV'
      : null,
  (_, { cells: [first = '', ...others], delimiter }) =>
    others.length === 0 && delimiter !== undefined && /^date\W/i.test(first) && first.includes(delimiter)
      ? 'whole lines in quotation marks, expected them around single cells at most: take away those at both ends of each line'
      : null,
];

/** The first row that shows another arrangement of daily figures, and what to tell of it; `null` if none does. */
export function otherTable(
  rows: readonly CellsOfLine[],
): { readonly line: number; readonly message: string } | null {
  for (const row of rows) {
    const names = row.cells.map(plainHeading);
    for (const arrangement of ARRANGEMENTS) {
      const told = arrangement(names, row);
      if (told !== null) return { line: row.line, message: `unexpected ${told}` };
    }
  }
  return null;
}
