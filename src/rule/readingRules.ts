import type { RuleText } from './rule.js';

/** Explanations of findings that no rule in `src/rules` makes: they come from reading and comparing the inputs, and from `--max-warnings`. */
export const READING_RULES: readonly RuleText[] = [
  {
    name: 'unread-file',
    severity: 'error',
    fixed: true,
    summary: 'every input that is named can be read',
    explanation:
      'A file that is not there, or that may not be read, is reported beside the others, which are checked all the same; the exit code is 2. Where none can be read, there is no report.',
    examples: [],
  },
  {
    name: 'unreadable-date',
    severity: 'error',
    fixed: true,
    summary: 'every date is a day of the calendar in a known notation',
    explanation:
      'A date is 2025-04-14, 14 April 2025, 14-Apr-25 or 14/04/2025, between 1900 and 2199, with the weekday that it is, or none. Day and month are never guessed: 04/14/2025 is refused.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-02-30,5,1\n', lines: [3] }],
  },
  {
    name: 'unreadable-count',
    severity: 'error',
    fixed: true,
    summary: 'every count is a whole number from 0, or empty',
    explanation:
      'Thousands may be separated (1,305), decimals may be 0 (61.0, though not 1.000, which may be a thousand), markers and marks of notes may follow (389 [r], 45 [note 1]). A sign, a fraction, an exponent or a word is refused, since nobody can know what was meant.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,12.5,1\n', lines: [3] }],
  },
  {
    name: 'missing-value',
    severity: 'warning',
    summary: 'every row has a figure for arrivals and boats',
    explanation:
      'An empty cell, -, .., N/A or [x] says that there is no figure. The day is counted as missing, never as 0.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,,\n', lines: [3, 3] }],
  },
  {
    name: 'marked-value',
    severity: 'info',
    summary: 'figures stand without markers',
    explanation:
      '[r] revised, [p] provisional, [e] estimated, [b] break, [u] low reliability: the figure is read, the marker is told.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,389 [r],7\n', lines: [3] }],
  },
  {
    name: 'duplicate-day',
    severity: 'error',
    summary: 'each day stands once',
    explanation:
      'Two rows for one day with different figures are an error: one of them is wrong. Two rows with the same figures are a warning, and the day is counted once. The finding names the line of the first row. Rows that differ in a column of text, such as nationality, are an error too: where it names series, read them by --series.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-01,62,1\n', lines: [3] }],
  },
  {
    name: 'month-first',
    severity: 'error',
    fixed: true,
    summary: 'dates in digits are day first',
    explanation:
      '1/2/2025, 1/3/2025 can be two days in January or the first days of two months. Where the rows follow each other day by day only when they are read month first, they are refused: read day first, they would be other days.',
    examples: [{ input: 'date,arrivals\n1/1/2025,5\n1/2/2025,6\n1/3/2025,7\n', lines: [3] }],
  },
  {
    name: 'weekday-mismatch',
    severity: 'warning',
    summary: 'a column of weekdays has those of the dates',
    explanation:
      'Where a column named day or weekday says another day than the date, day and month may be in each other’s place, or the year may be wrong. Told once for each file.',
    examples: [{ input: 'weekday,date,arrivals\nSaturday,4/5/2025,61\n', lines: [2] }],
  },
  {
    name: 'rows-above-headings',
    severity: 'error',
    fixed: true,
    summary: 'the row of headings stands above all days',
    explanation:
      'Titles may stand above the headings. A row that begins with a date and has a figure is no title: a sorted file has its headings further down, and one that was put together may have two tables.',
    examples: [{ input: '2025-01-03,50,1\ndate,arrivals,boats\n2025-01-01,61,1\n', lines: [1] }],
  },
  {
    name: 'split-thousands',
    severity: 'warning',
    summary: 'a count that contains a comma is in quotation marks',
    explanation:
      '2025-01-02,1,305 below date,arrivals,notes is 1 arrival with the note "305", or 1,305 arrivals. A last cell of exactly three digits behind arrivals of one to three digits is told.',
    examples: [{ input: 'date,arrivals,notes\n2025-01-01,61,\n2025-01-02,1,305\n', lines: [3] }],
  },
  {
    name: 'second-headings',
    severity: 'info',
    summary: 'there is one row of headings',
    explanation: 'A row of words below the headings, such as their units, is left out.',
    examples: [{ input: 'date,arrivals,boats\n,people,number\n2025-01-01,61,1\n', lines: [2] }],
  },
  {
    name: 'other-figures',
    severity: 'warning',
    summary: 'no title or heading says that the figures are no arrivals of a day',
    explanation:
      'A column named Migrants or Boats below the title Migrants prevented has other figures than arrivals, and one below Cumulative, or In thousands, other figures than those of a day. Looked at are the five rows above the headings and a second row of headings, the name of a sheet, the caption of a table of a page and the words before it, and texts beside the rows of JSON.',
    examples: [
      { input: 'Migrants prevented,,\nDate,Migrants,Boats\n2025-01-01,61,1\n', lines: [1] },
      { input: 'date,arrivals,boats\n,thousands,number\n2025-01-01,61,1\n', lines: [2] },
    ],
  },
  {
    name: 'part-of-rows',
    severity: 'warning',
    summary: 'JSON has all rows, not the first of several pages',
    explanation:
      'Servers give long lists in parts, and say so beside the rows: next has the address of the following part, or has_more and truncated are true.',
    examples: [
      { input: '{"has_more": true,\n"data": [{"date": "2025-01-01", "arrivals": 61}]}\n', lines: [1] },
    ],
  },
  {
    name: 'hidden-cells',
    severity: 'warning',
    summary: 'no sheet, row or column of a document is hidden',
    explanation:
      'A filter changes what one sees of a table, not what is in it: hidden rows and columns count, and are told. A hidden column does not count beside one that is seen and says the same, nor a hidden sheet beside one that is seen and has daily figures.',
    examples: [],
  },
  {
    name: 'stray-cells',
    severity: 'error',
    fixed: true,
    summary: 'cells of a page are in a table, and its figures in cells',
    explanation:
      'Where the end of a table or the start of a cell is lost, a browser shows what follows beside the table. A day or a figure would be missing.',
    examples: [],
  },
  {
    name: 'wrong-year',
    severity: 'error',
    summary: 'no day breaks a run of days by whole years',
    explanation:
      'The publisher has printed 20 April 2025 between 19 and 21 April 2026. Taken as it stands, such a row would overwrite a day of another year and leave a gap in its own. A row that repeats the one of its day, with people or boats, is a second row and no wrong year.',
    examples: [
      { input: 'date,arrivals\n2026-04-18,1\n2026-04-19,2\n2025-04-20,3\n2026-04-21,4\n', lines: [4] },
    ],
  },
  {
    name: 'unordered-day',
    severity: 'error',
    summary: 'the days of a page follow each other',
    explanation:
      'A page of the publisher has a few days in a row, oldest first. A day out of that order is a slip of the hand.',
    examples: [],
  },
  {
    name: 'no-days',
    severity: 'error',
    fixed: true,
    summary: 'there is a row below the headings',
    explanation: 'An input with headings alone has no figures.',
    examples: [{ input: 'date,arrivals\n', lines: [1] }],
  },
  {
    name: 'sum-too-large',
    severity: 'error',
    fixed: true,
    summary: 'sums can be held exactly',
    explanation: 'Beyond 2^53 − 1 a computer rounds whole numbers: such a sum is an error, not a rounding.',
    examples: [{ input: 'date,arrivals\n2025-01-01,9007199254740991\n2025-01-02,1\n', lines: [3] }],
  },
  {
    name: 'no-headings',
    severity: 'error',
    fixed: true,
    summary: 'a row of headings says what the columns are',
    explanation: 'Official and usual names are known, in any order and case, below any title lines.',
    examples: [{ input: '2025-01-01,61,1\n', lines: [1] }],
  },
  {
    name: 'missing-column',
    severity: 'error',
    fixed: true,
    summary: 'there is a column for the date and one for arrivals',
    explanation: 'Without them there is no series.',
    examples: [{ input: 'date,boats\n2025-01-01,1\n', lines: [1] }],
  },
  {
    name: 'duplicate-column',
    severity: 'error',
    fixed: true,
    summary: 'no two columns mean the same',
    explanation: 'With two columns for arrivals nobody can know which one is meant.',
    examples: [{ input: 'date,arrivals,people\n2025-01-01,61,61\n', lines: [1] }],
  },
  {
    name: 'unnamed-column',
    severity: 'warning',
    summary: 'every column has a heading',
    explanation: 'A column without one is left out.',
    examples: [{ input: 'date,arrivals,\n2025-01-01,61,x\n', lines: [1] }],
  },
  {
    name: 'computed-column',
    severity: 'warning',
    summary: 'no column gives what is worked out from others',
    explanation:
      'People per boat is people over boats, always worked out anew; a column of that name is left out.',
    examples: [{ input: 'date,arrivals,boats,people_per_boat\n2025-01-01,61,1,61\n', lines: [1] }],
  },
  {
    name: 'ragged-row',
    severity: 'error',
    fixed: true,
    summary: 'every row has as many cells as the headings',
    explanation:
      'One cell too many is most often 1,305 without quotation marks; one too few, a row that was cut off.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,1,305,27\n', lines: [3] }],
  },
  {
    name: 'broken-row',
    severity: 'error',
    fixed: true,
    summary: 'every row can be taken apart',
    explanation:
      'A quotation mark stands inside a cell, or text behind a closing one; or a mark is closed some lines too late, so that a cell holds rows of days; or a row is longer than 4 MB, and nothing after it is read.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,"5"x,1\n', lines: [3] }],
  },
  {
    name: 'unclosed-quote',
    severity: 'error',
    fixed: true,
    summary: 'every quotation mark is closed',
    explanation:
      'A mark that is never closed swallows the rest of the file. The line is the one on which it was opened. More than 4 MB in quotation marks is taken for that.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,"5,1\n', lines: [3] }],
  },
  {
    name: 'blank-line',
    severity: 'warning',
    summary: 'no blank line stands between the rows',
    explanation: 'It is left out. Files put together by hand have them.',
    examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n\n2025-01-02,5,1\n', lines: [3] }],
  },
  {
    name: 'inner-byte-order-mark',
    severity: 'warning',
    summary: 'a byte-order mark stands at the start only',
    explanation: 'A mark inside the text shows that two files were put together.',
    examples: [],
  },
  {
    name: 'mixed-line-ends',
    severity: 'warning',
    summary: 'all lines end alike',
    explanation: 'LF on some lines and CRLF on others show that two files were put together.',
    examples: [{ input: 'date,arrivals\r\n2025-01-01,61\n', lines: [2] }],
  },
  {
    name: 'not-text',
    severity: 'error',
    fixed: true,
    summary: 'the input is text, a workbook or a page',
    explanation: 'Other formats are named in the message, with the remedy.',
    examples: [],
  },
  {
    name: 'not-utf-8',
    severity: 'error',
    summary: 'text is in UTF-8',
    explanation: 'Bytes that are not are told with their line. Spreadsheets offer CSV UTF-8 when they save.',
    examples: [],
  },
  {
    name: 'empty',
    severity: 'error',
    fixed: true,
    summary: 'the input is not empty',
    explanation: 'Nothing is not zero: an empty input is an error.',
    examples: [{ input: '', lines: [1] }],
  },
  {
    name: 'unreadable-workbook',
    severity: 'error',
    fixed: true,
    summary: 'a workbook can be unpacked and has daily figures',
    explanation:
      'One that is cut off, damaged, encrypted, packed to unpack without end, or leads out of itself is refused.',
    examples: [],
  },
  {
    name: 'merged-figures',
    severity: 'error',
    fixed: true,
    summary: 'no merged cell of a workbook stands over several figures',
    explanation: 'A figure in a cell that is merged over two days would be read as that of the first day.',
    examples: [],
  },
  {
    name: 'covered-cells',
    severity: 'warning',
    summary: 'nothing stands under a merged cell of a workbook',
    explanation:
      'A spreadsheet can keep what stood in cells that are merged. Nobody sees it, and it is not read.',
    examples: [],
  },
  {
    name: 'unreadable-json',
    severity: 'error',
    fixed: true,
    summary: 'JSON is a list of rows, one object a day',
    explanation:
      'The keys are the headings; the list may stand under data or rows, or each object on a line of its own. What is no object, or has lists or objects as figures, is refused.',
    examples: [{ input: '[{"date": "2025-01-01", "arrivals": 61},\n5]\n', lines: [2] }],
  },
  {
    name: 'differing-keys',
    severity: 'error',
    fixed: true,
    summary: 'all rows of JSON have the same keys, each once',
    explanation:
      'A key that one row lacks may be misspelt there, and of two equal ones nobody can know which counts. No figure is null.',
    examples: [
      {
        input: '[{"date": "2025-01-01", "arrivals": 61},\n{"date": "2025-01-02", "arrival": 5}]\n',
        lines: [2],
      },
    ],
  },
  {
    name: 'unreadable-archive',
    severity: 'error',
    fixed: true,
    summary: 'what is packed by gzip can be unpacked',
    explanation:
      'A file that was cut off or damaged on its way is refused as a whole, and so is one of more than 256 MB.',
    examples: [],
  },
  {
    name: 'unreadable-page',
    severity: 'error',
    fixed: true,
    summary: 'a page has figures',
    explanation:
      'The publisher has kept pages without a figure at their old addresses for years: that is an error, never nothing new.',
    examples: [],
  },
  {
    name: 'second-table',
    severity: 'error',
    fixed: true,
    summary: 'a page has one table of days, a workbook one sheet that is seen',
    explanation: 'With two nobody can know which one is meant.',
    examples: [],
  },
  {
    name: 'cut-off',
    severity: 'error',
    fixed: true,
    summary: 'the table of a page is closed',
    explanation:
      'A page that was saved while it was still loading ends inside its table, or inside the text with its figures.',
    examples: [],
  },
  {
    name: 'spanned-cell',
    severity: 'error',
    fixed: true,
    summary: 'each cell of a page is of one day and one column',
    explanation:
      'A cell over several columns or rows moves those behind it: whether its figure counts once or for each, nobody can know. A title over the whole table may be one.',
    examples: [
      {
        input:
          '<table>\n<tr><th>Date<th>Arrivals<th>Boats\n<tr><td>1 January 2025<td>61<td>1\n<tr><td>2 January 2025<td colspan="2">0\n</table>\n',
        lines: [4],
      },
    ],
  },
  {
    name: 'nested-table',
    severity: 'error',
    fixed: true,
    summary: 'no cell of a table of days holds another table',
    explanation: 'The figures of an inner table have headings of their own, or none.',
    examples: [],
  },
  {
    name: 'hidden-table',
    severity: 'warning',
    summary: 'the table of a page is seen',
    explanation:
      'A hidden table is read where no other has daily figures: it may be an older state of the page, or the figures of a chart.',
    examples: [],
  },
  {
    name: 'lost-headings',
    severity: 'warning',
    summary: 'the table of a page has its headings',
    explanation:
      'On 8 March 2026 the publisher lost them: the columns are then known by their number and order.',
    examples: [],
  },
  {
    name: 'footnote-mark',
    severity: 'warning',
    summary: 'figures of a page or workbook stand without footnote marks',
    explanation: 'The mark is left out of the figure.',
    examples: [],
  },
  {
    name: 'overridden-value',
    severity: 'info',
    summary: 'of several inputs, none has another figure for a day',
    explanation: 'Where inputs are merged the later one counts, and the difference is told.',
    examples: [],
  },
  {
    name: 'not-a-sunday',
    needs: 'weekly',
    severity: 'error',
    summary: 'a week of --weekly ends on a Sunday',
    explanation:
      'The publisher has printed the wrong year on its weekly page three weeks running: 4 January 2025 for 2026, a Saturday.',
    examples: [],
  },
  {
    name: 'revised-without-note',
    needs: 'earlier',
    severity: 'warning',
    summary: 'a figure that differs from --against has the note Revised',
    explanation: 'Only with --against, an earlier release: a file, or a name such as @previous.',
    examples: [],
  },
  {
    name: 'note-without-revision',
    needs: 'earlier',
    severity: 'warning',
    summary: 'a new note Revised comes with another figure than in --against',
    explanation: 'Only with --against, an earlier release: a file, or a name such as @previous.',
    examples: [],
  },
  {
    name: 'removed-day',
    needs: 'earlier',
    severity: 'warning',
    summary: 'every day of --against is still there',
    explanation: 'Only with --against, an earlier release: a file, or a name such as @previous.',
    examples: [],
  },
  {
    name: 'nothing-compared',
    needs: 'compared',
    severity: 'warning',
    summary: 'what the data are compared with has a week, a year or a day of theirs',
    explanation:
      'Only with --weekly, --annual or --against. Figures of other weeks, data without a whole year, or a release of other days agree with everything: nothing was checked. To fail for it, set this rule to error.',
    examples: [],
  },
  {
    name: 'table-as-text',
    severity: 'warning',
    summary: 'the table of a page is a table',
    explanation:
      'On 4 April 2026 the publisher put the whole table into a paragraph, as text with bars: it is read row by row.',
    examples: [],
  },
  {
    name: 'max-warnings',
    severity: 'error',
    fixed: true,
    needs: 'most',
    summary: 'there are no more warnings than --max-warnings allows',
    explanation: 'Only with --max-warnings, or with --strict, which allows none.',
    examples: [],
  },
  {
    name: 'comma-in-number',
    severity: 'warning',
    summary: 'no number has a comma where cells are separated by semicolons',
    explanation:
      'Where the semicolon separates cells the comma is most often the decimal mark: 1,305 may be meant as a thousand and more. It is read as that, since people are whole, and told.',
    examples: [{ input: 'date;arrivals\n2025-01-01;1,305\n', lines: [2] }],
  },
  {
    name: 'alike-column',
    severity: 'warning',
    summary: 'no unknown column has a name that comes down to a known measure',
    explanation:
      'Names of columns are compared by their letters and digits. A heading such as Arrivals! is none of the known ones, and cannot become a measure beside arrivals: it is left out. Where one column has the arrivals and another those in small boats, the first may count more than these.',
    examples: [{ input: 'date,arrivals,Arrivals!\n2025-01-01,61,61\n', lines: [1] }],
  },
  {
    name: 'missing-series',
    severity: 'error',
    fixed: true,
    summary: 'where a column tells series apart, every row has a name in it',
    explanation:
      'A column named route, series, country, sector, region or port, or the one that --series names, makes each of its values a series of its own. A row without a name belongs to none of them.',
    examples: [{ input: 'date,route,arrivals\n2025-01-01,Channel,61\n2025-01-01,,5\n', lines: [3] }],
  },
  {
    name: 'too-many-series',
    severity: 'error',
    fixed: true,
    summary: 'a column that tells series apart has no more than 10,000 names',
    explanation: 'A column with more of them tells something else, such as the number of a row.',
    examples: [],
  },
  {
    name: 'alike-series',
    severity: 'warning',
    summary: 'no two series have names that differ only in capitals, spaces or how letters are encoded',
    explanation:
      'Such names look like one series that is spelt in two ways, as when a file is put together from two. They are kept apart, and each is added up by itself.',
    examples: [{ input: 'date,route,arrivals\n2025-01-01,Channel,61\n2025-01-02,channel,5\n', lines: [3] }],
  },
  {
    name: 'total-series',
    severity: 'warning',
    summary: 'no series is the sum of the others',
    explanation:
      'Files with several series often have their sum among them, as Total or All, or under any name: a series that is the sum of the others on nine of ten days. In the sum of all series it would be counted twice: name the others by --only, or take the rows out.',
    examples: [
      {
        input: 'date,route,arrivals\n2025-01-01,Channel,61\n2025-01-01,Aegean,5\n2025-01-01,Total,66\n',
        lines: [4],
      },
    ],
  },
];
