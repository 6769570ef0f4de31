import { barShares, cellText, INCOMPLETE, type Table, type TableColumn } from '../../report/index.js';
import { toVisibleLine, wrap } from '../../text/index.js';
import type { Style } from '../renderer.js';

/** A line of a table. */
interface Line {
  readonly line: string;
  readonly emphasis: boolean;
}

/** A row as text. */
interface Cells {
  readonly cells: readonly string[];
  readonly emphasis: boolean;
}

/** In characters. */
const WIDEST_GAP = 3;
const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;
/** Least width of a wrapped last cell, in characters. */
const NARROWEST = 12;
/** Before cells that have no room in the first line of their row. */
const FURTHER_IN = '    ';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A table as lines: figures aligned right, text left, columns closer together if the width is small, and the last ones below the first
 * if it is too small for that.
 */
export function layOut(table: Table, style: Style, indent: string): Line[] {
  const columns = table.columns.filter(({ audience }) => audience === 'all');
  const blocks = inBlocks(columns, table, style, style.width - indent.length);
  return blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [{ line: '', emphasis: false }]),
    ...layOutBlock(block, table, style, indent),
  ]);
}

/** Splits columns that do not fit into blocks, each with the first column again. */
function inBlocks(
  columns: readonly TableColumn[],
  table: Table,
  style: Style,
  width: number,
): TableColumn[][] {
  const [first, ...rest] = columns;
  if (first === undefined) return [];
  if (!table.splits) return [[...columns]];
  const blocks: TableColumn[][] = [[first]];
  for (const column of rest) {
    const block = blocks.at(-1) as TableColumn[];
    const needed = widthsOf([...block, column], linesOf([...block, column], table, style));
    if (block.length === 1 || sum(needed) + needed.length - 1 <= width) block.push(column);
    else blocks.push([first, column]);
  }
  return blocks;
}

function layOutBlock(columns: readonly TableColumn[], table: Table, style: Style, indent: string): Line[] {
  const lines = linesOf(columns, table, style);
  const parts = inParts(columns, lines, style.width, indent);
  const bars = barsFor(table, style, parts);
  return lines.flatMap(({ cells, emphasis }, index) =>
    parts
      .flatMap((part) => partLines(part, cells, bars[index] ?? '', style.width))
      .map((line) => ({ line, emphasis })),
  );
}

/** The cells of a row that stand in one line: all of them where the table fits. */
interface Part {
  readonly columns: readonly TableColumn[];
  /** Index of the first of them in the row. */
  readonly from: number;
  readonly widths: readonly number[];
  readonly indent: string;
  readonly gap: number;
}

/** Divides the columns into as many parts as they need, each below the one before and further in. Only words at the end of a part are wrapped. */
function inParts(
  columns: readonly TableColumn[],
  lines: readonly Cells[],
  width: number,
  indent: string,
): readonly Part[] {
  const widths = widthsOf(columns, lines);
  const further = indent.length + FURTHER_IN.length;
  const starts = [0];
  let used = indent.length;
  for (const [index, own] of widths.entries()) {
    const wraps = index === columns.length - 1 && columns[index]?.unit === undefined;
    const needed = wraps
      ? Math.min(own, Math.max(NARROWEST, Math.min(longestWord(lines), width - further)))
      : own;
    if (index > (starts.at(-1) ?? 0) && used + needed > width) {
      starts.push(index);
      used = further;
    }
    used += own + 1;
  }
  return starts.map((from, at) => {
    const [own, inner] = [widths.slice(from, starts[at + 1]), at === 0 ? indent : indent + FURTHER_IN];
    const gap = gapFor(own, width - inner.length);
    return { columns: columns.slice(from, starts[at + 1]), from, widths: own, indent: inner, gap };
  });
}

/** Characters of the longest word in the last column. */
function longestWord(lines: readonly Cells[]): number {
  return largest(lines.flatMap(({ cells }) => (cells.at(-1) ?? '').split(' ').map((word) => word.length)));
}

/** The lines of a part of a row; none for cells below the first line that are all empty. */
function partLines(
  { columns, from, widths, indent, gap }: Part,
  row: readonly string[],
  bar: string,
  width: number,
): string[] {
  const cells = row.slice(from, from + columns.length);
  if (from > 0 && cells.every((cell) => cell.trim() === '')) return [];
  const padded = cells.map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]));
  const line = (indent + [...padded, bar].join(' '.repeat(gap))).trimEnd();
  return line.length > width ? hang(line, line.length - (cells.at(-1)?.length ?? 0), width) : [line];
}

/** Wraps a last cell that is too long; its next lines begin below its first. */
function hang(line: string, start: number, width: number): string[] {
  const [first = '', ...more] = wrap(line.slice(start), width, ' '.repeat(start));
  return [line.slice(0, start) + first.trimStart(), ...more].map((each) => each.trimEnd());
}

function linesOf(columns: readonly TableColumn[], table: Table, style: Style): Cells[] {
  const titles = table.titled ? [{ cells: columns.map(({ title }) => title), emphasis: false }] : [];
  const rows = table.rows.map((row) => ({
    cells: columns.map((column) => toVisibleLine(cellText(column, row, style))),
    emphasis: row.emphasis ?? false,
  }));
  const marked = columns.map((_, index) => rows.some(({ cells }) => cells[index]?.endsWith(INCOMPLETE)));
  return [...titles, ...rows.map((row) => ({ ...row, cells: alignMarks(row.cells, marked) }))];
}

function widthsOf(columns: readonly TableColumn[], lines: readonly Cells[]): number[] {
  return columns.map((_, index) => largest(lines.map(({ cells }) => cells[index]?.length ?? 0)));
}

/** In a column with marks, gives cells without one a space in its place, so that digits are aligned. */
function alignMarks(cells: readonly string[], marked: readonly boolean[]): string[] {
  return cells.map((cell, index) =>
    marked[index] && cell !== '' && !cell.endsWith(INCOMPLETE) ? `${cell} ` : cell,
  );
}

/** Bars for all lines; none if no column has them or there is too little room. */
function barsFor(table: Table, style: Style, parts: readonly Part[]): string[] {
  const [{ widths, indent, gap }, ...others] = parts as readonly [Part, ...Part[]];
  const room = style.width - indent.length - sum(widths) - gap * widths.length;
  const shares = others.length > 0 || room < SHORTEST_BAR ? null : barShares(table);
  if (shares === null) return [];
  const drawn = shares.map((share) => bar(share, Math.min(room, LONGEST_BAR), style.unicode));
  return table.titled ? ['', ...drawn] : drawn;
}

function gapFor(widths: readonly number[], width: number): number {
  const gaps = Math.max(1, widths.length - 1);
  return Math.max(1, Math.min(WIDEST_GAP, Math.floor((width - sum(widths)) / gaps)));
}

/** The largest value, at least 0. Not `Math.max(...)`, which fails for very many rows. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function pad(cell: string, width: number, column: TableColumn | undefined): string {
  return column?.unit === undefined ? cell.padEnd(width) : cell.padStart(width);
}

/**
 * A bar in eighths of a character, or in `#` unless `unicode`. `share` is its length, of `width` characters; anything above
 * 0 is visible.
 */
export function bar(share: number, width: number, unicode: boolean): string {
  if (!(share > 0)) return '';
  const eighths = Math.max(1, Math.round(share * width * 8));
  if (!unicode) return '#'.repeat(Math.max(1, Math.round(eighths / 8)));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
