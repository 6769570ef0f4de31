import type { ZodType } from 'zod';
import type { Example, OptionSet } from '../calculation/index.js';
import type { Finding } from '../finding/index.js';
import type { Host } from '../host/index.js';
import type { Asked, Words } from '../option/index.js';
import type { InputSelection } from '../release/index.js';
import type { Report, ZodModule } from '../report/index.js';

/**
 * A verb of the command line. Every calculation is one; those with input or work of their own are listed in
 * `src/commands/index.ts`.
 */
export type Command<Options extends OptionSet = OptionSet> = CommandBase<Options> & (GivesReport | GivesFile);

/** The groups in which the help of the program lists the commands, in that order. */
export const GROUPS = ['ask', 'draw', 'check', 'data', 'shell'] as const;

interface CommandBase<Options extends OptionSet> {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  readonly summary: string;
  readonly options: Options;
  readonly words?: Words;
  readonly examples: readonly [Example, Example, ...Example[]];
  /**
   * The input: one set of daily figures, several releases, claims about the figures, or the store of releases. It decides
   * whether files can be named, and which options select it.
   */
  readonly reads: 'figures' | 'releases' | 'claims' | 'store' | 'nothing';
  /** Help on its files; default: files with daily figures, merged. */
  readonly filesHelp?: FilesHelp;
  /** Whether it can answer for each of several series separately, as `each` of the selection asks. */
  readonly answersEach?: true;
  /** `false` where no figure of the answer has decimals, so that it takes no `--precision`. */
  readonly rounds?: false;
  /** Start of the error message when the data contain errors; default: `no figures`. */
  readonly refusal?: string;
  /** Throws `QuestionError` for a question that cannot be answered, `HostError` where a file, stream or network fails. */
  run(selection: InputSelection, asked: Asked<Options>, host: Host, context: RunContext): Promise<Answer>;
}

/** A command that answers with a report, in whatever format. */
interface GivesReport {
  /**
   * The content of the report, which decides its formats: `tables` alone; a `picture`, for formats that draw; a `page`, for
   * formats that hold one, and no others; `findings`, for formats that list these; `verdicts`, for formats that list
   * findings or show what was published with its verdicts.
   */
  readonly gives: 'tables' | 'picture' | 'page' | 'findings' | 'verdicts';
  readonly endings?: never;
  /** Schema of `data` in the report. */
  dataSchema(z: ZodModule): ZodType<object>;
}

/** A command that prints the text of a file, such as a CSV or a script: without formats, and without JSON. */
interface GivesFile {
  readonly gives: 'file';
  /** Endings that the name of the file may have, without the dot. */
  readonly endings: readonly string[];
  readonly dataSchema?: never;
}

/** Help on the files of a command. */
interface FilesHelp {
  /** Meaning of the file arguments, a phrase. */
  readonly argument: string;
  /** Contents of the files, and which data the command uses beside them; none where daily figures are read as usual. */
  readonly paragraphs: readonly string[];
}

/** Facts about a run that its question does not contain. */
export interface RunContext {
  /** Whether warnings fail, for a command that gives findings; for all others the caller sees to it. */
  readonly strict: boolean;
  /** Every command of the program. */
  readonly commands: readonly Command[];
  /** Name of the file that the answer is written to, for a command of which it decides the content. */
  readonly output?: string | undefined;
}

/** Result of a command: a report, or the text of a file. */
export interface Answer {
  /** `null` where the findings contain an error: invalid data give no figures. */
  readonly report: Report | string | null;
  /** Findings that the report does not contain itself, for the error stream. */
  readonly findings: readonly Finding[];
  /** Subject of the findings; default: the data. */
  readonly about?: 'the data' | 'the claims';
  /** Whether the exit code says that the data fail, although there is an answer. */
  readonly fails?: boolean;
  /** What could not be done beside the answer, each a sentence without a full stop: the exit code says so. */
  readonly undone?: readonly string[];
}
