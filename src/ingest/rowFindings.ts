import { type DayNumber, longDate, toCivilDate } from '../calendar/index.js';
import { sumTooLarge } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { type Count, MARKS, type Publication, type PublishedCount, type RawEntry } from '../table/index.js';
import { quote, wholeNumberText } from '../text/index.js';
import type { DayColumn, Differing } from './dayTable.js';
import type { WrongYear } from './wrongYears.js';

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
export function wrongYear(cell: CellOfRow, { day, meant, previous }: WrongYear): Finding {
  const where = previous === null ? 'in the first row' : `after ${longDate(previous)}`;
  return {
    rule: 'wrong-year',
    severity: 'error',
    message: `unexpected ${longDate(day)} ${where}, expected ${longDate(meant)}: the year is wrong`,
    place: placeOfCell(cell),
    date: toCivilDate(meant),
  };
}

/** What there is to say of a count: that it is missing, has a comma that may be a decimal mark, or has marks. */
export function findingsOnCount(
  { value, marks }: PublishedCount,
  count: Count,
  cell: CellOfRow,
  day: DayNumber,
): Finding[] {
  const actual = textOf(cell);
  const at = { place: placeOfCell(cell), date: toCivilDate(day), actual };
  const findings: Finding[] = [];
  // Uncontrolled landings were not collected before 2023, so a blank is usual.
  if (value === null && count !== 'uncontrolled-landings')
    findings.push({
      rule: 'missing-value',
      severity: 'warning',
      message: `unexpected ${quote(actual)} for ${count}, expected a figure: the day is counted as missing, not as 0`,
      measure: count,
      ...at,
    });
  if (value !== null && cell.publication.decimalComma === true && actual.includes(','))
    findings.push({
      rule: 'comma-in-number',
      severity: 'warning',
      message: `unexpected comma in ${quote(actual)} for ${count}, expected whole numbers without one where cells are separated by semicolons: it is read as ${value}`,
      measure: count,
      ...at,
    });
  if (marks.length > 0)
    findings.push({
      rule: 'marked-value',
      severity: 'info',
      message: `${quote(actual)} for ${count} is marked as ${marks.map((mark) => MARKS[mark]).join(' and ')}`,
      ...at,
    });
  return findings;
}

export function sumTooLargeAt(cell: CellOfRow, role: string, actual: string, day: DayNumber): Finding {
  return { ...sumTooLarge(quote(actual), role, day, placeOfCell(cell)), actual };
}

/** Finding for a second row of a day. `differing` says how it differs from the first; `null` if it does not. */
export function duplicateDay(
  cell: CellOfRow,
  first: { readonly line: number; text(column: DayColumn): string },
  day: DayNumber,
  differing: Differing | null,
): Finding {
  const second = { rule: 'duplicate-day', severity: 'error', place: placeOfCell(cell) } as const;
  const told = (what: string, other: string) =>
    `unexpected second row for ${longDate(day)}${what}, expected one row a day: line ${first.line} has ${other}`;
  if (differing === null)
    // There may be a thousand of these, few of which are shown, so their text is made on access.
    return {
      ...second,
      severity: 'warning',
      get message() {
        return told('', 'the same figures, and the day is counted once');
      },
      get date() {
        return toCivilDate(day);
      },
    };
  const { figure, text } = differing;
  const named = cell.publication.columns[text?.column ?? -1]?.heading ?? '';
  const heading = named === '' ? `column ${(text?.column ?? 0) + 1}` : quote(named);
  const reading = named === '' ? 'give it a heading and read them by --series' : 'read them by --series';
  const message =
    figure === null
      ? told(` with ${quote(textOf(cell))} for ${heading}`, 'another')
      : told(` with ${figure.measure} ${quote(textOf(cell))}`, quote(first.text(figure)));
  const wrong = figure === null ? 'one of the rows' : 'the wrong one';
  const remedy =
    text === null ? `; remove ${wrong}` : `: if ${heading} names series, ${reading}; else remove ${wrong}`;
  return { ...second, message: `${message}${remedy}`, date: toCivilDate(day) };
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

/** Warning for a series whose name differs from that of another in no more than its look. */
export function alikeSeries(cell: CellOfRow, other: string): Finding {
  return {
    rule: 'alike-series',
    severity: 'warning',
    message: `unexpected series ${quote(textOf(cell))} beside ${quote(other)}, expected one spelling of each name: they are counted as two`,
    place: placeOfCell(cell),
    series: textOf(cell).trim(),
  };
}

/**
 * Warning for a series that seems to be the sum of the others, which would count everything twice. `days` says on which of them it is,
 * such as "every day"; `null` if only its name says so.
 */
export function totalSeries(cell: CellOfRow, days: string | null): Finding {
  const what = days === null ? 'it is counted' : `it equals the sum of the others on ${days}, and is counted`;
  return {
    rule: 'total-series',
    severity: 'warning',
    message: `unexpected series ${quote(textOf(cell))}, expected none that is the sum of others: ${what} beside them; leave it out with --only`,
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
