import type { Chart } from './chart.js';
import type { Judgement } from './judgement.js';
import type { Phrase } from './phrase.js';
import type { Review } from './review.js';
import type { Table } from './table.js';
import type { Unit } from './unit.js';

/** The answer of a command, before it is formatted. All formats print the same report. */
export interface Report<Data extends object = object> {
  readonly command: string;
  readonly title: string;
  readonly measure: string;
  readonly unit: Unit;
  /** The machine's answer, by the command's schema: unrounded, dates as `YYYY-MM-DD`, unknown as `null`. */
  readonly data: Data;
  /** Sentence above the tables, from commands whose tables have a row for each of many things. */
  readonly lead?: Phrase;
  /** The first is the main table, whose rows `csv`, `tsv` and `ndjson` print; it is never only for people. */
  readonly tables: readonly [Table, ...Table[]];
  /** Sentences below the tables. */
  readonly remarks: readonly Phrase[];
  /** The sentence that a reporter would print, then what a reader of the sentence must know. */
  readonly prose: readonly [Phrase, ...Phrase[]];
  /** Explanations of the mark on incomplete figures. */
  readonly footnotes: readonly Phrase[];
  /** Anything else that a reader must know to use the figures correctly. */
  readonly notes: readonly Phrase[];
  readonly source: SourceLine;
  /** A picture of the answer, from commands that draw one. */
  readonly chart?: Chart;
  /** Content of a page, from commands that make one. */
  readonly page?: Page;
  /** What was published, with its verdicts, from commands that judge it. */
  readonly review?: Review;
  /** Reports of several series asked one by one. The main table then has the rows of all of them, and other fields are empty. */
  readonly each?: EachSeries;
  /** Findings, from commands that check data; the tables say the same. */
  readonly judgement?: Judgement;
}

/** Reports of several series, and the heading of the column with their names. */
export interface EachSeries {
  readonly column: string;
  readonly series: readonly ReportOfSeries[];
}

export interface ReportOfSeries {
  readonly name: string;
  readonly report: Report;
}

/** The source of the figures. */
export interface SourceLine {
  readonly name: string;
  /** Date of the release, `YYYY-MM-DD`; `null` if the input does not say. */
  readonly edition: string | null;
  /** First and last day in the data, `YYYY-MM-DD`; `null` if there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly files: readonly string[];
  /** For input with several series: the column with their names, and the series that the figures are the sum of. */
  readonly series?: { readonly column: string; readonly names: readonly string[] };
  /** The source in words, for people. */
  readonly phrase: Phrase;
}

/** Several reports, to be read from top to bottom as one page. */
export interface Page {
  readonly sections: readonly Section[];
  /** What a reader must know, whatever the figures are. */
  readonly about: About;
  /** Version of the program that made the page. */
  readonly version: string;
  /** Last day counted, `YYYY-MM-DD`, for the names of files that are made from the page. */
  readonly asOf: string;
  /** Pages about the source of the figures, such as that of their publisher; none where it is not known whose figures they are. */
  readonly links: readonly Link[];
}

/** Terms with their meanings, below a title. */
export interface About {
  readonly title: string;
  readonly terms: readonly Term[];
}

/** A page elsewhere, by its name in words. */
export interface Link {
  readonly name: string;
  /** With `https:`. */
  readonly address: string;
}

/** One question and its answer. */
export interface Section {
  /** Kebab-case, unique in the page. */
  readonly id: string;
  readonly title: string;
  /** The command that gives every figure of the report, without the leading `crossings`. */
  readonly line: string;
  /** Its sentence, tables, picture and notes are shown below the title of the section. */
  readonly report: Report;
}

/** A word and its meaning, in a sentence or two. */
interface Term {
  readonly name: string;
  readonly meaning: Phrase;
}

/** The findings of a report. Throws `RangeError` if its command checks nothing. */
export function judgementOf({ command, judgement }: Report): Judgement {
  if (judgement === undefined)
    throw new RangeError(`unexpected report of ${command}, expected findings in it`);
  return judgement;
}
