import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import { ALL_PATHS, figuresOf, LONG_HEADING, PATHS, readInPieces, readLines } from '../support/paths.js';

const NONE = Number.NaN;
const date = (index: number) => toCivilDate(day('2025-01-01') + index);

describe.each(ALL_PATHS)('a column of no known measure, read %s', (_, how) => {
  /** Figures by measure, where each of some days has this cell in a column named lost. */
  async function withCells(...cells: readonly string[]) {
    const rows = cells.map((cell, index) => `${date(index)},5,${cell}`);
    return figuresOf((await readLines(['date,arrivals,lost', ...rows], how)).entries);
  }

  it('is a measure if it has counts and gaps alone, and at least one count', async () => {
    const { entries } = await readLines(
      [
        'date,arrivals,%%,people per boat,lost,never,weather,found',
        '2025-01-01,5,1,1,,,calm,2',
        '2025-01-02,5,1,1,3,,rough,',
      ],
      how,
    );
    expect(figuresOf(entries)).toEqual({ arrivals: [5, 5], lost: [NONE, 3], found: [2, NONE] });
  });

  it('is a measure in the order of the table, behind the known ones', async () => {
    const lines = ['lost,boats,date,found,arrivals', '1,2,2025-01-01,3,4'];
    expect([...(await readLines(lines, how)).entries.figures.keys()]).toEqual([
      'arrivals',
      'boats',
      'lost',
      'found',
    ]);
  });

  it('may have its counts in any notation, and any mark for none', async () => {
    expect(await withCells('007', '-', '"1,305 [r]"', '', ' 5', '1234567890', '[x]', '2')).toEqual({
      arrivals: [5, 5, 5, 5, 5, 5, 5, 5],
      lost: [7, NONE, 1305, NONE, 5, 1_234_567_890, NONE, 2],
    });
  });

  it('is none if no cell has a count', async () => {
    expect(await withCells('', '-', '', '')).toEqual({ arrivals: [5, 5, 5, 5] });
  });

  it.each([
    ['the first', 0],
    ['the third', 2],
    ['the fifth', 4],
    ['the last', 9],
  ])('is none if %s cell is text', async (_name, at) => {
    const cells = Array.from({ length: 10 }, (_cell, index) => (index === at ? 'x' : String(index)));
    expect(await withCells(...cells)).toEqual({ arrivals: cells.map(() => 5) });
  });

  it.each(['-5', '1.5', 'calm', '12 [q]', '9007199254740992', 'é'])(
    'is none if a cell is no count: %j',
    async (cell) => {
      expect(await withCells('1', '2', '3', '4', '5', cell, '7')).toEqual({ arrivals: Array(7).fill(5) });
    },
  );

  it('is none without an effect on others, on notes and on what is told', async () => {
    const rows = Array.from({ length: 8 }, (_row, index) => {
      const [lost, found, note] = [index === 5 ? 'x' : '1', index, index % 3 === 0 ? `Note ${index}` : ''];
      return `${date(index)},5,${note},${lost},${found}`;
    });
    const { entries, findings } = await readLines(['date,arrivals,notes,lost,found', ...rows], how);
    expect([figuresOf(entries), [...entries.notes], findings]).toEqual([
      { arrivals: Array(8).fill(5), found: [0, 1, 2, 3, 4, 5, 6, 7] },
      [
        [0, 'Note 0'],
        [3, 'Note 3'],
        [6, 'Note 6'],
      ],
      [],
    ]);
  });

  it('is not one of people or of boats, which are measures without any figure', async () => {
    const { entries } = await readLines(['date,arrivals,boats,lost', '2025-01-01,,,'], how);
    expect(figuresOf(entries)).toEqual({ arrivals: [NONE], boats: [NONE] });
  });

  it('does not take the place of the computed measure of its name, nor of a method of objects', async () => {
    const lines = ['date,arrivals,boats,people per boat,__proto__,constructor', '2025-01-01,60,1,99,2,3'];
    expect([...(await readLines(lines, how)).entries.figures]).toEqual([
      ['arrivals', [60]],
      ['boats', [1]],
      ['proto', [2]],
      ['constructor', [3]],
    ]);
  });

  it('is read in a row of 5,000 columns', async () => {
    const many = Array.from({ length: 5000 }, (_name, index) => `c${index}`);
    const lines = [
      `date,arrivals,${many.join(',')}`,
      `2025-01-01,5,${many.map((_each, at) => at).join(',')}`,
    ];
    const { entries, findings } = await readLines(lines, how);
    expect([findings, entries.figures.get('c4999')]).toEqual([[], [4999]]);
  });
});

describe.each(PATHS)('a thousand columns, read %s', (_, how) => {
  it('are read in all rows, however many fit at once', async () => {
    const names = Array.from({ length: 1000 }, (_name, index) => `c${index}`);
    const rows = Array.from(
      { length: 300 },
      (_row, row) => `${date(row)},5,${names.map((_each, at) => at + row).join(',')}`,
    );
    const { entries, findings } = await readLines([`date,arrivals,${names.join(',')}`, ...rows], how);
    expect([findings, entries.figures.size]).toEqual([[], 1001]);
    for (const at of [0, 500, 999])
      expect(entries.figures.get(`c${at}`)).toEqual(Array.from({ length: 300 }, (_row, row) => at + row));
  });
});

describe('columns of no known measure', () => {
  const TEXTS = ['x', 'calm', '1.5', '-5'];
  const figure = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 3000 }).map(String) },
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('-', '007', '1234567890', ' 8', '[x]') },
  );
  const oddOne = fc.option(fc.tuple(fc.nat(39), fc.constantFrom(...TEXTS)), { freq: 2 });
  const column = fc.tuple(fc.array(figure, { minLength: 40, maxLength: 40 }), oddOne);
  const numberOf = (cell: string) => (/^\s*\d+$/.test(cell) ? Number(cell) : NONE);

  it('are measures if all their cells are counts or none, however the input is cut', async () => {
    const some = fc.record({
      columns: fc.array(column, { minLength: 1, maxLength: 4 }),
      length: fc.integer({ min: 1, max: 40 }),
      isDown: fc.boolean(),
      size: fc.integer({ min: 1, max: 400 }),
      path: fc.constantFrom(...ALL_PATHS),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ columns, length, isDown, size, path: [, how] }) => {
        const cells = columns.map(([all, odd]) => {
          const own = all.slice(0, length);
          if (odd !== null && odd[0] < length) own[odd[0]] = odd[1];
          return own;
        });
        const rows = Array.from({ length }, (_, row) =>
          [date(isDown ? length - row : row), '5', ...cells.map((own) => own[row]), ''].join(','),
        );
        const headings = ['date', 'arrivals', ...cells.map((_, index) => `lost${index}`), LONG_HEADING];
        const input = [headings.join(','), ...rows].map((line) => `${line}\n`).join('');
        const { entries, findings } = await readInPieces(input, size, how);
        const measures = cells.flatMap((own, index) => {
          const isMeasure =
            !own.some((cell) => TEXTS.includes(cell)) && own.some((cell) => !Number.isNaN(numberOf(cell)));
          const figures = own.map(numberOf);
          return isMeasure ? [[`lost${index}`, isDown ? figures.reverse() : figures] as const] : [];
        });
        expect([...entries.figures]).toEqual([['arrivals', Array(length).fill(5)], ...measures]);
        expect(findings).toEqual([]);
      }),
      runs(150),
    );
  });
});
