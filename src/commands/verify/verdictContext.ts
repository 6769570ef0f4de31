import type { JudgedClaim } from '../../claim/index.js';
import { type Question, toWords } from '../../question/index.js';
import type { SourceLine } from '../../report/index.js';

/** Facts about the run that are reported with the verdicts. */
export interface VerdictContext {
  readonly source: SourceLine;
  /** Whether claims that the data cannot judge fail. */
  readonly strict: boolean;
  /** Words that name the data in other commands: ` daily.csv`, or nothing. */
  readonly data: string;
  /** The same without the folders of files, for what is passed on. */
  readonly dataPassedOn: string;
  /** Whether the command behind each figure is shown. */
  readonly explain: boolean;
  /** Number of earlier releases that failing claims were held against. */
  readonly earlier: number;
}

/** The command, and the path of the figure in its answer: `crossings ytd --as-of 2025-04-14 --json, data.total`. */
export function placeInAnswer(
  { question, path }: Pick<JudgedClaim, 'question' | 'path'>,
  context: Pick<VerdictContext, 'data'>,
): string {
  return `${commandOf(question, context)}${path === null ? '' : ` --json, data.${path}`}`;
}

/** The command whose answer holds the figure of a claim. */
export function commandOf(question: Question, { data }: Pick<VerdictContext, 'data'>): string {
  return `crossings ${toWords(question)}${data}`;
}
