import { describe, expect, it } from 'vitest';
import { validateEntries } from '../../src/ingest/index.js';
import { read } from '../support/figures.js';
import { ALL_PATHS, datesOf, figuresOf, ofRule, PATHS, readLines, told } from '../support/paths.js';
import { table } from '../support/table.js';

const NONE = Number.NaN;
const COUNT = 'a whole number from 0, or an empty cell where there is no figure';
const DATE = 'a date such as 2025-04-14, 14 April 2025 or 14/04/2025';
const HEADINGS = 'date,arrivals,boats,uncontrolled_landings,notes,lost';

describe.each(ALL_PATHS)('the cells of a row, read %s', (_, how) => {
  it('become a day and counts, in any notation', async () => {
    const lines = ['date,arrivals,boats,uncontrolled_landings', '2 January 2025,"1,305",[x],3 [r]'];
    const all = await readLines(lines, how);
    expect([datesOf(all.entries), figuresOf(all.entries)]).toEqual([
      ['2025-01-02'],
      { arrivals: [1305], boats: [NONE], 'uncontrolled-landings': [3] },
    ]);
    expect(told(all)).toEqual(['warning missing-value 2:24', 'info marked-value 2:28']);
  });

  it('are those of the columns that the table has, in its order', async () => {
    const { entries, findings } = await readLines(['arrivals,date', '5,2025-01-02', '6,2025-01-03'], how);
    expect([datesOf(entries), figuresOf(entries), findings]).toEqual([
      ['2025-01-02', '2025-01-03'],
      { arrivals: [5, 6] },
      [],
    ]);
  });

  /** A row between two plain ones: its figures where it is a day, its findings, and its note. */
  async function between(row: string) {
    const all = await readLines([HEADINGS, '2025-01-01,1,1,,,', row, '2025-01-04,1,1,,,'], how);
    const { entries } = all;
    expect([entries.lines[0], entries.days.length]).toEqual([2, entries.lines.length]);
    const at = entries.lines.indexOf(3);
    const figures = at < 0 ? null : [...entries.figures.values()].map((each) => each[at]);
    return { figures, notes: [...entries.notes.values()], told: told(all) };
  }

  it.each([
    ['plain ones', '2025-01-02,61,2,3,,', [61, 2, 3]],
    ['a zero', '2025-01-02,0,0,0,,', [0, 0, 0]],
    ['another notation', '02/01/2025,5,1,,,', [5, 1, NONE]],
    ['slashes', '2025/01/02,5,1,,,', [5, 1, NONE]],
    ['a separator in a number', '2025-01-02,"1,305",1,,,', [1305, 1, NONE]],
    ['a zero in front', '2025-01-02,01,1,007,,', [1, 1, 7]],
    ['nine digits', '2025-01-02,999999999,1,,,', [999_999_999, 1, NONE]],
    ['ten digits', '2025-01-02,1234567890,1,,,', [1_234_567_890, 1, NONE]],
    ['sixteen digits', '2025-01-02,1234567890123456,1,,,', [1_234_567_890_123_456, 1, NONE]],
    ['a blank', '2025-01-02, 5,1 ,,,', [5, 1, NONE]],
    ['a mark for no landings', '2025-01-02,5,1,-,,', [5, 1, NONE]],
    ['quotation marks', '"2025-01-02","5","1","","",""', [5, 1, NONE]],
    ['a count in another column', '2025-01-02,5,1,,,8', [5, 1, NONE, 8]],
    ['a zero in front in another column', '2025-01-02,5,1,,,008', [5, 1, NONE, 8]],
    ['a mark for no figure in another column', '2025-01-02,5,1,,,-', [5, 1, NONE]],
  ])('are read as they are: %s', async (_name, row, figures) => {
    expect(await between(row)).toEqual({ figures, notes: [], told: [] });
  });

  it.each([
    ['a note', '2025-01-02,5,1,,Revised,', ['Revised']],
    ['a doubled quotation mark', '2025-01-02,5,1,,"a""b",', ['a"b']],
    ['a comma inside quotation marks', '2025-01-02,5,1,,"a, b",', ['a, b']],
    ['a line end inside', '2025-01-02,5,1,,"a\nb",', ['a\nb']],
    ['a letter beyond ASCII', '2025-01-02,5,1,,é 😀,', ['é 😀']],
    ['a tab', '2025-01-02,5,1,,a\tb,', ['a\tb']],
    ['an apostrophe before a formula', "2025-01-02,5,1,, '=1+1 ,", ['=1+1']],
    ['blanks only', '2025-01-02,5,1,,  ,', []],
    ['a note of digits', '2025-01-02,5,1,,12,', ['12']],
  ])('give a note: %s', async (_name, row, notes) => {
    expect(await between(row)).toEqual({ figures: [5, 1, NONE], notes, told: [] });
  });

  it.each([
    ['a day that there is not', '2025-02-29,1,1,,,', 'error unreadable-date 3:1'],
    ['a year far off', '1899-12-31,1,1,,,', 'error unreadable-date 3:1'],
    ['a year further off', '2200-01-01,1,1,,,', 'error unreadable-date 3:1'],
    ['a month that there is not', '2025-13-01,1,1,,,', 'error unreadable-date 3:1'],
    ['a day of zero', '2025-01-00,1,1,,,', 'error unreadable-date 3:1'],
    ['a character that is no digit, but near', '2025-0/-;2,1,1,,,', 'error unreadable-date 3:1'],
    ['an empty date', ',1,1,,,', 'error unreadable-date 3:1'],
    ['a negative count', '2025-01-02,-5,1,,,', 'error unreadable-count 3:12'],
    ['text for boats', '2025-01-02,5,x,,,', 'error unreadable-count 3:14'],
    ['text for landings', '2025-01-02,5,1,x,,', 'error unreadable-count 3:16'],
    ['a quotation mark inside', '2025-01-02,5,1,,a"b,', 'error broken-row 3:-'],
    ['text behind a quotation mark', '2025-01-02,"5"1,1,,,', 'error broken-row 3:-'],
    ['a cell too few', '2025-01-02,5,1,,', 'error ragged-row 3:-'],
    ['a cell too many', '2025-01-02,5,1,,,,6', 'error ragged-row 3:-'],
    ['nothing', '', 'warning blank-line 3:-'],
  ])('are no day: %s', async (_name, row, finding) => {
    expect(await between(row)).toEqual({ figures: null, notes: [], told: [finding] });
  });

  it('make no day of any row if one of them has a NUL', async () => {
    const all = await readLines([HEADINGS, '2025-01-01,1,1,,,', '2025-01-02,5,1,,\0,'], how);
    expect([all.entries.days, told(all)]).toEqual([[], ['error not-text 3:-']]);
  });

  it('may end with CRLF, with a lone CR, or with nothing in the last line', async () => {
    const rows = ['date;arrivals', '"2025-01-02";"61"', '2025-01-03;7'];
    for (const end of ['\r\n', '\r', '\n'])
      for (const last of [end, '']) {
        const { entries, findings } = await read(rows.join(end) + last, 'x.csv', how);
        expect([entries.figures.get('arrivals'), entries.lines, findings]).toEqual([[61, 7], [2, 3], []]);
      }
    const mixed = await readLines(['date;arrivals\r', '2025-01-02;61\r', '2025-01-03;7'], how);
    expect(told(mixed)).toEqual(['warning mixed-line-ends 3:-']);
    const other = await readLines(['date;arrivals', '2025-01-02;61', '2025-01-03;7\r', '2025-01-04;8'], how);
    expect(told(other)).toEqual(['warning mixed-line-ends 3:-']);
  });
});

describe.each(ALL_PATHS)('a cell that cannot be read, %s', (_, how) => {
  it('is told with what was expected and why, and the day of its row', async () => {
    const lines = ['date,arrivals,boats', '2025-01-02,-5,1.5', '2025-01-03,6,1'];
    const all = await readLines(lines, how);
    const shared = { rule: 'unreadable-count', severity: 'error', date: '2025-01-02', expected: COUNT };
    expect(all.findings).toEqual([
      {
        ...shared,
        message: `unexpected "-5" for arrivals, expected ${COUNT}: it is negative`,
        place: { file: 'x.csv', line: 2, column: 12 },
        actual: '-5',
      },
      {
        ...shared,
        message: `unexpected "1.5" for boats, expected ${COUNT}: it has a decimal point`,
        place: { file: 'x.csv', line: 2, column: 15 },
        actual: '1.5',
      },
    ]);
    // Nothing of the row counts.
    expect([datesOf(all.entries), figuresOf(all.entries)]).toEqual([
      ['2025-01-03'],
      { arrivals: [6], boats: [1] },
    ]);
  });

  it('is told without a day if it is that of the date', async () => {
    const { findings } = await readLines(['date,arrivals', ',5', '2025-02-30,5'], how);
    const shared = { rule: 'unreadable-date', severity: 'error', expected: DATE };
    expect(findings).toEqual([
      {
        ...shared,
        message: `unexpected empty cell for date, expected ${DATE}: it is empty`,
        place: { file: 'x.csv', line: 2, column: 1 },
        actual: '',
      },
      {
        ...shared,
        message: expect.stringMatching(/^unexpected "2025-02-30" for date, expected a date such as .*: /),
        place: { file: 'x.csv', line: 3, column: 1 },
        actual: '2025-02-30',
      },
    ]);
    expect(findings.map((finding) => 'date' in finding)).toEqual([false, false]);
  });

  it('is told by its line inside quotation marks', async () => {
    const lines = ['date,notes,arrivals,boats', '2025-01-02,"a', 'b",x,"1', '2"'];
    expect(told(await readLines(lines, how))).toEqual([
      'error unreadable-count 3:4',
      'error unreadable-count 3:6',
    ]);
  });

  it('is told to be a heading again, in any case and with blanks around it', async () => {
    const lines = ['date,Arrivals', '2025-01-01,5', '2025-01-02, arrivals ', 'DATE,Arrivals'];
    expect((await readLines(lines, how)).findings.map(({ message }) => message)).toEqual([
      `unexpected " arrivals " for arrivals, expected ${COUNT}: it is not a number; remove the repeated row of headings`,
      `unexpected "DATE" for date, expected ${DATE}: it is not a date; remove the repeated row of headings`,
      `unexpected "Arrivals" for arrivals, expected ${COUNT}: it is not a number; remove the repeated row of headings`,
    ]);
  });

  it.each([
    ['# provisional', '; remove the comment'],
    ['// provisional', '; remove the comment'],
    ['Total', '; remove the row of totals'],
    ['Grand total', '; remove the row of totals'],
    ['average of the week', '; remove the row of totals'],
    ['Source: Home Office', '; remove what stands below the table'],
    ['Notes', '; remove what stands below the table'],
    ['© Crown copyright', '; remove what stands below the table'],
    ['totally', ''],
    ['x', ''],
  ])('is told to be no day: %j%s', async (date, remedy) => {
    const { findings } = await readLines(['date,arrivals', '2025-01-01,5', `${date},5`], how);
    expect(findings.map(({ message }) => message)).toEqual([
      `unexpected "${date}" for date, expected ${DATE}: it is not a date${remedy}`,
    ]);
  });

  it('is told among the findings of all rows, in the order of lines', async () => {
    const lines = [
      'date,arrivals,boats',
      '2025-02-30,1,1',
      '2025-01-02,1.5,x',
      '2025-01-03,1,1',
      '2025-01-04',
      '2025-01-05,x,1',
      '2025-01-03,1,1',
    ];
    expect(told(await readLines(lines, how))).toEqual([
      'error unreadable-date 2:1',
      'error unreadable-count 3:12',
      'error unreadable-count 3:16',
      'error ragged-row 5:-',
      'error unreadable-count 6:12',
      'warning duplicate-day 7:1',
    ]);
  });

  it('is only counted behind a thousand others', async () => {
    const lines = ['date,arrivals', ...Array.from({ length: 1003 }, () => '2025-01-01,x')];
    const { findings } = await readLines(lines, how);
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toEqual({
      rule: 'unreadable-count',
      severity: 'error',
      message: '3 more findings of this kind, the last on line 1004',
      place: { file: 'x.csv', line: 1002, column: 12 },
      count: 3,
    });
  });
});

describe.each(ALL_PATHS)('a figure that is missing, read %s', (_, how) => {
  it('is told with the text that stands for it, if it is one of people or boats', async () => {
    const lines = ['arrivals,date,boats,uncontrolled_landings', '[x],2025-01-02,,', '5,2025-01-03,1,-'];
    const all = await readLines(lines, how);
    const shared = { rule: 'missing-value', severity: 'warning', date: '2025-01-02' };
    expect(all.findings).toEqual([
      {
        ...shared,
        message: 'unexpected "[x]" for arrivals, expected a figure: the day is counted as missing, not as 0',
        place: { file: 'x.csv', line: 2, column: 1 },
        measure: 'arrivals',
        actual: '[x]',
      },
      {
        ...shared,
        message:
          'unexpected empty cell for boats, expected a figure: the day is counted as missing, not as 0',
        place: { file: 'x.csv', line: 2, column: 16 },
        measure: 'boats',
        actual: '',
      },
    ]);
    expect(figuresOf(all.entries)).toEqual({
      arrivals: [NONE, 5],
      boats: [NONE, 1],
      'uncontrolled-landings': [NONE, NONE],
    });
  });

  it('is not told for a second row of its day', async () => {
    const lines = ['date,arrivals', '2025-01-02,5', '2025-01-02,'];
    expect(told(await readLines(lines, how))).toEqual(['error duplicate-day 3:12']);
  });
});

describe.each(ALL_PATHS)('a mark behind a figure, read %s', (_, how) => {
  it('is told with what it means, for each figure', async () => {
    const lines = ['date,arrivals,boats,uncontrolled_landings', '2025-01-02,5 [r][p],1 [P],2'];
    const all = await readLines(lines, how);
    const shared = { rule: 'marked-value', severity: 'info', date: '2025-01-02' };
    expect(all.findings).toEqual([
      {
        ...shared,
        message: '"5 [r][p]" for arrivals is marked as revised and provisional',
        place: { file: 'x.csv', line: 2, column: 12 },
        actual: '5 [r][p]',
      },
      {
        ...shared,
        message: '"1 [P]" for boats is marked as provisional',
        place: { file: 'x.csv', line: 2, column: 21 },
        actual: '1 [P]',
      },
    ]);
    expect([...all.entries.figures.values()]).toEqual([[5], [1], [2]]);
  });

  it('is an error if it is unknown', async () => {
    const { findings } = await readLines(['date,arrivals', '2025-01-02,5 [q]'], how);
    expect(findings.map(({ message }) => message)).toEqual([
      `unexpected "5 [q]" for arrivals, expected ${COUNT}: the marker [q] is not known`,
    ]);
  });
});

describe.each(ALL_PATHS)('a comma in a number, read %s', (_, how) => {
  it('is told where cells are separated by semicolons, with the figure that is read', async () => {
    const lines = ['date;arrivals;boats', '2025-01-02;1,305;12', '2025-01-03;1305;"2,000"'];
    const all = await readLines(lines, how);
    const shared = { rule: 'comma-in-number', severity: 'warning' };
    const rest = 'expected whole numbers without one where cells are separated by semicolons: it is read as';
    expect(all.findings).toEqual([
      {
        ...shared,
        message: `unexpected comma in "1,305" for arrivals, ${rest} 1305`,
        place: { file: 'x.csv', line: 2, column: 12 },
        date: '2025-01-02',
        measure: 'arrivals',
        actual: '1,305',
      },
      {
        ...shared,
        message: `unexpected comma in "2,000" for boats, ${rest} 2000`,
        place: { file: 'x.csv', line: 3, column: 17 },
        date: '2025-01-03',
        measure: 'boats',
        actual: '2,000',
      },
    ]);
    expect(figuresOf(all.entries)).toEqual({ arrivals: [1305, 1305], boats: [12, 2000] });
  });

  it('is not told where they are separated by commas or tabs', async () => {
    for (const separator of [',', '\t']) {
      const lines = ['date,arrivals', '2025-01-02,"1?305"'];
      const all = lines.map((line) => line.replaceAll(',', separator).replace('?', ','));
      const { entries, findings } = await readLines(all, how);
      expect([entries.figures.get('arrivals'), findings]).toEqual([[1305], []]);
    }
  });
});

describe('the cells of a sheet', () => {
  it('have a comma told only where the input says that it may be a decimal mark', async () => {
    const comma = async (text: string, decimalComma?: boolean) => {
      const rest = decimalComma === undefined ? {} : { decimalComma };
      return (await validateEntries(table(['date', 'arrivals'], [['2025-01-01', text]], rest))).findings.map(
        ({ rule, place }) => `${rule} ${place?.cell}`,
      );
    };
    expect(await comma('1,305', true)).toEqual(['comma-in-number B2']);
    expect(await comma('1305', true)).toEqual([]);
    expect(await comma('1,305', false)).toEqual([]);
    expect(await comma('1,305')).toEqual([]);
  });

  it('may end before boats and landings, which then are missing without a finding', async () => {
    const headings = ['arrivals', 'date', 'boats', 'uncontrolled_landings'];
    const { entries, findings } = await validateEntries(table(headings, [['5', '2025-01-01']]));
    expect([figuresOf(entries), findings]).toEqual([
      { arrivals: [5], boats: [NONE], 'uncontrolled-landings': [NONE] },
      [],
    ]);
  });

  it('must not end before the date or the arrivals', async () => {
    const rows = [['2025-01-02'], [], ['2025-01-03', '5']];
    const { entries, findings } = await validateEntries(table(['date', 'arrivals', 'notes'], rows));
    expect(
      findings.map(({ severity, rule, place, actual, date }) => [severity, rule, place, actual, date]),
    ).toEqual([
      ['error', 'unreadable-count', { file: 'x.xlsx', cell: 'B2' }, '', '2025-01-02'],
      ['error', 'unreadable-date', { file: 'x.xlsx', cell: 'A3' }, '', undefined],
      ['error', 'unreadable-count', { file: 'x.xlsx', cell: 'B3' }, '', undefined],
    ]);
    expect(datesOf(entries)).toEqual(['2025-01-03']);
  });

  it('give no note if the row ends before it', async () => {
    const rows = [
      ['2025-01-01', '5'],
      ['2025-01-02', '6', ' Revised '],
    ];
    const { entries } = await validateEntries(table(['date', 'arrivals', 'notes'], rows));
    expect([...entries.notes]).toEqual([[1, 'Revised']]);
  });
});

describe.each(PATHS)('headings without a row, read %s', (_, how) => {
  it('are an error at the headings', async () => {
    expect((await readLines(['date,arrivals'], how)).findings).toEqual([
      {
        rule: 'no-days',
        severity: 'error',
        message: 'unexpected end below the headings, expected a row for each day',
        place: { file: 'x.csv', line: 1 },
      },
    ]);
  });

  it('are none if rows are there that cannot be read', async () => {
    expect(told(await readLines(['date,arrivals', 'x,5'], how))).toEqual(['error unreadable-date 2:1']);
    expect(ofRule(await readLines(['date,arrivals', '2025-01-01'], how), 'no-days')).toEqual([]);
  });
});
