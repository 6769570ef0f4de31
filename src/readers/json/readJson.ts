import type { Finding, Place } from '../../finding/index.js';
import { type DocumentInput, unreadable } from '../../reader/documentTable.js';
import {
  type Column,
  type Original,
  otherFigures,
  type Publication,
  type RawEntry,
  toColumn,
  withSeriesColumn,
} from '../../table/index.js';
import { decodeStrictly, quote, undecodableLine } from '../../text/index.js';
import {
  type JsonProblem,
  type JsonTable,
  type Member,
  type OtherJson,
  type ProblemKind,
  rowsOf,
} from './jsonRows.js';
import { JsonError } from './jsonScanner.js';
import { TextPlaces } from './textPlaces.js';

/** Size limit in bytes: it is in memory as a whole, and a row of a day takes about sixty. */
const MOST_BYTES = 64 << 20;

const ROW = '{"date": "2025-01-01", "arrivals": 5, "boats": 1}';

/** Reads rows of JSON, whose keys are the headings: numbers and texts are cells as they stand, null an empty one. */
export async function readJson(input: DocumentInput): Promise<Publication> {
  const { file, bytes } = input;
  const refuse = (message: string, place: Omit<Place, 'file'> = {}) =>
    unreadable(file, { rule: 'unreadable-json', severity: 'error', message, place: { file, ...place } });
  if (bytes.length > MOST_BYTES)
    return refuse(`unexpected JSON of more than ${MOST_BYTES >> 20} MB, expected daily figures: use a CSV`);
  const text = decodeStrictly(bytes);
  if (text === null)
    return refuse('unexpected bytes that are not UTF-8, expected JSON in UTF-8: save it as UTF-8', {
      line: undecodableLine(bytes),
    });
  try {
    const table = rowsOf(text);
    if (table === 'answer' || table === 'other') return refuse(OTHERS[table], { line: 1 });
    if (table.rows.length > 0 || table.problems.size > 0) return publicationOf(input, text, table);
    return refuse(`unexpected empty list, expected rows such as ${ROW}`, { line: 1 });
  } catch (error) {
    if (error instanceof JsonError) return refuse(error.message, new TextPlaces(text).placeOf(error.at));
    throw error;
  }
}

const OTHERS: Readonly<Record<OtherJson, string>> = {
  answer:
    'unexpected answer of crossings in JSON, expected data: use what it was computed from, or crossings convert',
  other: `unexpected JSON without rows, expected one list of objects such as ${ROW}, also under "data" or "rows", or an object a line`,
};

/** A row with the positions of its cells. */
interface JsonRow extends RawEntry {
  readonly places: readonly number[];
}

function publicationOf(input: DocumentInput, text: string, table: JsonTable): Publication {
  const { file, kind } = input;
  const places = new TextPlaces(text);
  const columns = withSeriesColumn(
    table.keys.map((key) => toColumn(key, kind)),
    input,
  );
  const rows = table.rows.map((row): JsonRow => ({ ...row, line: places.lineOf(row.at) }));
  const headings: JsonRow = {
    line: rows[0]?.line ?? 1,
    cells: table.keys,
    places: table.rows[0]?.places ?? [],
  };
  const locate = (row: RawEntry, column?: number): Place => {
    // The caller's row is one that was yielded here, or the headings.
    const at = column === undefined ? undefined : (row as JsonRow).places[column];
    return at === undefined ? { file, line: row.line } : { file, ...places.placeOf(at) };
  };
  return {
    file,
    headings,
    columns,
    rows: [rows],
    findings: [
      ...[...table.problems].map(([kind, problem]) =>
        problemFinding(kind, problem, { file, ...places.placeOf(problem.at) }),
      ),
      ...table.beside.flatMap((member) => besideFinding(member, { file, ...places.placeOf(member.at) })),
    ],
    locate,
    original: originalOf(places, rows, columns, locate),
  };
}

/** Keys with which a server says that there are more rows than it gave, where what they have is not nothing. */
const GOES_ON =
  /^(?:@odata\.nextLink|next(?:_?(?:page|url|link|token|cursor))?|has_?more|(?:is_?)?truncated|more)$/i;
const NOTHING = ['', 'null', 'false', '0'];

/** Findings on what stands beside the rows: that there are more of them, or that they are other figures. */
function besideFinding({ key, value }: Member, place: Place): Finding[] {
  if (!['text', 'number', 'word'].includes(value.kind)) return [];
  if (value.kind === 'text') {
    const others = otherFigures(value.text, place);
    if (others.length > 0) return others;
  }
  if (!GOES_ON.test(key) || NOTHING.includes(value.text)) return [];
  const message = `unexpected ${quote(key)} beside the rows, expected all rows in one file: it says that there are more of them; fetch these too`;
  return [{ rule: 'part-of-rows', severity: 'warning', message, place }];
}

function originalOf(
  places: TextPlaces,
  rows: readonly JsonRow[],
  columns: readonly Column[],
  locate: (row: RawEntry, column?: number) => Place,
): Original {
  // Of several rows on one line nobody can know which one is meant.
  const onlyRows = new Map<number, JsonRow | null>();
  for (const row of rows) onlyRows.set(row.line, onlyRows.has(row.line) ? null : row);
  return {
    lineText: (line) => places.lineText(line),
    placeOf(line, measure) {
      const index = columns.findIndex((column) => column.role === measure || column.measure === measure);
      const row = onlyRows.get(line) ?? null;
      return index === -1 || row === null ? null : locate(row, index);
    },
  };
}

function problemFinding(kind: ProblemKind, { key, count }: JsonProblem, place: Place): Finding {
  const inAll = count === 1 ? '' : `, as in ${count - 1} more`;
  const name = quote(key);
  const [rule, message] = {
    'no-object': ['unreadable-json', `item that is no object${inAll}, expected rows such as ${ROW}`],
    nested: [
      'unreadable-json',
      `list or object as ${name} of a row${inAll}, expected a number, a text or null: give each figure a key of its own`,
    ],
    repeated: ['differing-keys', `second ${name} in one row${inAll}, expected each key once`],
    lacking: [
      'differing-keys',
      `row without ${name}${inAll}, expected the keys of the rows before it: give null where there is no figure`,
    ],
    further: [
      'differing-keys',
      `new key ${name} in a row${inAll}, expected the keys of the rows before it: give all rows the same keys`,
    ],
  }[kind] as [string, string];
  return { rule, severity: 'error', message: `unexpected ${message}`, place };
}
