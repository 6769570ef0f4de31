import { fieldPlace, headedTable, repeatedColumn } from '../csv/headedTable.js';
import type { ParsedRecord } from '../csv/parseRecords.js';
import type { Finding, Place } from '../finding/index.js';
import type { Claim } from './claim.js';
import { malformed, type ReadClaims, secondColumn } from './claimFile.js';
import { CLAIM_FIELDS, toClaim } from './toClaim.js';

const NEEDED = ['claim', 'expected'] as const;

/** Claims in a CSV or TSV, a row each, the first row the headings; `null` where these are not there. */
export function readClaimTable(file: string, text: string): ReadClaims | null {
  const table = headedTable(text, (names) => NEEDED.every((name) => names.includes(name)));
  if (table === null) return null;
  const { names, delimiter, unclosedQuote } = table;
  if (unclosedQuote !== null) {
    const message = 'unexpected quotation mark that is never closed, expected a second one: add it';
    return { file, text, claims: [], findings: [malformed(message, { file, line: unclosedQuote })] };
  }
  const second = repeatedColumn(table, CLAIM_FIELDS);
  if (second !== null) return { file, text, claims: [], findings: [secondColumn(file, second)] };
  const made = table.rows.map(({ record, parsed }) =>
    rowToClaim(parsed, record.line, names, (field) => ({
      file,
      ...fieldPlace(record, delimiter, names.indexOf(field)),
    })),
  );
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

function ragged(found: number, expected: number, place: Place): Finding {
  return malformed(
    `unexpected ${found} cells, expected ${expected} as in the headings: put a cell with a comma in it into quotation marks, "8,183"`,
    place,
  );
}
