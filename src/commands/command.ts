import type { ZodType } from 'zod';
import type { Example, OptionSet } from '../calculations/calculation.js';
import type { Finding } from '../finding/index.js';
import type { Host } from '../host/index.js';
import type { Asked, Words } from '../option/index.js';
import type { InputSelection } from '../release/index.js';
import type { Report, ZodModule } from '../report/index.js';

export type { InputSelection } from '../release/index.js';

/**
 * A verb of the command line. Every calculation is one; those with inputs or work of their own are listed in `index.ts`.
 */
export interface Command<Options extends OptionSet = OptionSet> {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  readonly words?: Words;
  readonly examples: readonly [Example, Example, ...Example[]];
  /** What does not come about where the data hold an error; default: `no figures`. */
  readonly refusal?: string;
  /**
   * What it is asked of: the data, several releases, claims about the data, the releases that are kept, or nothing that could
   * be named; default: the data.
   */
  readonly takes?: 'data' | 'releases' | 'claims' | 'store' | 'nothing';
  /** What stands behind its words, a phrase for its help; default: files to read, later ones winning. */
  readonly files?: string;
  /** What its files hold and which data it asks, a paragraph each, for its help; default: files of daily figures. */
  readonly input?: readonly string[];
  /** Whether it can answer for each of several series by itself, as `wanted.each` asks. */
  readonly answersEach?: true;
  /** Whether its report has a picture: then formats that draw can be asked for. */
  readonly draws?: true;
  /** Whether its report is a page: then it has only the formats that can hold one. */
  readonly pages?: true;
  /** Whether its answer is what it has found: then formats may show that one by one. */
  readonly judges?: true;
  /** What `data` of the report is, as Zod; a command that gives a file has none, and no formats. */
  dataSchema?(z: ZodModule): ZodType<object>;
  /** Throws `QuestionError` for a question that cannot be answered, `HostError` where the world fails. */
  run(wanted: InputSelection, asked: Asked<Options>, host: Host, manner?: Manner): Promise<Answer>;
}

/** How an answer is taken. */
export interface Manner {
  /** Whether warnings fail: for a command that judges, which says so itself. */
  readonly strict: boolean;
}

/** What a command has to say: a report, in whatever format, or the text of a file. */
export interface Answer {
  /** `null` where the findings hold an error: invalid data give no figures. */
  readonly report: Report | string | null;
  /** What is to be told beside it: not what the report says itself. */
  readonly findings: readonly Finding[];
  /** What the findings are about; default: the data. */
  readonly about?: 'the data' | 'the claims';
  /** Whether the shell is to be told that the data fail, although there is an answer. */
  readonly fails?: boolean;
}
