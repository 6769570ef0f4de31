import { readSource } from './house.js';

/** A limit that users may meet: where it is in the source, and what happens beyond it. */
export interface Limit {
  readonly what: string;
  /** `reader/sheet.ts MOST_COLUMNS`: the file below `src`, and the constant. */
  readonly constant: string;
  readonly unit: 'bytes' | 'characters' | 'milliseconds' | 'count';
  readonly beyond: string;
}

const REFUSED = 'refused in one sentence';

export const LIMITS: readonly Limit[] = [
  {
    what: 'a file',
    constant: 'host/nodeHost/readInput.ts MOST_BYTES',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'a file, unpacked by gzip',
    constant: 'reader/unpackGzip.ts MOST_BYTES',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'a record of a CSV, from one line end to the next outside quotation marks',
    constant: 'csv/records.ts LONGEST_RECORD',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'a heading of a column, as far as it is read',
    constant: 'table/column.ts LONGEST_HEADING',
    unit: 'characters',
    beyond: 'cut',
  },
  {
    what: 'series of an input',
    constant: 'ingest/seriesIngest.ts MOST_SERIES',
    unit: 'count',
    beyond: `${REFUSED}: the column holds something else`,
  },
  {
    what: 'days of all series with `--each`, each from the first day of all to the last',
    constant: 'command/answerEach.ts MOST_DAYS',
    unit: 'count',
    beyond: REFUSED,
  },
  {
    what: 'lines of a CSV that findings show',
    constant: 'readers/csv/keptLines.ts MOST_ROWS',
    unit: 'count',
    beyond: 'findings name the line, and do not show it',
  },
  {
    what: 'findings of one rule',
    constant: 'finding/findingList.ts MOST_OF_A_RULE',
    unit: 'count',
    beyond: 'counted, not listed',
  },
  { what: 'a JSON file', constant: 'readers/json/readJson.ts MOST_BYTES', unit: 'bytes', beyond: REFUSED },
  {
    what: 'lists and objects within each other in a value of JSON',
    constant: 'readers/json/jsonScanner.ts DEEPEST',
    unit: 'count',
    beyond: REFUSED,
  },
  { what: 'a saved page', constant: 'readers/page/readPage.ts MOST_BYTES', unit: 'bytes', beyond: REFUSED },
  {
    what: 'elements within each other in a page or workbook',
    constant: 'reader/scanMarkup.ts DEEPEST',
    unit: 'count',
    beyond: REFUSED,
  },
  {
    what: 'a part of a workbook or document, unpacked',
    constant: 'reader/unpackArchive.ts MOST_BYTES',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'all parts of a workbook or document, unpacked',
    constant: 'reader/unpackArchive.ts MOST_BYTES_IN_ALL',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'files in a workbook or document',
    constant: 'reader/unpackArchive.ts MOST_ENTRIES',
    unit: 'count',
    beyond: REFUSED,
  },
  {
    what: 'columns of a sheet',
    constant: 'reader/sheet.ts MOST_COLUMNS',
    unit: 'count',
    beyond: 'what stands there is named, not read',
  },
  {
    what: 'rows of a sheet up to which one may be repeated',
    constant: 'reader/sheet.ts MOST_ROWS',
    unit: 'count',
    beyond: 'taken for padding',
  },
  {
    what: 'rows that merged cells of a sheet take, each counted',
    constant: 'reader/sheet.ts MOST_MERGED',
    unit: 'count',
    beyond: REFUSED,
  },
  {
    what: 'a text with statements',
    constant: 'article/articleText.ts LONGEST_TEXT',
    unit: 'characters',
    beyond: REFUSED,
  },
  { what: 'pages of a PDF', constant: 'article/readPdf.ts MOST_PAGES', unit: 'count', beyond: REFUSED },
  {
    what: 'a text fetched with --fetch',
    constant: 'commands/verify/fetchText.ts MOST_BYTES',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'a page of the publisher',
    constant: 'commands/update/fetchWorkbook.ts MOST_PAGE_BYTES',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'a workbook of the publisher',
    constant: 'commands/update/fetchWorkbook.ts MOST_WORKBOOK_BYTES',
    unit: 'bytes',
    beyond: REFUSED,
  },
  {
    what: 'redirects of one address',
    constant: 'publisher/download.ts MOST_REDIRECTS',
    unit: 'count',
    beyond: REFUSED,
  },
  {
    what: 'attempts to fetch one address',
    constant: 'publisher/download.ts MOST_TRIES',
    unit: 'count',
    beyond: REFUSED,
  },
  {
    what: 'the wait before another attempt that a server may ask for',
    constant: 'publisher/download.ts LONGEST_WAIT',
    unit: 'milliseconds',
    beyond: REFUSED,
  },
  {
    what: 'editions of one date in the store',
    constant: 'store/store.ts MOST_VERSIONS',
    unit: 'count',
    beyond: REFUSED,
  },
  { what: 'seconds of --timeout', constant: 'option/update.ts LONGEST', unit: 'count', beyond: REFUSED },
  {
    what: 'decimals of --precision',
    constant: 'cli/outputOptions.ts MOST_DECIMALS',
    unit: 'count',
    beyond: REFUSED,
  },
  { what: 'days of --max-age', constant: 'option/limits.ts LONGEST_AGE', unit: 'count', beyond: REFUSED },
  {
    what: 'characters of a line of text',
    constant: 'cli/style.ts MOST_CHARACTERS',
    unit: 'count',
    beyond: 'wrapped there, however wide the terminal',
  },
];

/** Renders docs/limits.md, with each number as it stands in the source. */
export function renderLimits(): string {
  const rows = LIMITS.map(({ what, constant, unit, beyond }) => {
    const [file] = constant.split(' ');
    return `| ${what} | ${inWords(mostOf(constant), unit)} | ${beyond} | \`${file}\` |\n`;
  });
  return `# Limits

What the program takes at most. Each limit is far beyond what the publisher's files and those of a desk need; it is there so that a damaged or
hostile input ends in a sentence, within time and memory. \`npm run refresh\` makes this page from the source.

| limit of | most | beyond it | in \`src\` |
| --- | ---: | --- | --- |
${rows.join('')}`;
}

/** The value of the constant of a limit, in its unit. */
export function mostOf(constant: Limit['constant']): number {
  const [file = '', name = ''] = constant.split(' ');
  return constantOf(file, name);
}

/** The value of a numeric constant: literals, products and shifts, and other constants of the same file. */
function constantOf(file: string, name: string): number {
  const [, expression] = new RegExp(`\\bconst ${name} = ([^;]+);`).exec(readSource(file)) ?? [];
  if (expression === undefined) throw new Error(`${file} has no constant ${name}`);
  const shifted = /^(.+) << (.+)$/.exec(expression);
  if (shifted) return termOf(file, shifted[1] as string) * 2 ** termOf(file, shifted[2] as string);
  return expression.split(' * ').reduce((product, term) => product * termOf(file, term), 1);
}

function termOf(file: string, term: string): number {
  const number = Number(term.replaceAll('_', ''));
  return Number.isNaN(number) ? constantOf(file, term) : number;
}

function inWords(value: number, unit: Limit['unit']): string {
  if (unit === 'milliseconds') return `${value / 1000} s`;
  if (unit === 'bytes') return `${value / 2 ** 20} MiB`;
  return `${value.toLocaleString('en')}${unit === 'characters' ? ' characters' : ''}`;
}
