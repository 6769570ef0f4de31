import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate } from '../../src/calendar/index.js';
import { columnView } from '../../src/entry/columnView.js';
import { COUNT_ROLES } from '../../src/entry/countRole.js';
import { dayColumns } from '../../src/entry/dayColumns.js';
import type { RawEntry } from '../../src/entry/index.js';
import { columnsByRole } from '../../src/entry/intake.js';
import { figuresOfRow, PlainRow } from '../../src/entry/rowFigures.js';
import { day } from '../support/figures.js';
import { plainRows, rowsOf, tableOf } from '../support/memoryTable.js';

const HEADINGS = 'date,arrivals,boats,notes,lost';
const TABLE = tableOf(HEADINGS);
const JANUARY = day('2025-01-01') - 1;

function columnsOf(headings = HEADINGS) {
  const publication = tableOf(headings);
  const columnOf = columnsByRole(publication);
  const counts = COUNT_ROLES.flatMap((role) => {
    const column = columnOf.get(role);
    return column === undefined ? [] : [[role, column] as const];
  });
  const columns = dayColumns(publication, new Map(counts));
  const keep = (...lines: string[]) => {
    for (const raw of rowsOf(...lines))
      columns.keep(day(raw.cells[0] as CivilDate), figuresOfRow({ raw, day: null, gated: null }));
    return columns;
  };
  return { ...columns, keep, keepOne: columns.keep };
}

/** A row as text whose figures are compared with those of a day. */
function row(line: string) {
  return figuresOfRow({ raw: rowsOf(line)[0] as RawEntry, day: null, gated: null });
}

/** Rows of days of January 2025. */
function january(...lines: string[]) {
  return plainRows(TABLE, rowsOf(...lines.map((line) => `2025-01-${line}`)));
}

describe('a run of plain rows', () => {
  it('is stored from one index on, up to the first day that is not adjacent', () => {
    const columns = columnsOf();
    const rows = january('20,9,9,,', '02,5,1,,', '03,6,1,,', '05,7,1,,', '06,8,1,,');
    expect(columns.keepRun(rows, 1, JANUARY + 1)).toBe(3);
    const { days, figures, lines } = columns.entries();
    expect([days, figures.get('arrivals'), lines]).toEqual([
      [JANUARY + 2, JANUARY + 3],
      [5, 6],
      [3, 4],
    ]);
  });

  it('keeps the line of each row, with whatever lines between them', () => {
    const columns = columnsOf();
    const raw = rowsOf('2025-01-02,5,1,,', '2025-01-03,6,1,,', '2025-01-04,7,1,,', '2025-01-05,8,1,,');
    const rows = plainRows(TABLE, raw);
    const spread = { ...rows, lineOf: (index: number) => [2, 3, 7, 8][index] as number };
    expect(columns.keepRun(spread, 1, JANUARY + 2)).toBe(4);
    expect(columns.entries().lines).toEqual([3, 7, 8]);
  });

  it('may go backwards', () => {
    const columns = columnsOf();
    expect(columns.keepRun(january('09,5,1,,', '08,6,1,,', '07,7,1,,'), 0, JANUARY + 10)).toBe(3);
    expect([7, 8, 9, 10].map((date) => columns.indexOf(JANUARY + date))).toEqual([2, 1, 0, -1]);
    expect(columns.entries().figures.get('arrivals')).toEqual([7, 6, 5]);
  });

  it('ends before a day that is stored already', () => {
    const columns = columnsOf().keep('2025-01-04,5,1,,');
    expect(columns.keepRun(january('02,5,1,,', '03,6,1,,', '04,7,1,,'), 0, JANUARY + 1)).toBe(2);
  });

  it('is empty if the first row is not adjacent', () => {
    const columns = columnsOf();
    expect(columns.keepRun(january('05,5,1,,', '06,6,1,,'), 0, JANUARY + 1)).toBe(0);
    expect(columns.entries().days).toEqual([]);
  });

  it('keeps its notes, those of the first and the last row included', () => {
    const columns = columnsOf();
    columns.keepRun(
      january('02,5,1,First,', '03,6,1,,', '04,7,1,Last,', '08,1,1,Not taken,'),
      0,
      JANUARY + 1,
    );
    columns.keepRun(january('20,5,1,Nor this,', '05,6,1,Next,'), 1, JANUARY + 4);
    expect([...columns.entries().notes]).toEqual([
      [0, 'First'],
      [2, 'Last'],
      [3, 'Next'],
    ]);
  });

  it('is stored row by row if a cell has text, which may not be a count', () => {
    const columns = columnsOf();
    const rows = january('02,5,1,Revised,3', '03,6,1,,-', '04,7,1,,x', '06,1,1,,1');
    expect(columns.keepRun(rows, 0, JANUARY + 1)).toBe(3);
    expect([columns.droppedMeasures(), columns.entries().figures.get('arrivals')]).toEqual([
      ['lost'],
      [5, 6, 7],
    ]);
    expect([...columns.entries().notes]).toEqual([[0, 'Revised']]);
  });
});

describe('the days', () => {
  const inLineOrder = (...takes: ((columns: ReturnType<typeof columnsOf>) => void)[]) => {
    const columns = columnsOf();
    for (const take of takes) take(columns);
    return columnView(columns.entries()).areInLineOrder;
  };
  const run =
    (before: number, ...dates: string[]) =>
    ({ keepRun }: ReturnType<typeof columnsOf>) => {
      const rows = january(...dates.map((date) => `${date},5,1,,`));
      const to = keepRun({ ...rows, lineOf: (index) => before + 1 + index }, 0, JANUARY + before);
      expect(to).toBe(dates.length);
    };
  const one =
    (date: string, line: number) =>
    ({ keepOne }: ReturnType<typeof columnsOf>) =>
      keepOne(JANUARY + Number(date), { ...row(`2025-01-${date},5,1,,`), line });

  const none = (columns: ReturnType<typeof columnsOf>) =>
    expect(columns.keepRun(january('20,5,1,,'), 0, JANUARY + 8)).toBe(0);

  it.each([
    ['rise', true, [one('02', 2), one('05', 3)]],
    ['fall', false, [one('05', 2), one('02', 3)]],
    ['rise in a run', true, [run(1, '02', '03', '04')]],
    ['fall in a run', false, [run(9, '08', '07', '06')]],
    ['fall in a run of two', false, [run(9, '08', '07')]],
    ['rise from run to run', true, [run(1, '02', '03'), run(3, '04', '05')]],
    ['rise after a run', true, [run(1, '02', '03'), one('04', 9)]],
    ['fall after a run', false, [run(2, '03', '04'), one('02', 9)]],
    ['fall to an earlier run', false, [one('09', 1), run(1, '02', '03')]],
    ['fall between runs', false, [run(4, '05', '06'), run(1, '02', '03')]],
    ['fall after a run of none', false, [one('09', 2), none, one('05', 3)]],
    ['rise after a run of none', true, [one('05', 2), none, one('09', 3)]],
    ['rise, but come from a line before', false, [one('02', 5), one('03', 4)]],
  ] as const)('that %s are in line order: %s', (_, expected, takes) => {
    expect(inLineOrder(...takes)).toBe(expected);
  });
});

describe('another row of a day', () => {
  const columns = columnsOf().keep('2025-01-01,5,,Revised,3', '2025-01-02,5,1,,');

  it.each([
    ['5,,,3', 0, null],
    ['5,-,Late,3', 0, null],
    ['6,1,,4', 0, 1],
    ['5,0,,3', 0, 2],
    ['5,,,', 0, 4],
    ['5,,,x', 0, 4],
    ['5,1,,', 1, null],
    ['5,,,', 1, 2],
  ])('%j differs from the row stored at %i in column %j', (cells, index, column) => {
    expect(columns.differing(row(`2025-01-01,${cells}`), index)).toBe(column);
  });

  it('does not differ in a column that was dropped', () => {
    const givenUp = columnsOf().keep('2025-01-01,5,1,,3', '2025-01-02,5,1,,x');
    expect(givenUp.differing(row('2025-01-01,5,1,,4'), 0)).toBeNull();
  });
});

describe('rows after a second row', () => {
  const repeated = (kept: readonly string[], rows: readonly string[], from: number, index: number) =>
    columnsOf()
      .keep(...kept)
      .countRepeats(plainRows(TABLE, rowsOf(...rows)), from, index);

  it('are counted as long as they repeat the days after the first', () => {
    const cells = fc.tuple(fc.constantFrom('', '5'), fc.constantFrom('', '5', '7'));
    const lines = fc.array(fc.tuple(fc.constantFrom(-1, 1, 1, 1, 2), cells), { minLength: 1, maxLength: 9 });
    const change = fc.record({ at: fc.nat(8), cells });
    fc.assert(
      fc.property(lines, fc.nat(8), change, lines, (some, at, changed, others) => {
        const days = some.map((_, place) =>
          some.slice(0, place + 1).reduce((date, [step]) => date + step, 9),
        );
        const textOf = (date: number, [boats, lost]: readonly string[]) =>
          `${toCivilDate(JANUARY + date)},5,${boats},,${lost}`;
        // Where a day came twice, the first row counts.
        const kept = some.flatMap(([, figures], place) => {
          const date = days[place] as number;
          return days.indexOf(date) === place ? [{ date, text: textOf(date, figures) }] : [];
        });
        const index = at % kept.length;
        const before = others.map((_, place) => textOf(1 + place, ['5', '5']));
        const again = kept.slice(index).map(({ date, text }, place) => ({
          date,
          text: place === changed.at ? textOf(date, changed.cells) : text,
        }));
        let expected = 0;
        for (const [place, { date, text }] of again.entries()) {
          if (place === 0) continue;
          const isNext = Math.abs(date - (again[place - 1]?.date ?? 0)) === 1;
          if (!isNext || text !== kept[index + place]?.text) break;
          expected += 1;
        }
        const texts = (of: readonly { readonly text: string }[]) => of.map(({ text }) => text);
        expect(repeated(texts(kept), [...before, ...texts(again)], before.length, index)).toBe(expected);
      }),
    );
  });

  it('are counted up to the last, whatever the rows before them were', () => {
    const [first, second, third] = ['2025-01-01,5,1,,', '2025-01-02,5,1,,', '2025-01-03,5,1,,'] as const;
    expect(repeated([first, second, third], [third, second], 1, 1)).toBe(0);
    expect(repeated([first, second, third], [third, first, second], 1, 0)).toBe(1);
    expect(repeated([first, second], [first, second, third], 0, 0)).toBe(1);
  });
});

describe('the first row of a day is quoted', () => {
  it('with its text', () => {
    const columns = columnsOf().keep('2025-01-01,0007,[x],,', '2025-01-02,5,1,,');
    expect([columns.firstText(0, 1), columns.firstText(0, 2), columns.firstLine(1)]).toEqual([
      '0007',
      '[x]',
      3,
    ]);
  });

  it('from its figures if it was plain, an empty cell as an empty one', () => {
    const columns = columnsOf();
    const rows = january('02,5,1,,', '03,6,2,,');
    columns.keepRun(rows, 0, JANUARY + 1);
    expect([columns.firstText(1, 1), columns.firstText(1, 2), columns.firstText(1, 4)]).toEqual([
      '6',
      '2',
      '',
    ]);
  });

  it('in a dropped column too', () => {
    const columns = columnsOf().keep('2025-01-01,5,1,,x');
    expect(columns.firstText(0, 4)).toBe('x');
  });
});

describe('figures', () => {
  it('add up by column, without those that were not published', () => {
    const columns = columnsOf().keep('2025-01-01,5,1,,x', '2025-01-02,,2,,7', '2025-01-03,9,2,,');
    expect([columns.total(1), columns.total(2)]).toEqual([14, 5]);
    // A column that was given up has none.
    expect(columns.total(4)).toBe(0);
  });

  it('are stored for columns that can be a measure and have at least one figure', () => {
    const headings = 'date,arrivals,--,people per boat,lost,never,weather,found';
    const columns = columnsOf(headings).keep('2025-01-01,5,1,1,,,calm,2', '2025-01-02,5,1,1,3,,rough,');
    expect([...columns.entries().figures]).toEqual([
      ['arrivals', [5, 5]],
      ['lost', [Number.NaN, 3]],
      ['found', [2, Number.NaN]],
    ]);
    expect(columns.droppedMeasures()).toEqual(['weather']);
  });

  it('of people and of boats stay measures without any figure', () => {
    const columns = columnsOf().keep('2025-01-01,,,,');
    expect([...columns.entries().figures.keys()]).toEqual(['arrivals', 'boats']);
  });
});

it('stores no note for a row that ends early or has only blanks there', () => {
  const columns = columnsOf().keep('2025-01-01,5', '2025-01-02,5,1, ,', "2025-01-03,5,1, '=1+1 ,");
  expect([...columns.entries().notes]).toEqual([[2, '=1+1']]);
});

it('stores a plain row by its index', () => {
  const columns = columnsOf();
  const plain = new PlainRow(january('02,5,1,,', '09,6,2,Late,4'));
  plain.index = 1;
  columns.keepOne(JANUARY + 9, plain);
  expect([columns.indexOf(JANUARY + 9), columns.firstLine(0), columns.total(1)]).toEqual([0, 3, 6]);
  expect([...columns.entries().notes]).toEqual([[0, 'Late']]);
});
