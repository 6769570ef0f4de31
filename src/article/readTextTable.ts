import { type CivilDate, DATE_NOTATIONS, parseDate, toCivilDate } from '../calendar/index.js';
import { malformed, secondColumn } from '../claim/index.js';
import { decodeText } from '../csv/decodeText.js';
import {
  fieldPlace,
  type HeadedRow,
  type HeadedTable,
  headedTable,
  repeatedColumn,
} from '../csv/headedTable.js';
import { fieldStart, type TextRecord } from '../csv/records.js';
import type { Finding } from '../finding/index.js';
import { placesOf } from '../statements/sentence/placesOf.js';
import { type ArticleFile, type ArticleText, TextCopy } from './articleText.js';

/** A text in a row of a table. */
export interface TableText {
  /** Name of the text; empty if the table gives none. */
  readonly id: string;
  /** Day of its publication; `undefined` where its cell is empty. */
  readonly published: CivilDate | undefined;
  /** Line on which the row starts, from 1. */
  readonly line: number;
  readonly article: ArticleText;
}

/** The texts of a table, and what is wrong in it. */
export interface TextTable {
  /** The whole table, from which lines are shown. */
  readonly source: string;
  readonly texts: readonly TableText[];
  readonly findings: readonly Finding[];
}

/** A table with the name of its file. */
type Table = HeadedTable & { readonly file: string };

/**
 * Reads a CSV or TSV with the columns `text` and `published`, and if wanted `id`, a text a row; `null` without such headings, and
 * for a table of claims.
 */
export function readTextTable(input: ArticleFile): TextTable | null {
  const { file } = input;
  const decoded = decodeText(input, 'texts');
  const text = 'text' in decoded ? decoded.text : '';
  const table = headedTable(text, isOfTexts);
  if (table === null) return null;
  const { unclosedQuote, line } = table;
  if (unclosedQuote !== null) {
    const message = 'unexpected quotation mark that is never closed, expected a second one: add it';
    return { source: text, texts: [], findings: [malformed(message, { file, line: unclosedQuote })] };
  }
  if (table.rows.length === 0) {
    const message = 'unexpected table without a text, expected a row for each';
    return { source: text, texts: [], findings: [malformed(message, { file, line })] };
  }
  const second = repeatedColumn(table, ['text', 'published', 'id']);
  if (second !== null) return { source: text, texts: [], findings: [secondColumn(file, second)] };
  const read = table.rows.map((row) => readRow(row, { ...table, file }));
  return {
    source: text,
    texts: read.filter((each) => 'article' in each),
    findings: read.filter((each) => 'rule' in each),
  };
}

function isOfTexts(names: readonly string[]): boolean {
  const isOfClaims = names.includes('claim') && names.includes('expected');
  return names.includes('text') && names.includes('published') && !isOfClaims;
}

function readRow({ record, parsed }: HeadedRow, { file, names, delimiter }: Table): TableText | Finding {
  if ('problem' in parsed) return malformed(parsed.problem, { file, line: record.line });
  const { cells } = parsed;
  const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
  const place = (name: string) => ({ file, ...fieldPlace(record, delimiter, names.indexOf(name)) });
  if (cells.length !== names.length) {
    const message = `unexpected ${cells.length} cells, expected ${names.length} as in the headings: put a text with a comma in it into quotation marks`;
    return malformed(message, { file, line: record.line });
  }
  if (cell('text') === '') return malformed('unexpected empty text, expected one in each row', place('text'));
  const day = readDay(cell('published'));
  if ('problem' in day) return malformed(day.problem, place('published'));
  return {
    id: cell('id'),
    published: day.day,
    line: record.line,
    article: textInCell(record, delimiter, names.indexOf('text')),
  };
}

function readDay(written: string): { readonly day: CivilDate | undefined } | { readonly problem: string } {
  if (written === '') return { day: undefined };
  const reading = parseDate(written);
  if ('day' in reading) return { day: toCivilDate(reading.day) };
  return {
    problem: `unexpected day of publication, expected a day such as ${DATE_NOTATIONS}: ${reading.problem}`,
  };
}

/** The text in a cell, without its quotation marks, with places in the file. */
function textInCell({ line, text: record }: TextRecord, delimiter: string, field: number): ArticleText {
  const copy = new TextCopy(record);
  const start = fieldStart(record, delimiter, field);
  if (record[start] === '"') copyQuoted(copy, record, start + 1);
  else {
    const end = record.indexOf(delimiter, start);
    copy.copy(start, end === -1 ? record.length : end);
  }
  const place = placesOf(record);
  return {
    text: copy.toString(),
    source: record,
    placeAt(position) {
      const found = place(copy.sourceOf(position));
      return { line: line - 1 + found.line, column: found.column };
    },
    published: null,
  };
}

/** Copies up to the closing mark; a doubled mark is one. */
function copyQuoted(copy: TextCopy, record: string, start: number): void {
  for (let from = start; from < record.length; ) {
    const mark = record.indexOf('"', from);
    const end = mark === -1 ? record.length : mark;
    const isDoubled = record[end + 1] === '"';
    copy.copy(from, isDoubled ? end + 1 : end);
    if (!isDoubled) return;
    from = end + 2;
  }
}
