import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import type { PlainRows, RawEntry } from '../../src/entry/index.js';
import { openIntake } from '../../src/entry/intake.js';
import { readRow } from '../../src/entry/readRow.js';
import { findingList } from '../../src/finding/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import { plainRows, tableOf } from '../support/memoryTable.js';

const HEADINGS = 'lost,date,arrivals,boats,notes';
const TABLE = tableOf(HEADINGS);

/** Column and text of a cell that differs from that of its day. */
type Change = readonly [column: number, text: string];

/** Differing cells that plain rows may have. */
const PLAIN_CHANGES: readonly Change[] = [
  ...['', '7', '-', 'x', '007'].map((text) => [0, text] as const),
  ...['9', '900000000000000'].map((text) => [2, text] as const),
  [3, '0'],
  ...['Revised', ' ', "'=1"].map((text) => [4, text] as const),
];
/** A change of the date to the same day of the year before. */
const WRONG_YEAR: Change = [1, 'year before'];
/** Differing cells that only the schema can read, or that are unreadable. */
const ODD_CHANGES: readonly Change[] = [
  [1, '30 February 2025'],
  ...['', '5 [r]', 'many'].map((text) => [2, text] as const),
];

/** Days that continue from one, forwards, backwards or not at all, with a difference in one of them. */
interface Stretch {
  readonly first: number;
  readonly step: number;
  readonly length: number;
  readonly changed: { readonly at: number; readonly change: Change } | null;
}

function anyStretch(changes: readonly Change[]): fc.Arbitrary<Stretch> {
  return fc.record({
    first: fc.nat(20),
    step: fc.constantFrom(-1, 0, 1, 1, 1),
    length: fc.integer({ min: 1, max: 14 }),
    changed: fc.option(fc.record({ at: fc.nat(14), change: fc.constantFrom(...changes) })),
  });
}

/** Rows of some weeks of a year; days are counted from 1970, which must not matter. */
function anyRows(changes: readonly Change[]): fc.Arbitrary<RawEntry[]> {
  return fc
    .record({
      begin: fc.constantFrom('2025-03-14', '1970-01-14', '1969-12-10'),
      usual: fc.constantFrom('5', '5', '5', '900000000000000'),
      stretches: fc.array(anyStretch(changes), { maxLength: 7 }),
    })
    .map(({ begin, usual, stretches }) =>
      stretches
        .flatMap(({ first, step, length, changed }) =>
          Array.from({ length }, (_, at) => {
            const date = toCivilDate(day(begin) + first + step * at);
            const cells = [first % 3 === 0 ? '' : '2', date, usual, '1', ''];
            if (changed?.at === at) cells[changed.change[0]] = changedText(changed.change, date);
            return cells;
          }),
        )
        .map((cells, index) => ({ line: index + 2, cells })),
    );
}

function changedText([column, text]: Change, date: string): string {
  return column === WRONG_YEAR[0] && text === WRONG_YEAR[1]
    ? `${+date.slice(0, 4) - 1}${date.slice(4)}`
    : text;
}

/** Consecutive rows in batches of any size, each plain if possible and allowed. */
const anyCut = fc.infiniteStream(fc.record({ size: fc.integer({ min: 1, max: 40 }), isPlain: fc.boolean() }));

type Group = readonly RawEntry[] | PlainRows;

function inGroups(rows: readonly RawEntry[], cut: Iterator<{ size: number; isPlain: boolean }>): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < rows.length; ) {
    const { size, isPlain } = cut.next().value;
    const group = rows.slice(from, from + size);
    groups.push(isPlain && group.every(canBePlain) ? plainRows(TABLE, group) : group);
    from += size;
  }
  return groups;
}

function canBePlain({ cells }: RawEntry): boolean {
  const isOdd = ODD_CHANGES.some(([column, text]) => cells[column] === text);
  // Of figures with more digits than nine the lane leaves those to others that are added up.
  return (
    !isOdd && !cells.some((cell, column) => TABLE.columns[column]?.role !== 'other' && /^\d{10}/.test(cell))
  );
}

function take(groups: readonly Group[], most?: number, keepsRows = false) {
  const kept: number[] = [];
  const keeps = ({ line }: RawEntry) => kept.push(line);
  const intake = openIntake({ ...TABLE, keeps: keepsRows ? keeps : undefined }, findingList(most));
  for (const group of groups) {
    if ('days' in group) intake.ingestBatch(group);
    else for (const raw of group) intake.take(readRow(raw, intake.columnOf));
  }
  const rows = intake.end();
  const { days, figures, notes, lines } = intake.entries();
  const givenUp = intake.droppedMeasures();
  return { rows, kept, findings: intake.findings(), givenUp, days, figures, notes, lines };
}

it('gives plain rows the same result as text, however they are cut into batches', () => {
  const rows = anyRows([...PLAIN_CHANGES, ...ODD_CHANGES, WRONG_YEAR, WRONG_YEAR, WRONG_YEAR]);
  const most = fc.constantFrom(undefined, 1, 2, 3);
  fc.assert(
    fc.property(rows, anyCut, most, fc.boolean(), (all, cut, most, keepsRows) => {
      expect(take(inGroups(all, cut), most, keepsRows)).toEqual(take([all], most, keepsRows));
    }),
    runs(600),
  );
});

/** Expected findings as `severity line:column`, and the first row of each day, computed row by row. */
function simply(rows: readonly RawEntry[]) {
  const first = new Map<string, readonly string[]>();
  const lineOf = new Map<string, number>();
  const findings: string[] = [];
  let [isMeasure, sum] = [true, 0];
  const number = (cell = '') => (cell === '-' ? '' : cell.replace(/^0+(?=.)/, ''));
  for (const { line, cells } of rows) {
    const date = cells[1] as string;
    const before = first.get(date);
    if (before === undefined) {
      first.set(date, cells);
      lineOf.set(date, line);
      if (cells[0] === 'x') isMeasure = false;
      const isPassed = sum <= Number.MAX_SAFE_INTEGER;
      sum += Number(cells[2]);
      if (isPassed && sum > Number.MAX_SAFE_INTEGER) findings.push(`error ${line}:3`);
    } else {
      const columns = isMeasure ? [2, 3, 0] : [2, 3];
      const differing = columns.find(
        (column) => cells[column] === 'x' || number(cells[column]) !== number(before[column]),
      );
      findings.push(differing === undefined ? `warning ${line}:2` : `error ${line}:${differing + 1}`);
    }
  }
  const days = [...first.keys()].sort();
  const column = (index: number) =>
    days.map((date) => number(first.get(date)?.[index])).map((cell) => (cell === '' ? Number.NaN : +cell));
  const lost = isMeasure && column(0).some((figure) => !Number.isNaN(figure)) ? { lost: column(0) } : {};
  return {
    rows: rows.length,
    findings,
    days,
    figures: { arrivals: column(2), boats: column(3), ...lost },
    notes: days.flatMap((date, index) => {
      const note = (first.get(date)?.[4] ?? '').trim().replace(/^'/, '');
      return note === '' ? [] : [[index, note]];
    }),
    lines: days.map((date) => lineOf.get(date)),
  };
}

it('counts the first row of each day, and reports every other with what differs', () => {
  fc.assert(
    fc.property(anyRows(PLAIN_CHANGES), anyCut, (all, cut) => {
      const { rows, findings, days, figures, notes, lines } = take(inGroups(all, cut));
      expect({
        rows,
        findings: findings.map(({ severity, place }) => `${severity} ${place?.line}:${place?.column}`),
        days: days.map(toCivilDate),
        figures: Object.fromEntries(figures),
        notes: [...notes],
        lines,
      }).toEqual(simply(all));
    }),
    runs(600),
  );
});
