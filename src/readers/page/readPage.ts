import { parseDate } from '../../calendar/index.js';
import { type Publication, type RawEntry, toColumn } from '../../entry/index.js';
import type { Finding, Place } from '../../finding/index.js';
import {
  type DocumentInput,
  type DocumentPublication,
  type DocumentTable,
  readRows,
  splitAtHeadings,
  unreadable,
} from '../../reader/documentTable.js';
import { MarkupError } from '../../reader/scanMarkup.js';
import { quote } from '../../text/index.js';
import { checkDaysFollow } from './checkDaysFollow.js';
import { dayFromWords, pipeRows } from './figuresInText.js';
import { type PageContent, type PageTable, scanPage } from './scanPage.js';

/** Headings of the last-7-days page, for copies that have lost them. */
const USUAL_HEADINGS = [
  'Date',
  'Migrants arrived',
  'Boats arrived',
  'Boats involved in uncontrolled landings',
  'Notes',
];

const WEEK_ENDING = /^week ending (\d{1,2} [a-z]+ \d{4})$/i;

/** Size limit in bytes, far above any page of the publisher. */
const MOST_BYTES = 8 << 20;

/** Reads the figures of a page in each form in which it has been published. A page without figures gives an error. */
export async function readPage({ file, bytes, kind = 'daily' }: DocumentInput): Promise<Publication> {
  const refuse = (message: string, line = 1) =>
    unreadable(file, { rule: 'unreadable-page', severity: 'error', message, place: { file, line } });
  if (bytes.length > MOST_BYTES)
    return refuse(`unexpected page of more than ${MOST_BYTES >> 20} MB, expected one of daily figures`);
  const content = scanned(bytes);
  if (content instanceof MarkupError) return refuse(content.message);
  if (content.withdrawn)
    return refuse('unexpected withdrawn page, expected the one in use: its figures are no longer kept up');
  if (kind === 'weekly')
    return (
      inWeek(file, content) ??
      refuse('unexpected page without weekly figures, expected a table below "Week ending" and a day')
    );
  const found =
    inTable(file, content) ?? inLostTable(file, content) ?? inPipes(file, content) ?? inWords(file, content);
  if (found === null) return refuse(noFigures(content));
  return { ...found, consecutive: true, findings: [...found.findings, ...checkDaysFollow(found)] };
}

function scanned(bytes: Uint8Array): PageContent | MarkupError {
  try {
    return scanPage(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof MarkupError) return error;
    throw error;
  }
}

function inTable(file: string, { tables }: PageContent): DocumentPublication | null {
  for (const table of tables) {
    const document = documentOf(file, table);
    const found = splitAtHeadings(document);
    if (!found) continue;
    const more = [...warningsOf(file, table), ...otherTables(file, tables, table)];
    return readRows(file, document, found, more);
  }
  return null;
}

/** Reads the weekly page: one row, with its date in the words above the table. */
function inWeek(file: string, { tables, blocks }: PageContent): Publication | null {
  const table = tables.find(({ rows }) => isWeekly(rows));
  const [headings, row] = table?.rows ?? [];
  const heading = blocks.find(({ text }) => WEEK_ENDING.test(text));
  const date = WEEK_ENDING.exec(heading?.text ?? '')?.[1];
  if (!table || !headings || !row || !heading || date === undefined) return null;
  const document: DocumentTable = { ...documentOf(file, table), kind: 'weekly' };
  const dated = { line: row.line, cells: [date, ...row.cells] };
  return readRows(
    file,
    document,
    {
      above: [],
      headings: { line: headings.line, cells: ['Week ending', ...headings.cells] },
      below: [dated],
    },
    warningsOf(file, table),
  );
}

/** Reads a table whose row of headings was lost: five cells a row, with a day in the first. */
function inLostTable(file: string, { tables }: PageContent): DocumentPublication | null {
  const table = tables.find(
    ({ rows }) => rows.length > 0 && rows.every(({ cells }) => cells.length === 5 && isDay(cells[0])),
  );
  const first = table?.rows[0];
  if (!table || !first) return null;
  const message =
    'unexpected table without headings, expected Date, Migrants arrived and so on: read as the usual five columns';
  const lost = warning('lost-headings', message, { file, line: first.line });
  const headings = { line: first.line, cells: USUAL_HEADINGS };
  return readRows(file, documentOf(file, table), { above: [], headings, below: table.rows }, [
    lost,
    ...warningsOf(file, table),
  ]);
}

/** Reads a table that was published as raw text. */
function inPipes(file: string, { blocks }: PageContent): DocumentPublication | null {
  const rows = pipeRows(blocks);
  const [first] = rows;
  if (!first) return null;
  const message = 'unexpected table as raw text, expected a table: read row by row';
  const raw = warning('table-as-text', message, { file, line: first.line });
  const headings = { line: first.line, cells: USUAL_HEADINGS };
  return readRows(file, documentOf(file, { rows }), { above: [], headings, below: rows }, [raw]);
}

/** Reads the page of 2022, with the figures of one day in words. */
function inWords(file: string, { blocks }: PageContent): DocumentPublication | null {
  const row = dayFromWords(blocks);
  if (row === null) return null;
  const headings = { line: row.line, cells: USUAL_HEADINGS.slice(0, row.cells.length) };
  return readRows(file, documentOf(file, { rows: [row] }), { above: [], headings, below: [row] });
}

function documentOf(file: string, { rows }: Pick<PageTable, 'rows'>): DocumentTable {
  return { rows, locate: ({ line }) => ({ file, line }) };
}

/** Errors for further tables with days: only the first one is read. */
function otherTables(file: string, tables: readonly PageTable[], first: PageTable): Finding[] {
  const others = tables.filter(
    (table) => table !== first && splitAtHeadings(documentOf(file, table)) !== null,
  );
  return others.map(({ rows }) => {
    const message = 'unexpected second table of days, expected one: give it in a file of its own';
    return { rule: 'second-table', severity: 'error', message, place: { file, line: rows[0]?.line ?? 1 } };
  });
}

function warningsOf(file: string, { closed, footnoted, rows }: PageTable): Finding[] {
  const place = (line: number) => ({ file, line });
  const marks = footnoted.map((line): Finding => {
    const message =
      'unexpected footnote mark beside a figure, expected the figure alone: the mark is left out';
    return warning('footnote-mark', message, place(line));
  });
  if (closed) return marks;
  const message =
    'unexpected end of the page inside its table, expected the whole of it: the page was cut off';
  return [...marks, { rule: 'cut-off', severity: 'error', message, place: place(rows.at(-1)?.line ?? 1) }];
}

function warning(rule: string, message: string, place: Place): Finding {
  return { rule, severity: 'warning', message, place };
}

function isDay(cell = ''): boolean {
  return 'day' in parseDate(cell);
}

function noFigures({ tables, blocks }: PageContent): string {
  const weekly =
    tables.some(({ rows }) => isWeekly(rows)) && blocks.find(({ text }) => WEEK_ENDING.test(text));
  if (weekly)
    return `unexpected weekly figures (${quote(weekly.text)}), expected daily ones: use the page of the last 7 days`;
  return 'unexpected page without figures, expected a table of days: it may be another page, or one that is no longer filled';
}

function isWeekly(rows: readonly RawEntry[]): boolean {
  const [headings] = rows;
  return headings?.cells.some((cell) => toColumn(cell).role === 'arrivals') ?? false;
}
