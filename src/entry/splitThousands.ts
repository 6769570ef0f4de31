import type { Finding } from '../finding/index.js';
import { NO_FIGURE, TEXT } from './cellMarks.js';
import type { Publication, RawEntry } from './publication.js';
import type { RowWatcher } from './rowWatcher.js';

const START = /^[1-9]\d{0,2}$/;
const END = /^\d{3}$/;
const MOST_OF_START = 999;

/** Rows that are kept, and cells of text that are looked at in rows that are parsed already. */
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
  const note = (row: RawEntry) => {
    const cell = row.cells[column]?.trim() ?? '';
    if (cell !== '') filled += 1;
    if (END.test(cell) && START.test(row.cells[column - 1] ?? '') && rows.length < MOST_ROWS) rows.push(row);
  };
  return {
    note(row) {
      all += 1;
      note(row);
    },
    noteBatch(plain) {
      all += plain.count;
      const [before, cells] = [plain.figures[column - 1], plain.figures[column]];
      if (before === undefined || cells === undefined) return;
      for (let index = 0; index < plain.count; index++) {
        const [start, end] = [before[index] as number, cells[index] as number];
        if (end === NO_FIGURE) continue;
        const mayBeEnd =
          (end === TEXT || (end > 99 && end <= MOST_OF_START)) && start > 0 && start <= MOST_OF_START;
        if (mayBeEnd && looked++ < MOST_TEXTS) note(plain.row(index));
        else filled += 1;
      }
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
