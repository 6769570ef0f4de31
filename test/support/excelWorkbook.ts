import { madeZip } from './workbook.js';

/** A sheet of an Excel workbook for a test: the XML of its rows, and what stands before and after them. */
export interface MadeExcelSheet {
  readonly name: string;
  readonly rows: readonly string[];
  readonly state?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A cell: its XML, or a text, number or date to make it from; a date is in the style 1. */
export type MadeExcelCell = string | number | { readonly xml: string } | { readonly date: string };

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DAYS_BEFORE_1970 = 25_569;

/** The serial number of a date in the system of 1900. */
export function serialOf(date: string): number {
  return Date.parse(date) / 86_400_000 + DAYS_BEFORE_1970;
}

/** Makes a row of cells without names, which stand one after another; `attributes` may give its number. */
export function excelRow(cells: readonly MadeExcelCell[], attributes = ''): string {
  return `<row${attributes}>${cells.map(cellXml).join('')}</row>`;
}

function cellXml(cell: MadeExcelCell): string {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
  return 'xml' in cell ? cell.xml : `<c s="1"><v>${serialOf(cell.date)}</v></c>`;
}

/** Styles of cells: 0 plain, 1 date, 2 struck out, 3 date of its own notation, 4 hundredths, 5 a number with letters. */
const STYLES = `<styleSheet xmlns="${NAMESPACE}"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]0\\d&quot; days&quot;"/><numFmt numFmtId="166" formatCode="0&quot;,000&quot;"/></numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14"/><xf fontId="1"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

/** Makes an Excel workbook; `others` are further parts, or replace those that are made. */
export function madeExcelWorkbook(
  sheets: readonly MadeExcelSheet[],
  { properties = '', others = {} }: { properties?: string; others?: Readonly<Record<string, string>> } = {},
): Promise<Uint8Array> {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const parts = sheets.map(({ rows, before = '', after = '' }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet xmlns="${NAMESPACE}">${before}<sheetData>${rows.join('')}</sheetData>${after}</worksheet>`,
  ]);
  const relations = [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', '/xl/sharedStrings.xml'],
  ].map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${TYPES}/${kind}" Target="${target}"/>`,
  );
  return madeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${NAMESPACE}" xmlns:r="${TYPES}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(parts),
    ...others,
  });
}
