import type { Finding } from '../finding/index.js';
import type { Publication, RawEntry, RowWatcher } from '../table/index.js';

const START = /^[1-9]\d{0,2}$/;
const END = /^\d{3}$/;
/** Rows that are kept, and rows whose text is looked at. */
const MOST_ROWS = 100;
const MOST_TEXTS = 10_000;

/**
 * Watches for counts such as 1,305 that were not put in quotation marks, so that their end became the cell behind: the last column of
 * a table, which stands behind the arrivals. A last cell of exactly three digits behind a count of one to
 * three may be the end of that count.
 */
export function splitThousands(publication: Publication): RowWatcher {
  const column = publication.columns.length - 1;
  const isOfNotes = publication.columns[column]?.role === 'notes';
  const rows: RawEntry[] = [];
  let [all, filled, looked] = [0, 0, 0];
  return {
    note(batch, index) {
      all += 1;
      const [start = 0, end = Number.NaN] = [batch.cells[column - 1]?.[index], batch.cells[column]?.[index]];
      if (Number.isNaN(end)) return;
      filled += 1;
      const mayBeEnd = (end < 0 || (end > 99 && end <= 999)) && start > 0 && start <= 999;
      if (!mayBeEnd || looked++ >= MOST_TEXTS || rows.length === MOST_ROWS) return;
      const row = batch.textOf(index);
      const cell = row.cells[column]?.trim() ?? '';
      if (cell === '') filled -= 1;
      if (END.test(cell) && START.test(row.cells[column - 1] ?? '')) rows.push(row);
    },
    // A column of figures that is filled on most days has figures of its own.
    findings: () =>
      isOfNotes || filled * 2 <= all ? rows.map((row) => maybeThousands(publication, row, column)) : [],
  };
}

function maybeThousands({ columns, locate }: Publication, row: RawEntry, column: number): Finding {
  const [start, end] = [column - 1, column].map((index) => row.cells[index]?.trim() ?? '');
  const [before, last] = [columns[column - 1]?.heading, columns[column]?.heading];
  return {
    rule: 'split-thousands',
    severity: 'warning',
    message: `unexpected "${end}" for ${last} behind "${start}" for ${before}, expected no number there: if it is the end of ${start},${end}, put quotation marks around that`,
    place: locate(row, column),
    ...(end !== undefined && { actual: end }),
  };
}
