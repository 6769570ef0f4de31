import { type Question, toWords } from '../../question/index.js';
import type { SourceLine } from '../../report/index.js';

/** Facts about the run that are reported with the verdicts. */
export interface VerdictContext {
  readonly source: SourceLine;
  /** Whether claims that the data cannot judge fail. */
  readonly strict: boolean;
  /** Words that name the data in other commands: ` daily.csv`, or nothing. */
  readonly data: string;
  /** Whether the command behind each figure is shown. */
  readonly explain: boolean;
  /** Number of earlier releases that failing claims were held against. */
  readonly earlier: number;
}

/** The command whose answer holds the figure of a claim. */
export function commandOf(question: Question, { data }: Pick<VerdictContext, 'data'>): string {
  return `crossings ${toWords(question)}${data}`;
}
