import type { ZodType } from 'zod';
import type { AnyOption, Asked, Words } from '../option/index.js';
import type { Report, SourceLine, ZodModule } from '../report/index.js';
import type { AnnualTable, SeriesSet } from '../series/index.js';

export type OptionSet = Readonly<Record<string, AnyOption>>;

/** A command line that makes sense, and what it answers. */
export interface Example {
  /** Everything after `crossings`. */
  readonly line: string;
  readonly answers: string;
}

export interface Question<Options extends OptionSet> {
  readonly series: SeriesSet;
  readonly annual: AnnualTable;
  readonly source: SourceLine;
  readonly asked: Asked<Options>;
}

/**
 * A question that the figures answer. Calculations are listed in `index.ts`; each becomes a command of the same name,
 * with the same options, in every format.
 */
export interface Calculation<Options extends OptionSet = OptionSet, Data extends object = object> {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  /** The option that is typed without its name, before any file: `by month`, `milestones 10000 25000`. */
  readonly words?: Words;
  readonly examples: readonly [Example, Example, ...Example[]];
  /**
   * Which figure is meant where none is named: keys, tried in turn at each object, going inwards from `data` until a figure is
   * reached. With `['days', 'rows']`, `{ rows: [{ days: 28 }] }` means 28; a list of several rows means none of them.
   */
  readonly mainFigure: readonly [string, ...string[]];
  /** What `data` of the report is, as Zod. */
  dataSchema(z: ZodModule): ZodType<Data>;
  /** Throws `QuestionError` for a question that the data cannot answer. */
  compute(question: Question<Options>): Report<Data>;
}
