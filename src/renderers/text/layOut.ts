import { toVisibleLine } from '../../finding/index.js';
import { cellText, type Table, type TableColumn } from '../../report/index.js';
import type { Style } from '../renderer.js';

export interface Line {
  readonly line: string;
  readonly emphasis: boolean;
}

const WIDEST_GAP = 3;

/** A table as lines: figures to the right, text to the left, columns closer together where the width is small. */
export function layOut(table: Table, style: Style, indent: string): Line[] {
  const columns = table.columns.filter(({ audience }) => audience === 'all');
  const titles = table.titled ? [{ cells: columns.map(({ title }) => title), emphasis: false }] : [];
  const rows = table.rows.map((row) => ({
    cells: columns.map((column) => toVisibleLine(cellText(column, row, style))),
    emphasis: row.emphasis ?? false,
  }));
  const lines = [...titles, ...rows.map((row) => ({ ...row, cells: alignMarks(row.cells, rows) }))];
  const widths = columns.map((_, index) => Math.max(...lines.map(({ cells }) => cells[index]?.length ?? 0)));
  const gap = ' '.repeat(gapFor(widths, style.width - indent.length));
  return lines.map(({ cells, emphasis }) => {
    const padded = cells.map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]));
    return { line: (indent + padded.join(gap)).trimEnd(), emphasis };
  });
}

/** Where one figure of a column bears a mark, the others get a blank in its place: digits stand below digits. */
function alignMarks(
  cells: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): string[] {
  return cells.map((cell, index) => {
    const marked = rows.some((row) => row.cells[index]?.endsWith('*'));
    return marked && cell !== '' && !cell.endsWith('*') ? `${cell} ` : cell;
  });
}

function gapFor(widths: readonly number[], width: number): number {
  const text = widths.reduce((sum, each) => sum + each, 0);
  const gaps = Math.max(1, widths.length - 1);
  return Math.max(1, Math.min(WIDEST_GAP, Math.floor((width - text) / gaps)));
}

function pad(cell: string, width: number, column: TableColumn | undefined): string {
  return column?.unit === undefined ? cell.padEnd(width) : cell.padStart(width);
}
