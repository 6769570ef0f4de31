import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import type { Validation } from '../../src/ingest/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import {
  ALL_PATHS,
  datesOf,
  figuresOf,
  LONG_HEADING,
  PATHS,
  readInPieces,
  readLines,
} from '../support/paths.js';

const HEADINGS = ['lost', 'date', 'arrivals', 'boats', 'notes', 'weather'] as const;
const [LOST, DATE, ARRIVALS, BOATS, NOTES, WEATHER] = [0, 1, 2, 3, 4, 5] as const;

/** Column and text of a cell that differs from that of its day. */
type Change = readonly [column: number, text: string];

/** Differing cells of which it is said what they mean. */
const PLAIN_CHANGES: readonly Change[] = [
  ...['', '7', '-', '007', '5000000000'].map((text) => [LOST, text] as const),
  ...['9', '900000000000000', '2147483648', '05', '"5"'].map((text) => [ARRIVALS, text] as const),
  [BOATS, '0'],
  ...['Revised', ' ', "'=1", '"a, ""b"""', 'é'].map((text) => [NOTES, text] as const),
  [DATE, 'with slashes'],
];

/** A change of the date to the same day of the year before. */
const WRONG_YEAR: Change = [DATE, 'year before'];

/** Differing cells that are unreadable, or of which the paths only must say the same. */
const ODD_CHANGES: readonly Change[] = [
  [DATE, '30 February 2025'],
  [LOST, 'x'],
  ...['', '5 [r]', 'many', '"5\n"'].map((text) => [ARRIVALS, text] as const),
  [NOTES, '"a\nb"'],
  [WEATHER, '12'],
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

/** Cells of rows of some weeks of a year; days are counted from 1970, which must not matter. */
function anyRows(changes: readonly Change[]): fc.Arbitrary<string[][]> {
  return fc
    .record({
      begin: fc.constantFrom('2025-03-14', '1970-01-14', '1969-12-10'),
      usual: fc.constantFrom('5', '5', '5', '900000000000000'),
      // On these days the weather is given; a day has the same in all of its rows.
      calm: fc.array(fc.nat(40), { maxLength: 3 }),
      stretches: fc.array(anyStretch(changes), { minLength: 1, maxLength: 7 }),
    })
    .map(({ begin, usual, calm, stretches }) =>
      stretches.flatMap(({ first, step, length, changed }) =>
        Array.from({ length }, (_, at) => {
          const index = first + step * at;
          const date = toCivilDate(day(begin) + index);
          const weather = calm.includes(index) ? 'calm' : '';
          const cells = [first % 3 === 0 ? '' : '2', date, usual, '1', '', weather];
          if (changed?.at === at) cells[changed.change[0]] = changedText(changed.change, date);
          return cells;
        }),
      ),
    );
}

function changedText([column, text]: Change, date: string): string {
  if (column !== DATE) return text;
  if (text === 'year before') return `${+date.slice(0, 4) - 1}${date.slice(4)}`;
  return text === 'with slashes' ? date.replaceAll('-', '/') : text;
}

function textOf(rows: readonly (readonly string[])[]): string {
  const lines = [[...HEADINGS, LONG_HEADING], ...rows.map((cells) => [...cells, ''])];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

/** Pieces of a few bytes take long. */
const anySize = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 9, arbitrary: fc.integer({ min: 10, max: 400 }) },
);

describe('rows', () => {
  it('are read the same on every path, however they are cut into pieces', async () => {
    const rows = anyRows([...PLAIN_CHANGES, ...ODD_CHANGES, WRONG_YEAR, WRONG_YEAR, WRONG_YEAR]);
    await fc.assert(
      fc.asyncProperty(rows, anySize, anySize, async (all, size, other) => {
        const text = textOf(all);
        const { lineText: _, ...whole } = await readInPieces(text, 1 << 20, { fastPath: false });
        for (const [index, [, how]] of ALL_PATHS.entries()) {
          const { lineText: __, ...own } = await readInPieces(text, index % 2 === 0 ? size : other, how);
          expect(own).toEqual(whole);
        }
      }),
      runs(100),
    );
  });

  it('count where they are the first of their day, and are told with what differs where they are another', async () => {
    const path = fc.constantFrom(...ALL_PATHS);
    await fc.assert(
      fc.asyncProperty(anyRows(PLAIN_CHANGES), anySize, path, async (all, size, [, how]) => {
        const { entries, findings } = await readInPieces(textOf(all), size, how);
        const { told, ...expected } = simply(all);
        expect({
          days: datesOf(entries),
          figures: figuresOf(entries),
          notes: [...entries.notes],
          lines: entries.lines,
        }).toEqual(expected);
        expect(toldBeside(findings, told)).toEqual(told);
      }),
      runs(300),
    );
  });
});

/** Findings as `severity rule line:column`, or as `rule line` where no more than that is expected. */
function toldBeside(findings: Validation['findings'], expected: readonly string[]): string[] {
  return findings.map(({ severity, rule, place }) => {
    const short = `${rule} ${place?.line}`;
    return expected.includes(short) ? short : `${severity} ${short}:${place?.column}`;
  });
}

/** The text of a cell without quotation marks. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function noteOf(cell = ''): string {
  return unquoted(cell).trim().replace(/^'/, '');
}

/** Expected days and findings, computed row by row. */
function simply(rows: readonly (readonly string[])[]) {
  const first = new Map<string, { readonly cells: readonly string[]; readonly line: number }>();
  const told: string[] = [];
  let sum = 0n;
  const number = (cell = '') => (cell === '-' ? '' : unquoted(cell).replace(/^0+(?=.)/, ''));
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    const date = (cells[DATE] as string).replaceAll('/', '-');
    const start = (column: number) =>
      1 + cells.slice(0, column).reduce((at, cell) => at + cell.length + 1, 0);
    const before = first.get(date);
    if (before === undefined) {
      first.set(date, { cells, line });
      const most = BigInt(Number.MAX_SAFE_INTEGER);
      const isPassed = sum > most;
      sum += BigInt(number(cells[ARRIVALS]));
      if (!isPassed && sum > most) told.push(`error sum-too-large ${line}:${start(ARRIVALS)}`);
      continue;
    }
    const differing = [ARRIVALS, BOATS, LOST].find(
      (column) => number(cells[column]) !== number(before.cells[column]),
    );
    if (differing !== undefined) told.push(`error duplicate-day ${line}:${start(differing)}`);
    // How much it weighs that only the notes are others is not said here.
    else if (noteOf(cells[NOTES]) !== noteOf(before.cells[NOTES])) told.push(`duplicate-day ${line}`);
    else told.push(`warning duplicate-day ${line}:${start(DATE)}`);
  }
  const days = [...first.keys()].sort();
  const of = (date: string) => first.get(date) ?? { cells: [], line: 0 };
  const column = (index: number) =>
    days.map((date) => number(of(date).cells[index])).map((cell) => (cell === '' ? Number.NaN : +cell));
  const lost = column(LOST).some((figure) => !Number.isNaN(figure)) ? { lost: column(LOST) } : {};
  return {
    told,
    days,
    figures: { arrivals: column(ARRIVALS), boats: column(BOATS), ...lost },
    notes: days.flatMap((date, index) => {
      const note = noteOf(of(date).cells[NOTES]);
      return note === '' ? [] : [[index, note]];
    }),
    lines: days.map((date) => of(date).line),
  };
}

describe.each(PATHS)('many rows, read %s', (_, how) => {
  const rows = Array.from({ length: 40_000 }, (_row, index) => {
    const date = toCivilDate(day('1990-01-01') + index);
    return `${date},${index},${index % 50 === 0 ? 'a longer note than there are figures' : ''}`;
  });

  it('are all read, oldest first or newest first', async () => {
    const numbers = [...rows.keys()];
    for (const isDown of [false, true]) {
      const lines = isDown ? rows.toReversed() : rows;
      const { entries, findings } = await readLines(['date,arrivals,notes', ...lines], how);
      expect(findings).toEqual([]);
      expect(entries.figures.get('arrivals')).toEqual(numbers);
      expect(entries.lines).toEqual(
        isDown ? numbers.map((each) => 40_001 - each) : numbers.map((each) => each + 2),
      );
      expect([entries.days[0], entries.days.length, entries.notes.size]).toEqual([
        day('1990-01-01'),
        40_000,
        800,
      ]);
    }
  });
});
