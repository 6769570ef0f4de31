import { type DayNumber, longDate, toCivilDate } from '../calendar/index.js';
import type { Finding, Place } from '../finding/index.js';
import { quote, wholeNumberText } from '../text/index.js';
import { MARKS } from './count.js';
import type { Publication, RawEntry } from './publication.js';
import { sumTooLarge } from './sumFindings.js';
import type { YearTypo } from './yearTypos.js';

/** The cell that a finding is about. */
export interface CellOfRow {
  readonly publication: Publication;
  readonly row: RawEntry;
  readonly column: number;
}

function textOf({ row, column }: CellOfRow): string {
  return row.cells[column] ?? '';
}

function headingOf({ publication, column }: CellOfRow): string {
  return publication.columns[column]?.heading ?? '';
}

export function unreadable(cell: CellOfRow, role: string, problem: string, expected: string): Finding {
  const actual = textOf(cell);
  const heading = headingOf(cell);
  const repeated = actual.trim() !== '' && actual.trim().toLowerCase() === heading.toLowerCase();
  const remedy = repeated
    ? '; remove the repeated row of headings'
    : role === 'date'
      ? remedyFor(actual)
      : '';
  return {
    rule: role === 'date' ? 'unreadable-date' : 'unreadable-count',
    severity: 'error',
    message: `unexpected ${quote(actual)} for ${role}, expected ${expected}: ${problem}${remedy}`,
    place: placeOfCell(cell),
    actual,
    expected,
  };
}

/** Rows below a table that are none of it, by how they begin. */
const NO_DAYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:#|\/\/)/, 'remove the comment'],
  [/^(?:grand |sub-?)?(?:total|sum|average|mean)\b/i, 'remove the row of totals'],
  [/^(?:source|notes?|figures|data|contact|published|©|\*)(?:$|\W)/i, 'remove what stands below the table'],
];

function remedyFor(date: string): string {
  const remedy = NO_DAYS.find(([pattern]) => pattern.test(date.trim()))?.[1];
  return remedy === undefined ? '' : `; ${remedy}`;
}

/** Finding for a wrong year. Its date is the corrected day, as which the row is read. */
export function wrongYear(cell: CellOfRow, { day, meant, previous }: YearTypo): Finding {
  const where = previous === null ? 'in the first row' : `after ${longDate(previous)}`;
  return {
    rule: 'wrong-year',
    severity: 'error',
    message: `unexpected ${longDate(day)} ${where}, expected ${longDate(meant)}: the year is wrong`,
    place: placeOfCell(cell),
    date: toCivilDate(meant),
  };
}

export function missingValue(cell: CellOfRow, role: string, day: DayNumber): Finding {
  return {
    rule: 'missing-value',
    severity: 'warning',
    message: `unexpected ${quote(textOf(cell))} for ${role}, expected a figure: the day is counted as missing, not as 0`,
    place: placeOfCell(cell),
    date: toCivilDate(day),
    measure: role,
    actual: textOf(cell),
  };
}

export function markedValue(
  cell: CellOfRow,
  role: string,
  day: DayNumber,
  marks: readonly string[],
): Finding {
  const meanings = marks.map((mark) => MARKS[mark]).join(' and ');
  return {
    rule: 'marked-value',
    severity: 'info',
    message: `${quote(textOf(cell))} for ${role} is marked as ${meanings}`,
    place: placeOfCell(cell),
    date: toCivilDate(day),
    actual: textOf(cell),
  };
}

/** Finding for a comma such as in `1,305` between semicolons, which may separate thousands or decimals. */
export function commaInNumber(cell: CellOfRow, role: string, day: DayNumber, value: number): Finding {
  const actual = textOf(cell);
  return {
    rule: 'comma-in-number',
    severity: 'warning',
    message: `unexpected comma in ${quote(actual)} for ${role}, expected whole numbers without one where cells are separated by semicolons: it is read as ${value}`,
    place: placeOfCell(cell),
    date: toCivilDate(day),
    measure: role,
    actual,
  };
}

/** Whether a cell has a comma in an input in which that may be a decimal mark. */
export function hasDecimalComma(cell: CellOfRow): boolean {
  return cell.publication.decimalComma === true && textOf(cell).includes(',');
}

export function sumTooLargeAt(cell: CellOfRow, role: string, day: DayNumber): Finding {
  const actual = textOf(cell);
  return { ...sumTooLarge(quote(actual), role, day, placeOfCell(cell)), actual };
}

/** Finding for a second row of a day. `differing` names the count in which the rows disagree; `null` if they agree. */
export function duplicateDay(
  { place, text }: { readonly place: Place; text(): string },
  first: { readonly line: number; text(): string },
  day: DayNumber,
  differing: string | null,
): Finding {
  const rule = 'duplicate-day';
  const { line } = first;
  if (differing === null)
    // There may be a thousand of these, few of which are shown, so their text is made on access.
    return {
      rule,
      severity: 'warning',
      get message() {
        return `${secondRow(day)}, ${oneRow(line)} the same figures, and the day is counted once`;
      },
      place,
      get date() {
        return toCivilDate(day);
      },
    };
  const message = `${secondRow(day)} with ${differing} ${quote(text())}, ${oneRow(line)} ${quote(first.text())}; remove the wrong one`;
  return { rule, severity: 'error', message, place, date: toCivilDate(day) };
}

function secondRow(day: DayNumber): string {
  return `unexpected second row for ${longDate(day)}`;
}

function oneRow(line: number): string {
  return `expected one row a day: line ${line} has`;
}

export function missingSeries(cell: CellOfRow): Finding {
  return {
    rule: 'missing-series',
    severity: 'error',
    message: `unexpected ${quote(textOf(cell))} for ${headingOf(cell)}, expected the name of a series in every row`,
    place: placeOfCell(cell),
  };
}

export function tooManySeries(cell: CellOfRow, most: number): Finding {
  return {
    rule: 'too-many-series',
    severity: 'error',
    message: `unexpected ${quote(textOf(cell))} for ${headingOf(cell)} after ${wholeNumberText(most)} other names, expected the names of a few series: name another column by --series`,
    place: placeOfCell(cell),
  };
}

/** Warning for a series that seems to be the sum of the others, which would count everything twice. */
export function totalSeries(cell: CellOfRow): Finding {
  return {
    rule: 'total-series',
    severity: 'warning',
    message: `unexpected series ${quote(textOf(cell))}, expected none that is the sum of others: it is counted beside them; leave it out with --only`,
    place: placeOfCell(cell),
    series: textOf(cell).trim(),
  };
}

export function noDays(publication: Publication): Finding {
  return {
    rule: 'no-days',
    severity: 'error',
    message: 'unexpected end below the headings, expected a row for each day',
    place: publication.locate(publication.headings),
  };
}

function placeOfCell({ publication, row, column }: CellOfRow) {
  return publication.locate(row, column);
}
