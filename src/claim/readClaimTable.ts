import { type ParsedRecord, parseRecords } from '../csv/parseRecords.js';
import { cellStart } from '../csv/records.js';
import { type TextRecord, textRecords } from '../csv/textRecords.js';
import type { Finding, Place } from '../finding/index.js';
import type { Claim } from './claim.js';
import { malformed, type ReadClaims } from './claimFile.js';
import { toClaim } from './toClaim.js';

const DELIMITERS = [',', ';', '\t'] as const;
const NEEDED = ['claim', 'expected'] as const;

interface Headings {
  readonly delimiter: string;
  /** Column names in lower case. */
  readonly names: readonly string[];
  readonly record: TextRecord;
}

/** Claims in a CSV or TSV, a row each, the first row the headings; `null` where these are not there. */
export function readClaimTable(file: string, text: string): ReadClaims | null {
  const headings = DELIMITERS.map((delimiter) => headingsOf(text, delimiter)).find((each) => each !== null);
  if (headings === undefined || headings === null) return null;
  const { delimiter, record, names } = headings;
  const { records, unclosedQuote } = textRecords(text, delimiter);
  const rows = records.filter((row) => row.line > record.line && row.text.trim() !== '');
  if (unclosedQuote !== null) {
    const message = 'unexpected quotation mark that is never closed, expected a second one: add it';
    return { file, text, claims: [], findings: [malformed(message, { file, line: unclosedQuote })] };
  }
  const made = parsedRows(rows, delimiter).map((parsed, index) => {
    const row = rows[index] as TextRecord;
    return rowToClaim(parsed, row.line, names, (field) =>
      placeIn(file, row, delimiter, names.indexOf(field)),
    );
  });
  return {
    file,
    text,
    claims: made.filter((each) => 'question' in each),
    findings: made.filter((each) => 'rule' in each),
  };
}

function rowToClaim(
  parsed: ParsedRecord,
  line: number,
  names: readonly string[],
  placeOf: (field: string) => Place,
): Claim | Finding {
  const ofRow = placeOf('');
  if ('problem' in parsed) return malformed(parsed.problem, ofRow);
  if (parsed.cells.length !== names.length) return ragged(parsed.cells.length, names.length, ofRow);
  const raw = Object.fromEntries(names.map((name, at) => [name, parsed.cells[at]]));
  const made = toClaim(raw, line, { place: placeOf('expected'), questionPlace: placeOf('claim') });
  return 'claim' in made ? made.claim : malformed(made.problem.message, placeOf(made.problem.field));
}

function headingsOf(text: string, delimiter: string): Headings | null {
  const record = textRecords(text, delimiter, 20).records.find((each) => each.text.trim() !== '');
  if (record === undefined) return null;
  const [parsed] = parsedRows([record], delimiter);
  if (parsed === undefined || !('cells' in parsed)) return null;
  const names = parsed.cells.map((cell) => cell.trim().toLowerCase());
  return NEEDED.every((name) => names.includes(name)) ? { delimiter, names, record } : null;
}

function parsedRows(rows: readonly TextRecord[], delimiter: string): ParsedRecord[] {
  const texts = rows.map(({ text }) => text);
  return parseRecords(texts.join('\n'), texts, delimiter);
}

function placeIn(file: string, { line, text }: TextRecord, delimiter: string, field: number): Place {
  if (field === -1) return { file, line };
  const { below, column } = cellStart(text, delimiter, field);
  return { file, line: line + below, column };
}

function ragged(found: number, expected: number, place: Place): Finding {
  return malformed(
    `unexpected ${found} cells, expected ${expected} as in the headings: put a cell with a comma in it into quotation marks, "8,183"`,
    place,
  );
}
