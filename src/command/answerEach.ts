import type { Calculation, OptionSet } from '../calculation/index.js';
import { type Span, spanInWords } from '../calendar/index.js';
import type { NamedSeries } from '../entry/index.js';
import { type Asked, QuestionError } from '../option/index.js';
import { compute, severalInWords, sourceLine } from '../question/index.js';
import type { Release } from '../release/index.js';
import { phrase, type Report, type ReportOfSeries, type Table } from '../report/index.js';
import { coverageOf } from '../series/index.js';
import { wholeNumberText } from '../text/index.js';

/**
 * The answer for each series by itself. All are asked of the same days, from the first of all to the last of all, so that
 * they can be set side by side: a series that ends earlier lacks the days that it has not. Throws `QuestionError` where
 * one of them cannot answer.
 */
export function answerEach<Options extends OptionSet, Data extends object>(
  release: Release,
  several: NamedSeries,
  calculation: Calculation<Options, Data>,
  asked: Asked<Options>,
): Report {
  const coverage = coverageOf(release.entries);
  requireFewDays(several.byName.size, coverage);
  const each = [...several.byName].map(([name, entries]): ReportOfSeries => {
    const alone = { ...release, entries, series: null };
    return { name, report: within(name, () => compute(alone, calculation, asked, coverage)) };
  });
  const [first] = each as [ReportOfSeries];
  const source = sourceLine(release.provenance, coverage);
  const inAll = severalInWords(several.column, each.length);
  return {
    ...first.report,
    data: {},
    tables: [rowsOf(each)],
    remarks: [],
    prose: [[]],
    footnotes: [],
    notes: [],
    source: { ...source, phrase: phrase`${source.phrase}, ${inAll}` },
    each: { column: several.column, series: each },
  };
}

/** Days of all series together, each from the first day of all to the last. */
const MOST_DAYS = 1_000_000;

/** Throws `QuestionError` for so many days that the answer would have no place in memory, as where two days lie a century apart. */
function requireFewDays(count: number, { first, last }: Span): void {
  const days = count * (last - first + 1);
  if (days <= MOST_DAYS) return;
  throw new QuestionError(
    `unexpected ${wholeNumberText(days)} days of ${wholeNumberText(count)} series, ${spanInWords(first, last)}, expected at most ${wholeNumberText(MOST_DAYS)} with --each: choose series by --only, or take out days far from the others`,
  );
}

/** Rows of all series, each with the name of its series in the first column. */
function rowsOf(each: readonly ReportOfSeries[]): Table {
  const [{ report }] = each as [ReportOfSeries];
  const [main] = report.tables;
  return {
    ...main,
    audience: 'machine',
    columns: [{ key: 'series', title: 'Series', audience: 'machine' }, ...main.columns],
    rows: each.flatMap(({ name, report: { tables } }) =>
      tables[0].rows.map((row) => ({ ...row, cells: { ...row.cells, series: name } })),
    ),
  };
}

function within<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof QuestionError) throw new QuestionError(`${name}: ${error.message}`);
    throw error;
  }
}
