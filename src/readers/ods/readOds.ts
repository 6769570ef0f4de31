import type { Publication, RawEntry, SeriesKind } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import { type DocumentInput, readRows, splitAtHeadings, unreadable } from '../../reader/documentTable.js';
import { MarkupError } from '../../reader/scanMarkup.js';
import { ArchiveError, type ArchiveFormat, unpackArchive } from '../../reader/unpackArchive.js';
import { quote } from '../../text/index.js';
import { readSheets, type Sheet } from './readSheets.js';

const WORKBOOK: ArchiveFormat = {
  noun: 'workbook',
  format: 'an OpenDocument workbook (.ods)',
  holds: 'daily figures',
  content: 'content.xml',
  meta: 'meta.xml',
};

/** Reads the sheet of daily figures, recognised by its headings rather than its name. */
export async function readOds({ file, bytes, kind = 'daily', series }: DocumentInput): Promise<Publication> {
  try {
    const { content, meta } = await unpackArchive(bytes, WORKBOOK);
    const publication = readWorkbook(file, readSheets(content), kind, series);
    const edition = savedOn(meta);
    return edition === null ? publication : { ...publication, edition };
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof MarkupError) {
      return unreadable(file, {
        rule: 'unreadable-workbook',
        severity: 'error',
        message: error.message,
        place: { file },
      });
    }
    throw error;
  }
}

/** Date (UTC) on which the workbook was last saved, the best release date in the file; `null` if not stated. */
function savedOn(meta: string): string | null {
  return /<dc:date>(\d{4}-\d{2}-\d{2})T/.exec(meta)?.[1] ?? null;
}

function readWorkbook(
  file: string,
  sheets: readonly Sheet[],
  kind: SeriesKind,
  series?: string,
): Publication {
  const tables = sheets.map((sheet) => ({
    sheet: sheet.name,
    kind,
    series,
    rows: sheet.rows,
    locate: (row: RawEntry, column = 0) => ({
      file,
      sheet: sheet.name,
      kind,
      cell: `${columnName(column)}${row.line}`,
    }),
  }));
  for (const table of tables) {
    const found = splitAtHeadings(table);
    if (found) return readRows(file, table, found);
  }
  return unreadable(file, noSheet(file, sheets, kind));
}

function noSheet(file: string, sheets: readonly Sheet[], kind: SeriesKind): Finding {
  const names = sheets
    .map(({ name }) => quote(name))
    .slice(0, 8)
    .join(', ');
  const found = sheets.length === 0 ? 'workbook without sheets' : `workbook with the sheets ${names}`;
  const needed =
    kind === 'daily'
      ? 'Date and Migrants arrived: use the daily sheet, SB_01'
      : 'Week ending and Migrants arrived: use the weekly sheet, SB_02';
  const message = `unexpected ${found}, expected one with the headings ${needed}`;
  return { rule: 'no-headings', severity: 'error', message, place: { file } };
}

/** Letters of a column: `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
