import type { Chart } from './chart.js';
import type { Judgement } from './judgement.js';
import type { Page } from './page.js';
import type { Phrase, Unit } from './phrase.js';

/** What a command has to say, before how it looks. All formats print the same report. */
export interface Report<Data extends object = object> {
  readonly command: string;
  readonly title: string;
  readonly measure: string;
  readonly unit: Unit;
  /** The machine's answer, by the command's schema: unrounded, dates as `YYYY-MM-DD`, unknown as `null`. */
  readonly data: Data;
  /** The first is the main one and not for people alone: its rows are what `csv`, `tsv` and `ndjson` print. */
  readonly tables: readonly [Table, ...Table[]];
  /** Facts below the tables. */
  readonly remarks: readonly Phrase[];
  /** The sentence that a reporter would print, then what a reader of it must know. */
  readonly prose: readonly [Phrase, ...Phrase[]];
  /** What the mark on incomplete figures stands for. */
  readonly footnotes: readonly Phrase[];
  /** What else a reader must know to use the figures rightly. */
  readonly notes: readonly Phrase[];
  readonly source: SourceLine;
  /** The picture of the same, for a command that draws one. */
  readonly chart?: Chart;
  /** What stands on a page, for a command that makes one. */
  readonly page?: Page;
  /** Of several series asked one by one: their reports. Then the main table holds the rows of all, and nothing else is said here. */
  readonly each?: EachSeries;
  /** Of a command that judges data: what it has found, beside the tables that say the same. */
  readonly judgement?: Judgement;
}

/** The reports of several series, and the heading of the column that tells these apart. */
export interface EachSeries {
  readonly column: string;
  readonly series: readonly ReportOfSeries[];
}

export interface ReportOfSeries {
  readonly name: string;
  readonly report: Report;
}

/** Where the figures come from. */
export interface SourceLine {
  readonly name: string;
  /** Date of the release, `YYYY-MM-DD`; `null` where the input does not say. */
  readonly edition: string | null;
  /** First and last day in the data, `YYYY-MM-DD`; `null` where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly files: readonly string[];
  /** Where the input holds several series: the column that tells them apart, and of which of them the figures are the sum. */
  readonly series?: { readonly column: string; readonly names: readonly string[] };
  /** The same for a person. */
  readonly phrase: Phrase;
}

/** A table of facts. What a column means stands here; its width and colour are the renderer's. */
export interface Table {
  /** Who it is for; default: everybody. A table for machines has tidy rows, one for people may set years side by side. */
  readonly audience?: 'machine' | 'person';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Whether columns that do not fit may go below the first ones, each block with the first column before it. */
  readonly splits?: boolean;
  /** Whether a person needs the titles of the columns to understand it. */
  readonly titled: boolean;
}

export interface TableColumn {
  /** Machine name, camelCase. */
  readonly key: string;
  readonly title: string;
  /** Left out for text. */
  readonly unit?: Unit;
  readonly signed?: boolean;
  /** Whether the sizes of its figures are worth seeing: a bar may be drawn, from 0: in text behind the last column, where there is room. One column of a table at most. */
  readonly bars?: boolean;
  /** `machine` columns are left out where a person reads. */
  readonly audience: 'all' | 'machine';
}

export interface TableRow {
  /** By key of the column; `null` is unknown, a phrase is for people alone, and a column that is not there has nothing to say of this row. */
  readonly cells: Readonly<Record<string, string | number | boolean | null | Phrase>>;
  /** The row that the question is about. */
  readonly emphasis?: boolean;
  /** Keys of figures that lack days; a note says which. */
  readonly incomplete?: readonly string[];
}
