import {
  INCOMPLETE,
  measureWords,
  type Phrase,
  phrase,
  type Quantity,
  type Report,
  type Table,
  type TableRow,
} from '../../report/index.js';

/** The highest change that is said in percent, as eleven times as many: beyond it, a percentage says little, and nothing against a few people. */
const MOST_PERCENT = 1000;

/** The report with the number of times in place of every higher change in its tables for people: `837 times as many` for `+83,568%`. */
export function withManyTimes(report: Report): Report {
  const { asMany } = measureWords(report.measure, report.unit);
  const [first, ...others] = report.tables;
  const forPeople = first.audience === undefined ? [{ ...first, audience: 'person' as const }] : [];
  // Machines keep the percentage.
  return {
    ...report,
    tables: [
      { ...first, audience: 'machine' },
      ...[...forPeople, ...others].map((table) => inTimes(table, asMany)),
    ],
  };
}

function inTimes(table: Table, asMany: string): Table {
  if (table.audience === 'machine') return table;
  const percents = new Set(table.columns.filter(({ unit }) => unit === 'percent').map(({ key }) => key));
  return { ...table, rows: table.rows.map((row) => rowInTimes(row, percents, asMany)) };
}

function rowInTimes(row: TableRow, percents: ReadonlySet<string>, asMany: string): TableRow {
  const cells = Object.entries(row.cells).map(([key, value]) => {
    if (typeof value === 'object' && value !== null)
      return [
        key,
        value.flatMap((piece) =>
          typeof piece !== 'string' && isFar(piece) ? timesOf(piece.value, asMany) : [piece],
        ),
      ];
    if (!percents.has(key) || typeof value !== 'number' || !isFar({ value, unit: 'percent' }))
      return [key, value];
    return [key, phrase`${timesOf(value, asMany)}${row.incomplete?.includes(key) ? INCOMPLETE : ''}`];
  });
  return { ...row, cells: Object.fromEntries(cells) };
}

function isFar({ value, unit }: Quantity): boolean {
  return unit === 'percent' && value !== null && value > MOST_PERCENT;
}

function timesOf(percent: number | null, asMany: string): Phrase {
  return phrase`${{ value: 1 + (percent ?? 0) / 100, unit: 'times' }} times ${asMany}`;
}
