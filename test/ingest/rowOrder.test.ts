import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_YEAR, firstDayOf, LAST_YEAR, lastDayOf, toCivilDate } from '../../src/calendar/index.js';
import { placeOf } from '../../src/entry/index.js';
import { validateEntries } from '../../src/ingest/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import { ALL_PATHS, datesOf, LONG_HEADING, readInPieces, readLines } from '../support/paths.js';
import { table } from '../support/table.js';

describe.each(ALL_PATHS)('days, read %s', (_, how) => {
  it('are sorted, each with its line, figures and note', async () => {
    const lines = [
      'date,arrivals,boats,notes',
      '2025-01-12,120,2,',
      '14/01/2025,140,,fourteen',
      '2025-01-11,110,1,eleven',
      '2025-01-13,130,3,',
    ];
    const { entries } = await readLines(lines, how);
    expect(entries).toEqual({
      days: [11, 12, 13, 14].map((number) => day(`2025-01-${number}`)),
      figures: new Map([
        ['arrivals', [110, 120, 130, 140]],
        ['boats', [1, 2, 3, Number.NaN]],
      ]),
      lines: [4, 2, 5, 3],
      notes: new Map([
        [0, 'eleven'],
        [3, 'fourteen'],
      ]),
      files: ['x.csv'],
      sheets: [null],
      fileIndexes: [0, 0, 0, 0],
    });
    expect(placeOf(entries, 0)).toEqual({ file: 'x.csv', line: 4 });
  });

  it.each([
    ['rise', ['02', '05', '06', '07', '09'], [2, 3, 4, 5, 6]],
    ['fall', ['09', '07', '06', '05', '02'], [6, 5, 4, 3, 2]],
    ['rise day by day', ['02', '03', '04', '05', '06'], [2, 3, 4, 5, 6]],
    ['fall day by day', ['09', '08', '07', '06', '05'], [6, 5, 4, 3, 2]],
    ['rise, and go back to earlier ones', ['11', '12', '13', '14', '02', '03'], [6, 7, 2, 3, 4, 5]],
    ['rise, and fall', ['04', '05', '06', '07', '03', '02'], [7, 6, 2, 3, 4, 5]],
    ['fall, and rise behind that', ['07', '06', '05', '04', '09', '10'], [5, 4, 3, 2, 6, 7]],
    ['come from both sides', ['05', '06', '04', '07', '03', '08'], [6, 4, 2, 3, 5, 7]],
  ])('that %s have the lines in which they came', async (_name, dates, expected) => {
    const rows = dates.map((date, index) => `2025-01-${date},${index + 2},${index % 2 === 0 ? date : ''}`);
    const { entries } = await readLines(['date,arrivals,notes', ...rows], how);
    expect(datesOf(entries)).toEqual(dates.map((date) => `2025-01-${date}`).sort());
    expect([entries.lines, entries.figures.get('arrivals')]).toEqual([expected, expected]);
    expect([...entries.notes]).toEqual(
      expected.flatMap((line, index) => (line % 2 === 0 ? [[index, dates[line - 2]]] : [])),
    );
  });

  it('have the line on which their row begins, with whatever lines between them', async () => {
    const lines = [
      'Title',
      '',
      'date,arrivals,notes',
      '2025-01-01,1,',
      '2025-01-02,2,"a',
      'b',
      'c"',
      '2025-01-03,3,',
      '',
      '2025-01-04,x,',
      '2025-01-05,5,',
      '2025-01-06,6,"d',
      'e"',
      '2025-01-07,7,',
    ];
    const { entries } = await readLines(lines, how);
    expect([entries.lines, entries.figures.get('arrivals')]).toEqual([
      [4, 5, 8, 11, 12, 14],
      [1, 2, 3, 5, 6, 7],
    ]);
  });

  it('keep a note that is a number', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `2025-01-0${index + 1},5,${index === 6 ? '7' : ''}`);
    const { entries } = await readLines(['date,arrivals,notes', ...rows], how);
    expect([...entries.notes]).toEqual([[6, '7']]);
  });

  it('keep the notes of the first and the last row of a run, and no other', async () => {
    const rows = [
      ...['02,5,First', '03,6,', '04,7,Last', '08,1,Apart', '20,5,', '05,6,Next', '06,6,Second'],
      // Of a second row no note counts.
      '05,6,Next',
    ];
    const { entries } = await readLines(['date,arrivals,notes', ...rows.map((row) => `2025-01-${row}`)], how);
    expect([...entries.notes].map(([index, note]) => [datesOf(entries)[index], note])).toEqual([
      ['2025-01-02', 'First'],
      ['2025-01-04', 'Last'],
      ['2025-01-05', 'Next'],
      ['2025-01-06', 'Second'],
      ['2025-01-08', 'Apart'],
    ]);
  });

  it('keep a note under the index of its day where rows above it are second ones', async () => {
    const rows = ['02,5,', '03,5,', '04,5,', '03,5,', '04,5,', '05,5,five', '06,5,', '07,5,seven'];
    const { entries } = await readLines(['date,arrivals,notes', ...rows.map((row) => `2025-01-${row}`)], how);
    expect([[...entries.notes], entries.lines]).toEqual([
      [
        [3, 'five'],
        [5, 'seven'],
      ],
      [2, 3, 4, 7, 8, 9],
    ]);
  });

  it('are the same arrays whenever they are asked for, and are copied with the entries', async () => {
    const { entries } = await readLines(['date,arrivals', '2025-01-02,6', '2025-01-01,5'], how);
    expect(entries.days).toBe(entries.days);
    expect(entries.figures).toBe(entries.figures);
    expect(entries.lines).toBe(entries.lines);
    const copy = { ...entries, figures: new Map([['boats', [1, 2]]]) };
    expect([datesOf(copy), copy.lines, [...copy.figures]]).toEqual([
      ['2025-01-01', '2025-01-02'],
      [3, 2],
      [['boats', [1, 2]]],
    ]);
  });
});

describe('days of any year', () => {
  const anyDay = fc.integer({ min: firstDayOf(FIRST_YEAR), max: lastDayOf(LAST_YEAR) });
  const near = fc.integer({ min: day('1969-11-01'), max: day('1970-03-01') });
  const some = fc.oneof(
    fc.uniqueArray(anyDay, { minLength: 1, maxLength: 100 }),
    fc.uniqueArray(near, { minLength: 1, maxLength: 100 }),
    // Whole runs of them, so that they are read as such.
    fc
      .tuple(
        fc.array(fc.tuple(near, fc.constantFrom(-1, 1), fc.integer({ min: 1, max: 40 })), { maxLength: 5 }),
        anyDay,
      )
      .map(([each, other]) => [
        ...new Set([
          ...each.flatMap(([first, step, length]) => Array.from({ length }, (_, at) => first + step * at)),
          other,
        ]),
      ]),
  );

  it('are sorted, with what belongs to each, whatever their order and however the input is cut', async () => {
    const path = fc.constantFrom(...ALL_PATHS);
    /** What stands before a row, and in it as a note. */
    const between = fc.array(fc.constantFrom('', '', '', 'Note', '"a\nb"', 'blank'), {
      minLength: 100,
      maxLength: 100,
    });
    await fc.assert(
      fc.asyncProperty(some, between, fc.integer({ min: 1, max: 500 }), path, async (...case_) => {
        const [days, notes, size, [, how]] = case_;
        let line = 2;
        const rows = days.map((each, index) => {
          const note = notes[index % 100] as string;
          if (note === 'blank') line += 1;
          const row = { each, line, index, note: note === 'blank' ? '' : note.replaceAll('"', '') };
          const text = `${note === 'blank' ? '\n' : ''}${toCivilDate(each)},${index},${note === 'blank' ? '' : note},\n`;
          line += row.note.includes('\n') ? 2 : 1;
          return { ...row, text };
        });
        const input = `date,arrivals,notes,${LONG_HEADING}\n${rows.map(({ text }) => text).join('')}`;
        const { entries, findings, lineText } = await readInPieces(input, size, how);
        // Years may look wrong where days were chosen at random.
        fc.pre(findings.every(({ rule }) => rule === 'blank-line'));
        const sorted = rows.toSorted((one, other) => one.each - other.each);
        expect([entries.days, entries.figures.get('arrivals'), entries.lines, entries.fileIndexes]).toEqual([
          sorted.map(({ each }) => each),
          sorted.map(({ index }) => index),
          sorted.map((row) => row.line),
          sorted.map(() => 0),
        ]);
        expect([...entries.notes]).toEqual(
          sorted.flatMap(({ note }, index) => (note === '' ? [] : [[index, note]])),
        );
        // Where lines are kept, those of all days are.
        const texts = input.split('\n');
        expect(entries.lines.map(lineText)).toEqual(
          entries.lines.map((each) => (how.keepsLines ? texts[each - 1] : null)),
        );
      }),
      runs(150),
    );
  });
});

describe.each(ALL_PATHS.slice(2))('the lines, %s', (_, how) => {
  it('are those of days, and of what is told of other rows', async () => {
    const rows = Array.from({ length: 20 }, (_row, index) => `${toCivilDate(day('2025-01-01') + index)},5,`);
    rows.push('2025-01-03,6,', '2025-01-04,5,', '30 February 2025,5,', '2025-02-01,x,', '2025-03-01,5,');
    const input = [`date,arrivals,${LONG_HEADING}`, ...rows].map((line) => `${line}\n`).join('');
    const { entries, findings, lineText } = await readInPieces(input, 200, how);
    const wanted = [...entries.lines, ...findings.map(({ place }) => place?.line ?? 0)];
    expect(wanted.length).toBe(25);
    expect(wanted.map(lineText)).toEqual(wanted.map((line) => rows[line - 2]));
  });
});

describe('days of a sheet', () => {
  it('have its name, and the numbers of their rows', async () => {
    const rows = [
      ['2025-01-02', '6'],
      ['2025-01-01', '5'],
    ];
    const { entries } = await validateEntries(table(['date', 'arrivals'], rows, { sheet: 'Days' }));
    expect([entries.sheets, entries.files, entries.fileIndexes, entries.lines]).toEqual([
      ['Days'],
      ['x.xlsx'],
      [0, 0],
      [3, 2],
    ]);
    expect(placeOf(entries, 0)).toEqual({ file: 'x.xlsx', sheet: 'Days', cell: 'A3' });
  });

  it('may be on lines beyond 32 bits', async () => {
    const first = 2 ** 31 - 1;
    const rows = [0, 1, 2, 8].map((more) => ({
      line: first + more,
      cells: [`2025-01-0${more + 1}`, '5'],
    }));
    const { entries } = await validateEntries(table(['date', 'arrivals'], [], { rows: [rows] }));
    expect(entries.lines).toEqual([first, first + 1, first + 2, first + 8]);
  });

  it('are given to whoever keeps their rows, the first row of each day alone', async () => {
    const kept: number[] = [];
    const rows = ['01', '02', '03', '02', '03', '04'].map((number) => [`2025-01-${number}`, '5']);
    const keeps = ({ line }: { readonly line: number }) => kept.push(line);
    await validateEntries(table(['date', 'arrivals'], [...rows, ['x', '5']], { keeps }));
    expect(kept).toEqual([2, 3, 4, 7]);
  });
});
