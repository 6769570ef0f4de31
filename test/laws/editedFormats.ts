import { madeExcelWorkbook, serialOf } from '../support/excelWorkbook.js';
import { madeSheet, madeWorkbook } from '../support/workbook.js';
import { daysInARow, type EditedFormat, type MadeDay } from './editedFiles.js';

/** Rows of a text between a fixed start and end, each of which `row` matches; `null` where anything else stands. */
function rowsBetween(text: string, start: string, row: RegExp, end: string): string[][] | null {
  if (!text.startsWith(start) || !text.endsWith(end)) return null;
  let rest = text.slice(start.length, text.length - end.length);
  const rows: string[][] = [];
  while (rest !== '') {
    const match = row.exec(rest);
    if (match === null) return null;
    rows.push(match.slice(1));
    rest = rest.slice(match[0].length);
  }
  return rows;
}

function daysOrNull(rows: readonly (readonly string[])[] | null): readonly MadeDay[] | null {
  return rows === null ? null : daysInARow(rows);
}

const inOneLine = (text: string) =>
  text
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What is between the tags of a text, each of which parts words. */
const betweenTags = (text: string) => inOneLine(text.replace(/<(?:"[^"]*"|[^">])*>/g, ' '));

const COUNT = '(\\d{1,6}|\\d{1,3},\\d{3})';

const csv: EditedFormat = {
  name: 'CSV',
  write: (days) =>
    `date,arrivals,boats\n${days.map(({ date, arrivals, boats }) => `${date},${arrivals},${boats}\n`).join('')}`,
  pack: async (text) => new TextEncoder().encode(text),
  readStrictly(text) {
    const [headings = '', ...lines] = text
      .replace(/^(?:\ufeff|Small boats\n|\n)+/, '')
      .replace(/\n+$/, '')
      .split('\n');
    if (headings !== 'date,arrivals,boats' && headings !== 'date,boats,arrivals') return null;
    const rows = lines.map((line) => line.split(',').map((cell) => cell.trim()));
    if (rows.some(({ length }) => length !== 3)) return null;
    return daysInARow(
      headings.endsWith('boats')
        ? rows
        : rows.map(([date = '', boats = '', arrivals = '']) => [date, arrivals, boats]),
    );
  },
  seen: (text) => text.replace(/[,\s]+/g, ' ').trim(),
  pieces: /[^\n]*\n|[^,\n]+,?/g,
  added: [
    '\n',
    ',',
    '""',
    '\ufeff',
    'Small boats\n',
    '2030-01-01,5,1\n',
    '2019-01-01,5,1\n',
    'Total,5,1\n',
    ',305',
    '# note\n',
    ';',
    '\r',
  ],
};

const HTML_START =
  '<!DOCTYPE html>\n<html><body><h1>Small boats</h1><table><thead><tr><th>Date</th><th>Migrants arrived</th><th>Boats arrived</th></tr></thead><tbody>\n';
const HTML_END = '</tbody></table><p>Figures are provisional.</p></body></html>\n';

const html: EditedFormat = {
  name: 'HTML',
  write: (days) =>
    HTML_START +
    days
      .map(({ date, arrivals, boats }) => `<tr><td>${date}</td><td>${arrivals}</td><td>${boats}</td></tr>\n`)
      .join('') +
    HTML_END,
  pack: async (text) => new TextEncoder().encode(text),
  readStrictly: (text) =>
    daysOrNull(
      rowsBetween(
        text,
        HTML_START,
        new RegExp(`^<tr><td>([\\d-]+)</td><td>${COUNT}</td><td>${COUNT}</td></tr>\n`),
        HTML_END,
      ),
    ),
  seen: betweenTags,
  pieces: /<tr>.*?<\/tr>\n?|<t[dh]>[^<]*<\/t[dh]>|<[^>]*>/g,
  added: [
    '<br>',
    '<del>4</del>',
    '<td>',
    '</td>',
    '<td>7</td>',
    '<tr>',
    '</table>',
    '<table>',
    '<!--',
    '<sup>1</sup>',
    '<s>',
    '<td hidden>7</td>',
    '<tr hidden>',
    '&nbsp;',
    '<td colspan="2">',
  ],
};

const cell = (type: string, value: string, shown: string) =>
  `<table:table-cell office:value-type="${type}" office:${type === 'date' ? 'date-value' : 'value'}="${value}"><text:p>${shown}</text:p></table:table-cell>`;
const ODS_HEADINGS = `<table:table-row>${['Date', 'Migrants arrived', 'Boats arrived'].map((heading) => `<table:table-cell office:value-type="string"><text:p>${heading}</text:p></table:table-cell>`).join('')}</table:table-row>`;
const [ODS_START, ODS_END] = madeSheet('SB_01', [ODS_HEADINGS, '|']).split('|') as [string, string];
const odsCell = `<table:table-cell office:value-type="float" office:value="${COUNT}"><text:p>[^<]*</text:p></table:table-cell>`;

const ods: EditedFormat = {
  name: 'ODS',
  write: (days) =>
    ODS_START +
    days
      .map(
        ({ date, arrivals, boats }) =>
          `<table:table-row>${cell('date', date, date)}${cell('float', String(arrivals), String(arrivals))}${cell('float', String(boats), String(boats))}</table:table-row>`,
      )
      .join('') +
    ODS_END,
  pack: (text) => madeWorkbook([text]),
  readStrictly: (text) =>
    daysOrNull(
      rowsBetween(
        text,
        ODS_START,
        new RegExp(
          `^<table:table-row><table:table-cell office:value-type="date" office:date-value="([\\d-]+)"><text:p>[^<]*</text:p></table:table-cell>${odsCell}${odsCell}</table:table-row>`,
        ),
        ODS_END,
      ),
    ),
  seen: betweenTags,
  pieces: /<table:table-row>.*?<\/table:table-row>|<table:table-cell [^>]*>.*?<\/table:table-cell>|<[^>]*>/g,
  added: [
    '<text:line-break/>',
    '<text:s/>',
    '<table:table-cell/>',
    '</table:table-row>',
    '<table:table-row>',
    '</table:table>',
    cell('float', '7', '7'),
    '<table:covered-table-cell/>',
    '<text:p>5</text:p>',
    '<!--',
  ],
};

const excelCell = (column: string, line: number, value: string | number, attributes = '') =>
  `<c r="${column}${line}"${attributes}><v>${value}</v></c>`;
const excelHeading = (column: string, heading: string) =>
  `<c r="${column}1" t="inlineStr"><is><t>${heading}</t></is></c>`;
const EXCEL_START = `<row r="1">${excelHeading('A', 'Date')}${excelHeading('B', 'Migrants arrived')}${excelHeading('C', 'Boats arrived')}</row>`;
const dateOf = (serial: string) =>
  new Date((Number(serial) - serialOf('1970-01-01')) * 86_400_000).toISOString().slice(0, 10);

const xlsx: EditedFormat = {
  name: 'XLSX',
  write: (days) =>
    EXCEL_START +
    days
      .map(({ date, arrivals, boats }, index) => {
        const line = index + 2;
        const cells = [
          excelCell('A', line, serialOf(date), ' s="1"'),
          excelCell('B', line, arrivals),
          excelCell('C', line, boats),
        ];
        return `<row r="${line}">${cells.join('')}</row>`;
      })
      .join(''),
  pack: (text) => madeExcelWorkbook([{ name: 'SB_01', rows: [text] }]),
  readStrictly(text) {
    const value = (attributes: string, digits: string) =>
      `<c r="[A-C]\\d+"${attributes}><v>${digits}</v></c>`;
    const row = new RegExp(
      `^<row r="\\d+">${value(' s="1"', '(\\d{5})')}${value('', '(\\d{1,6})')}${value('', '(\\d{1,6})')}</row>`,
    );
    const rows = rowsBetween(text, EXCEL_START, row, '');
    return daysOrNull(rows?.map(([serial = '', ...counts]) => [dateOf(serial), ...counts]) ?? null);
  },
  seen: (text) =>
    betweenTags(
      text.replace(/<c [^>]*s="1"[^>]*><v>(\d{5})<\/v>/g, (_, serial: string) => ` ${dateOf(serial)} `),
    ),
  pieces: /<row [^>]*>.*?<\/row>|<c [^>]*>.*?<\/c>|<[^>]*>/g,
  added: [
    ...[
      '</row>',
      '<row>',
      '<row r="3">',
      '<c/>',
      '<v>5</v>',
      '<f>B2+1</f>',
      '<c r="B3"><v>7</v></c>',
      '<c t="str"><v>7</v></c>',
    ],
    ...['<row r="9" hidden="1"/>', '<c t="e"><v>#N/A</v></c>', '<is><t>4</t></is>', '<!--'],
  ],
};

export const FORMATS: readonly EditedFormat[] = [csv, html, ods, xlsx];
