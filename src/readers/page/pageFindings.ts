import type { Finding, Place } from '../../finding/index.js';
import { type RawEntry, toColumn } from '../../table/index.js';
import { quote } from '../../text/index.js';

/** Headings of the last-7-days page, for copies that have lost them. */
export const USUAL_HEADINGS = [
  'Date',
  'Migrants arrived',
  'Boats arrived',
  'Boats involved in uncontrolled landings',
  'Notes',
];

export function warning(rule: string, message: string, place: Place): Finding {
  return { rule, severity: 'warning', message, place };
}

/** Warnings for marks of notes that were left out, by line. */
export function marksLeftOut(file: string, lines: readonly number[]): Finding[] {
  const message = 'unexpected footnote mark beside a figure, expected the figure alone: the mark is left out';
  return lines.map((line) => warning('footnote-mark', message, { file, line }));
}

/** Warnings for cells of which the whole text is a link, as the mark of a note is, by line. */
export function wholeLinks(file: string, lines: readonly number[]): Finding[] {
  const message =
    'unexpected link into a page as the whole of a cell, expected a figure or nothing: it is read as the text of the cell, and may be the mark of a note';
  return lines.map((line) => warning('footnote-mark', message, { file, line }));
}

export function cutOff(part: 'table' | 'text', place: Place): Finding {
  const message = `unexpected end of the page inside its ${part}, expected the whole of it: the page was cut off`;
  return { rule: 'cut-off', severity: 'error', message, place };
}

/** The error for cells outside of any table, or figures outside the cells of one: a tag is lost, and with it a day or a figure. */
export function strayCells(place: Place): Finding {
  const message =
    'unexpected cell or figure outside a table and its cells, expected all within them: the page is damaged; fetch it again';
  return { rule: 'stray-cells', severity: 'error', message, place };
}

export function secondTable(place: Place): Finding {
  const message = 'unexpected second table of days, expected one: give it in a file of its own';
  return { rule: 'second-table', severity: 'error', message, place };
}

/** The error for a second day or week on a page that is to have one. */
export function secondOf(what: 'day' | 'week', place: Place): Finding {
  const message = `unexpected second ${what} on the page, expected one: give it in a file of its own`;
  return { rule: 'second-table', severity: 'error', message, place };
}

/** The error for a text that names the columns of a table in another order than the usual one, by which it is read. */
export function otherOrder(file: string, headings: readonly RawEntry[]): Finding[] {
  const usual = USUAL_HEADINGS.map((heading) => toColumn(heading).role);
  const other = headings.find(({ cells }) =>
    cells.some((cell, index) => {
      const { role } = toColumn(cell);
      return role !== 'other' && role !== usual[index];
    }),
  );
  if (other === undefined) return [];
  const message = `unexpected headings ${quote(other.cells.join(' | '))}, expected the usual order: Date, Migrants arrived, Boats arrived and so on`;
  return [{ rule: 'no-headings', severity: 'error', message, place: { file, line: other.line } }];
}
