import { parseDate } from '../../calendar/index.js';
import type { Finding } from '../../finding/index.js';
import { daysAbove } from '../../reader/daysAbove.js';
import {
  type DocumentInput,
  type DocumentPublication,
  type DocumentTable,
  readRows,
  splitAtHeadings,
  unreadable,
} from '../../reader/documentTable.js';
import { otherTable } from '../../reader/otherTables.js';
import { MarkupError } from '../../reader/scanMarkup.js';
import { otherFigures, type Publication, type RawEntry, toColumn } from '../../table/index.js';
import { quote } from '../../text/index.js';
import { checkDaysFollow } from './checkDaysFollow.js';
import { decodePage } from './decodePage.js';
import { dayFromWords, lineOfSecondDay, pipeHeadings, pipeRows, type TextRow } from './figuresInText.js';
import { oddCells, wholeHiddenColumns } from './oddCells.js';
import type { PageRow, PageTable } from './openTable.js';
import {
  cutOff,
  marksLeftOut,
  otherOrder,
  secondOf,
  secondTable,
  strayCells,
  USUAL_HEADINGS,
  warning,
  wholeLinks,
} from './pageFindings.js';
import { type PageContent, scanPage } from './scanPage.js';

const WEEK_ENDING = /^week ending (\d{1,2} [a-z]+ \d{4})$/i;

/** Size limit in bytes, far above any page of the publisher. */
const MOST_BYTES = 8 << 20;

/** Reads the figures of a page in each form in which it has been published. A page without figures gives an error. */
export async function readPage({ file, bytes, kind = 'daily' }: DocumentInput): Promise<Publication> {
  const refuse = (message: string, line = 1) =>
    unreadable(file, { rule: 'unreadable-page', severity: 'error', message, place: { file, line } });
  if (bytes.length > MOST_BYTES)
    return refuse(`unexpected page of more than ${MOST_BYTES >> 20} MB, expected one of daily figures`);
  const decoded = decodePage(bytes);
  if ('problem' in decoded) return refuse(decoded.problem, decoded.line);
  const other = otherFormat(decoded.text);
  if (other !== null) return refuse(other);
  const content = scanned(decoded.text);
  if (content instanceof MarkupError) return refuse(content.message);
  if (content.withdrawn)
    return refuse('unexpected withdrawn page, expected the one in use: its figures are no longer kept up');
  if (kind === 'weekly')
    return (
      inWeek(file, content) ??
      refuse('unexpected page without weekly figures, expected a table below "Week ending" and a day')
    );
  const found = dailyFigures(file, content);
  if (found === null) return refuse(noFigures(content));
  const strays = content.strayLine === null ? [] : [strayCells({ file, line: content.strayLine })];
  return { ...found, consecutive: true, findings: [...found.findings, ...strays, ...checkDaysFollow(found)] };
}

/** Formats that begin like a page or hold one: what it is, and what to do. */
function otherFormat(text: string): string | null {
  const start = text.slice(0, 4096).trimStart();
  if (/^[a-z-]+:/i.test(start))
    return 'unexpected page saved as a message (MHTML), expected HTML: open it in a browser and save it as "Web page, HTML only"';
  if (start.startsWith('<?xml') && start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'unexpected Excel workbook in XML, expected a page or a CSV: save its table as "CSV UTF-8"';
  return null;
}

function scanned(text: string): PageContent | MarkupError {
  try {
    return scanPage(text);
  } catch (error) {
    if (error instanceof MarkupError) return error;
    throw error;
  }
}

/** The daily figures in whichever form the page has them. A hidden table is read where nothing that is seen has any. */
function dailyFigures(file: string, content: PageContent): DocumentPublication | null {
  const seen = content.tables.filter(({ isHidden }) => !isHidden);
  return (
    inTable(file, seen) ??
    inLostTable(file, seen, content) ??
    inPipes(file, content) ??
    inWords(file, content) ??
    inTable(
      file,
      content.tables.filter(({ isHidden }) => isHidden),
    )
  );
}

function inTable(file: string, tables: readonly PageTable[]): DocumentPublication | null {
  for (const table of tables) {
    const found = splitAtHeadings(documentOf(file, table));
    if (!found) continue;
    const first = table.rows.indexOf(found.headings as PageRow);
    const document = { ...documentOf(file, table), hiddenColumns: wholeHiddenColumns(table, first) };
    const more = [...warningsOf(file, table, first), ...otherTables(file, tables, table)];
    return readRows(file, document, found, more);
  }
  return null;
}

/** Reads the weekly page: one row, with its date in the words above the table. */
function inWeek(file: string, { tables, blocks }: PageContent): Publication | null {
  const weekly = tables.filter(({ rows, isHidden }) => !isHidden && isWeekly(rows));
  const [table] = weekly;
  const [headings, row, ...more] = table?.rows ?? [];
  const ends = blocks.filter(({ text }) => WEEK_ENDING.test(text));
  const date = WEEK_ENDING.exec(ends[0]?.text ?? '')?.[1];
  if (!table || !headings || !row || date === undefined) return null;
  const document: DocumentTable = { ...documentOf(file, table), kind: 'weekly' };
  const otherWeek = ends.find(({ text }) => text !== ends[0]?.text);
  const second = [otherWeek, weekly[1]?.rows[0], more.find(hasText)].find((each) => each !== undefined);
  const found = {
    above: [],
    headings: { line: headings.line, cells: ['Week ending', ...headings.cells] },
    below: [{ line: row.line, cells: [date, ...row.cells] }],
  };
  return readRows(file, document, found, [
    ...warningsOf(file, table, 0),
    ...(second === undefined ? [] : [secondOf('week', { file, line: second.line })]),
  ]);
}

/** Reads a table whose row of headings was lost: five cells a row, with a day in the first. */
function inLostTable(
  file: string,
  tables: readonly PageTable[],
  { blocks }: PageContent,
): DocumentPublication | null {
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
    ...otherOrder(file, pipeHeadings(blocks)),
    ...warningsOf(file, table, -1),
    ...otherTables(file, tables, table),
  ]);
}

/** Reads a table that was published as raw text. */
function inPipes(file: string, { blocks, endsInText }: PageContent): DocumentPublication | null {
  const rows = pipeRows(blocks);
  const [first] = rows;
  if (!first) return null;
  const message = 'unexpected table as raw text, expected a table: read row by row';
  const raw = warning('table-as-text', message, { file, line: first.line });
  const headings = { line: first.line, cells: USUAL_HEADINGS };
  return readRows(file, documentOf(file, { rows }), { above: [], headings, below: rows }, [
    raw,
    ...otherOrder(file, pipeHeadings(blocks)),
    ...marksIn(file, rows),
    ...(endsInText ? [cutOff('text', { file, line: rows.at(-1)?.line ?? 1 })] : []),
  ]);
}

/** Reads the page of 2022, with the figures of one day in words. */
function inWords(file: string, { blocks, endsInText }: PageContent): DocumentPublication | null {
  const row = dayFromWords(blocks);
  if (row === null) return null;
  const headings = { line: row.line, cells: USUAL_HEADINGS.slice(0, row.cells.length) };
  const second = lineOfSecondDay(blocks);
  return readRows(file, documentOf(file, { rows: [row] }), { above: [], headings, below: [row] }, [
    ...marksIn(file, [row]),
    ...(second === null ? [] : [secondOf('day', { file, line: second })]),
    ...(endsInText ? [cutOff('text', { file, line: row.line })] : []),
  ]);
}

function documentOf(file: string, { rows }: Pick<DocumentTable, 'rows'>): DocumentTable {
  return { rows, locate: ({ line }) => ({ file, line }) };
}

/** Errors for further tables with days: only the first one is read. */
function otherTables(file: string, tables: readonly PageTable[], first: PageTable): Finding[] {
  return tables
    .filter((table) => table !== first && hasDays(documentOf(file, table)))
    .map(({ rows }) => secondTable({ file, line: rows[0]?.line ?? 1 }));
}

/** Whether a table has daily figures: their headings, or days from its first row on, as what goes on with another table. */
function hasDays(document: DocumentTable): boolean {
  const first = document.rows.filter(hasText).slice(0, 1);
  return splitAtHeadings(document) !== null || daysAbove(first, [], document.locate) !== null;
}

function hasText({ cells }: RawEntry): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function marksIn(file: string, rows: readonly TextRow[]): Finding[] {
  return marksLeftOut(
    file,
    rows.filter(({ isMarked }) => isMarked).map(({ line }) => line),
  );
}

const HIDDEN_TABLE =
  'unexpected hidden table, expected one that is seen: it is read, since no other has daily figures';

/** Findings for what is odd in a table; `first` is the index of its row of headings, -1 where there is none. */
function warningsOf(file: string, table: PageTable, first: number): Finding[] {
  const { rows, closed, isHidden, noteLinks } = table;
  const top = { file, line: rows[0]?.line ?? 1 };
  return [
    ...table.titles().flatMap((title) => otherFigures(title, top)),
    ...marksLeftOut(file, table.footnoted),
    ...wholeLinks(file, noteLinks),
    ...(isHidden ? [warning('hidden-table', HIDDEN_TABLE, top)] : []),
    ...oddCells(file, table, first),
    ...(closed ? [] : [cutOff('table', { file, line: rows.at(-1)?.line ?? 1 })]),
  ];
}

function isDay(cell = ''): boolean {
  return 'day' in parseDate(cell);
}

function noFigures({ tables, blocks }: PageContent): string {
  const weekly =
    tables.some(({ rows }) => isWeekly(rows)) && blocks.find(({ text }) => WEEK_ENDING.test(text));
  if (weekly)
    return `unexpected weekly figures (${quote(weekly.text)}), expected daily ones: use the page of the last 7 days`;
  const [only, ...more] = tables.filter(({ isHidden }) => !isHidden);
  const other = only === undefined || more.length > 0 ? null : otherTable(only.rows);
  if (other !== null) return other.message;
  return 'unexpected page without figures, expected a table of days: it may be another page, or one that is no longer filled';
}

function isWeekly(rows: readonly RawEntry[]): boolean {
  const [headings] = rows;
  return headings?.cells.some((cell) => toColumn(cell).role === 'arrivals') ?? false;
}
