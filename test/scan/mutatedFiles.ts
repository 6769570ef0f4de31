import { type CivilDate, toCivilDate, toDayNumber } from '../../src/calendar/index.js';
import { numbers } from '../support/numbers.js';

const HEADINGS = [
  'date,arrivals',
  'date,arrivals,boats',
  'date,arrivals,boats,uncontrolled_landings,notes',
  'notes,date,lost,arrivals,boats',
  '"date","arrivals","boats"',
  'date;arrivals;boats',
  'date\tarrivals\tboats\tnotes',
  'Date,Migrants arrived,Boats arrived,people per boat,weather',
  'date,boats',
  'title\n\ndate,arrivals,boats',
  '"Title, a\nb"\ndate,arrivals,boats',
  'date,arrivals,arrivals',
  'arrivals,boats,date',
  'date,arrivals,',
  '%PDF,date,arrivals',
  '\ufeffdate,arrivals,boats',
  'date,arrivals,boats,x,lost,__proto__',
  'date,route,arrivals,boats',
  'date,route,arrivals,boats',
  'Port,date,lost,arrivals,boats,notes',
  'date;arrivals;boats;country',
  'date,region,arrivals,sector',
];

const SERIES = /route|port|country|region|sector/;
const NAMES = ['Channel', 'Aegean', 'Île', 'C D', 'Total', 'x/y'];
const ODD_NAMES = [
  '',
  ' Aegean',
  'Aegean ',
  "'=1+1",
  '=1+1',
  'channel',
  '\u00a0Île',
  'İ\ufeff',
  '😀',
  '7',
  'x'.repeat(300),
];

/** Cells on either side of the limits of the fast path. */
const ODD_CELLS = [
  ...[
    '',
    '-',
    '[x]',
    '5 [r]',
    '1,305',
    '1.5',
    '007',
    '0',
    '00',
    'x',
    ' 5',
    '5 ',
    '\u00a05',
    '1e3',
    '-5',
    '12;5',
  ],
  ...['"', '""', '"a""b"', '"1\n2"', '"1\r\n2"', '"unclosed', 'a"b', '😀', 'é', '\ufeff', '\0', '/;', '0x10'],
  ...['9007199254740991', '999999999999999', '9999999999999999', "'=1+1", '=1+1', 'Revised'],
  ...[
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2024-02-29',
    '2023-02-29',
    '1899-12-31',
    '1900-01-01',
    '2200-01-01',
  ],
  ...['1 April 2025', '01/04/2025', '2025-04-01T00:00:00', '2025/04/01', '2025-4-1', '20250401'],
];
const ODD_LINES = ['', ' ', ',', ',,,', 'date,arrivals'];
const ODD_BYTES = [0, 9, 10, 13, 32, 34, 44, 45, 47, 48, 58, 59, 127, 0xc3, 0xef, 0xff];
const FIRST = toDayNumber('2018-01-01' as CivilDate);

/** Makes realistic daily files, most of them with something out of place: cells, rows, quotation marks, line ends, bytes. */
export function* mutatedFiles(seed: number): Generator<Uint8Array> {
  const next = numbers(seed);
  const chance = (of: number) => next() < of;
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T;
  for (;;) {
    const headings = pick(HEADINGS);
    const lineEnd = pick(['\n', '\n', '\n', '\r\n', '\r']);
    const oddity = pick([0, 0.01, 0.05, 0.2, 0.6]);
    const names = (headings.split('\n').at(-1) as string).toLowerCase();
    const delimiter = /[;\t]/.exec(names)?.[0] ?? ',';
    const order = pick(['up', 'up', 'up', 'down', 'any', 'again', 'blocks']);
    const first = FIRST + below(3000);
    const isQuoted = chance(0.2);
    // Several series may take turns on a day, follow each other as wholes, or stand in any order.
    const several = SERIES.test(names) ? pick(['turns', 'turns', 'wholes', 'any']) : 'one';
    const nameAt = (row: number) => {
      if (chance(oddity / 20)) return pick(ODD_NAMES);
      const index = { turns: row % 3, wholes: Math.floor(row / 40), any: below(NAMES.length), one: 0 }[
        several
      ] as number;
      return NAMES[index % NAMES.length] as string;
    };
    const dayAt = (row: number) => {
      const index = several === 'turns' ? Math.floor(row / 3) : several === 'wholes' ? row % 40 : row;
      const steps = { up: index, down: -index, any: below(40), again: index % 7, blocks: index % 400 }[
        order
      ] as number;
      return first + steps + (chance(0.03) ? pick([-365, 365, -366, 366, 1, -1, 2, -2, 731]) : 0);
    };
    const cellOf = (name: string, index: number): string => {
      if (name.includes('date')) return toCivilDate(dayAt(index));
      if (name.includes('notes')) return pick(['', '', 'Revised', 'see #12', 'a b', '7']);
      if (SERIES.test(name)) return nameAt(index);
      if (name.includes('landings')) return pick(['', '0', '2']);
      if (name === 'weather' || name === 'x') return pick(['calm', 'rough', '', '5']);
      if (order === 'again') return String((index % 7) * 3);
      return String(order === 'blocks' ? index % 400 : pick([0, 0, below(1300), below(30)]));
    };
    const lineOf = (index: number): string => {
      const cells = names.split(delimiter).map((name) => cellOf(name, index));
      if (chance(oddity)) cells[below(cells.length)] = pick(ODD_CELLS);
      if (chance(oddity / 5)) cells.push('9');
      if (chance(oddity / 5)) cells.pop();
      const isWrapped = isQuoted || chance(0.02);
      const line = cells
        .map((cell) => (isWrapped && !cell.includes('"') ? `"${cell}"` : cell))
        .join(delimiter);
      return chance(oddity / 5) ? pick([...ODD_LINES, `\ufeff${line}`, `${line}"`, `"${line}`]) : line;
    };
    // In blocks there are more findings of one kind than are told one by one.
    const many = order === 'blocks' ? 9000 : 5000;
    const count = pick([0, 1, 2, 3, 4, 5, 8, 20, 60, 200, 200, chance(0.2) ? many : 500]);
    const lines = Array.from(
      { length: count },
      (_, index) => lineOf(index) + (chance(0.005) ? pick(['\n', '\r\n', '\r']) : lineEnd),
    );
    const text = headings + lineEnd + lines.join('') + (chance(0.05) ? lineEnd.repeat(2) : '');
    const bytes = new TextEncoder().encode(chance(0.2) ? text.replace(/[\r\n]+$/, '') : text);
    if (chance(0.15)) {
      for (let times = 1 + below(3); times > 0; times--)
        bytes[below(bytes.length)] = chance(0.5) ? below(256) : pick(ODD_BYTES);
    }
    yield bytes;
  }
}
