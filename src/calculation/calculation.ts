import type * as Zod from 'zod';
import type { AnyOption, Asked, Words } from '../option/index.js';
import type { Report, SourceLine, ZodModule } from '../report/index.js';
import type { AnnualTable, SeriesSet } from '../series/index.js';

export type OptionSet = Readonly<Record<string, AnyOption>>;

/** A command line that works, and the question it answers. */
export interface Example {
  /** Everything after `crossings`. */
  readonly line: string;
  readonly answers: string;
}

/** Everything that an answer is computed from. */
export interface ComputeInput<Options extends OptionSet> {
  readonly series: SeriesSet;
  readonly annual: AnnualTable;
  readonly source: SourceLine;
  readonly asked: Asked<Options>;
}

/**
 * Type of the data that a schema describes, readonly throughout. The schema is the one definition of its shape; each field's
 * description says its unit and the meaning of `null`.
 */
export type DataOf<Schema extends (z: ZodModule) => Zod.ZodType> = DeepReadonly<
  Zod.infer<ReturnType<Schema>>
>;

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/**
 * A question that the figures answer. Calculations are listed in `src/calculations/index.ts`; each becomes a command of
 * the same name, with the same options, in every format.
 *
 * `<name>.ts` holds the calculation and the words it answers in: tables, sentence, notes. Where that would be more than
 * about 200 lines, `<name>Data.ts` beside it holds the schema of its data and computes them.
 */
export interface Calculation<Options extends OptionSet = OptionSet, Data extends object = object> {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  /** The option that is typed without its name, before any file: `by month`, `milestones 10000 25000`. */
  readonly words?: Words;
  readonly examples: readonly [Example, Example, ...Example[]];
  /**
   * The figure that is meant where none is named: keys, tried in turn at each object, going inwards from `data` until a figure
   * is reached. With `['days', 'rows']`, `{ rows: [{ days: 28 }] }` means 28; a list of several rows means none of them.
   */
  readonly mainFigure: readonly [string, ...string[]];
  /** `false` where no figure of the answer has decimals, so that it takes no `--precision`. */
  readonly rounds?: false;
  /** Schema of `data` in the report. Zod is handed in, so that only a command that shows a schema loads it. */
  dataSchema(z: ZodModule): Zod.ZodType<Data>;
  /** Throws `QuestionError` for a question that the data cannot answer. */
  compute(input: ComputeInput<Options>): Report<Data>;
}
