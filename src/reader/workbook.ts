import type { Finding } from '../finding/index.js';
import {
  otherFigures,
  type Publication,
  type RawEntry,
  type SeriesChoice,
  type SeriesKind,
} from '../table/index.js';
import { quote } from '../text/index.js';
import {
  type DocumentTable,
  ragged,
  readRows,
  type SplitTable,
  splitAtHeadings,
  unreadable,
} from './documentTable.js';
import { otherTable } from './otherTables.js';
import { MarkupError, scanMarkup } from './scanMarkup.js';
import { MOST_COLUMNS, type Sheet, type SheetRow } from './sheet.js';
import { oddCells } from './sheetFindings.js';
import { ArchiveError } from './unpackArchive.js';

/** The figures that are asked of a workbook. */
export interface WorkbookQuestion extends SeriesChoice {
  readonly file: string;
  /** The kind of series to read; default: daily. */
  readonly kind?: SeriesKind;
}

/** A sheet with the headings that are asked for. */
interface FoundSheet {
  readonly sheet: Sheet;
  readonly table: DocumentTable;
  readonly split: SplitTable;
}

/**
 * Reads the sheet of daily (or weekly) figures, recognised by its headings rather than its name. A hidden sheet is read only
 * where no other has figures, with a warning. Several are an error: nobody can know which one is meant. Throws `MarkupError`.
 */
export function readWorkbook(question: WorkbookQuestion, sheets: readonly Sheet[]): Publication {
  const { file, kind = 'daily' } = question;
  const found = sheets.flatMap((sheet): FoundSheet[] => {
    const table = tableOf(question, sheet);
    const split = splitAtHeadings(table);
    return split === null ? [] : [{ sheet, table, split }];
  });
  const [first, ...others] = candidates(found);
  if (first === undefined) return unreadable(file, noSheet(file, sheets, kind));
  if (others.length > 0) return unreadable(file, severalSheets([first, ...others], kind));
  return readSheet(file, first);
}

function tableOf({ file, kind = 'daily', series }: WorkbookQuestion, sheet: Sheet): DocumentTable {
  return {
    sheet: sheet.name,
    kind,
    series,
    rows: sheet.rows,
    hiddenColumns: sheet.hiddenColumns,
    locate: ({ line }, column = 0) => ({ file, sheet: sheet.name, cell: `${columnName(column)}${line}` }),
  };
}

/** Letters of a column: `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The sheets that may be meant: of those with rows, those that are seen. Headings alone hold no figure that could be lost. */
function candidates(found: readonly FoundSheet[]): readonly FoundSheet[] {
  const filled = found.filter(({ split }) => split.below.some((row) => isFilled(row, widthOf(split))));
  const among = filled.length > 0 ? filled : found.slice(0, 1);
  const seen = among.filter(({ sheet }) => !sheet.isHidden);
  return seen.length > 0 ? seen : among;
}

function readSheet(file: string, { sheet, table, split }: FoundSheet): Publication {
  const width = widthOf(split);
  if (widthInSheet(split.headings) > MOST_COLUMNS)
    throw new MarkupError(
      `unexpected heading in column ${columnName(widthInSheet(split.headings) - 1)}, expected at most ${MOST_COLUMNS} columns`,
    );
  if (split.below.length * width > MOST_READ)
    throw new MarkupError(
      `unexpected sheet of ${split.below.length} rows and ${width} columns, expected a row a day`,
    );
  const astray = split.below.filter((row) => widthInSheet(row) > width);
  const wide = astray.filter((row) => isFilled(row, width));
  const findings = [
    ...(sheet.isHidden ? [hiddenSheet(table, split)] : []),
    ...otherFigures(sheet.name, table.locate(split.headings)),
    ...oddCells(sheet, table, split, width),
    ...wide.map((row) => ragged(table.locate(row), widthInSheet(row), width)),
  ];
  const left = new Set<RawEntry>(astray);
  const below = split.below.filter((row) => !left.has(row));
  return readRows(file, table, { ...split, below }, findings);
}

/** Cells that are read at most: each row gets a cell for every heading. */
const MOST_READ = 10_000_000;

function widthOf({ headings }: SplitTable): number {
  return headings.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function widthInSheet(row: RawEntry): number {
  return (row as SheetRow).width;
}

/** Whether a row has anything below the headings. What stands beside them only is no day: a remark, or a sum of its own. */
function isFilled({ cells }: RawEntry, width: number): boolean {
  return cells.slice(0, width).some((cell) => cell.trim() !== '');
}

function hiddenSheet(table: DocumentTable, { headings }: SplitTable): Finding {
  const message = `unexpected hidden sheet ${quote(table.sheet ?? '')}, expected one that is seen: it is read, since no other has the figures`;
  return { rule: 'hidden-cells', severity: 'warning', message, place: table.locate(headings) };
}

function severalSheets(found: readonly FoundSheet[], kind: SeriesKind): Finding {
  const names = listOf(found.map(({ sheet }) => sheet));
  const message = `unexpected ${kind} figures in ${found.length} sheets, ${names}, expected one such sheet: keep one, hide the others, or save each as CSV and give them together as several inputs`;
  const [, second] = found;
  return {
    rule: 'second-table',
    severity: 'error',
    message,
    ...(second && { place: second.table.locate(second.split.headings) }),
  };
}

/** Rows, from the first, that show the arrangement of a table. */
const MOST_SHOWING = 20;

function noSheet(file: string, sheets: readonly Sheet[], kind: SeriesKind): Finding {
  const [only, ...more] = sheets.filter(({ isHidden }) => !isHidden);
  const other = only === undefined || more.length > 0 ? null : otherTable(only.rows.slice(0, MOST_SHOWING));
  if (only !== undefined && other !== null) {
    const place = { file, sheet: only.name, cell: `A${other.line}` };
    return { rule: 'no-headings', severity: 'error', message: other.message, place };
  }
  const found =
    sheets.length === 0 ? 'workbook without sheets' : `workbook with the sheets ${listOf(sheets)}`;
  const needed =
    kind === 'daily'
      ? 'Date and Migrants arrived: use the daily sheet, SB_01'
      : 'Week ending and Migrants arrived: use the weekly sheet, SB_02';
  const message = `unexpected ${found}, expected one with the headings ${needed}`;
  return { rule: 'no-headings', severity: 'error', message, place: { file } };
}

function listOf(sheets: readonly Sheet[]): string {
  return sheets
    .map(({ name }) => quote(name))
    .slice(0, 8)
    .join(', ');
}

/** Does the work of reading a workbook. One that must not be read on gives an error in place of its figures. */
export async function orUnreadable(file: string, work: () => Promise<Publication>): Promise<Publication> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof MarkupError)) throw error;
    const { message } = error;
    return unreadable(file, { rule: 'unreadable-workbook', severity: 'error', message, place: { file } });
  }
}

/**
 * Date (UTC) on which a workbook was last saved, the best release date in the file, as the element of its metadata says; `null` if
 * there is none, or the metadata are damaged, which no figure depends on.
 */
export function savedOn(meta: string | null, element: string): string | null {
  let [isOpen, text] = [false, ''];
  try {
    scanMarkup(meta ?? '', 'xml', {
      open: (name) => {
        isOpen = name === element;
      },
      text: (piece) => {
        if (isOpen) text += piece;
      },
      close: () => {
        isOpen = false;
      },
    });
  } catch (error) {
    if (error instanceof MarkupError) return null;
    throw error;
  }
  return /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1] ?? null;
}

/** The publication with the date of its release, where one is known. */
export function withEdition(publication: Publication, edition: string | null): Publication {
  return edition === null ? publication : { ...publication, edition };
}
