import type { SourceLine } from '../../report/index.js';

/** How verdicts are to be said. */
export interface Telling {
  readonly source: SourceLine;
  /** Whether what is unknown fails. */
  readonly strict: boolean;
  /** What names the data in other commands: ` daily.csv`, or nothing. */
  readonly data: string;
  readonly explain: boolean;
  /** How many earlier releases failing claims were held against. */
  readonly earlier: number;
}

/** The command whose answer holds the figure of a claim. */
export function commandOf(question: string, { data }: Pick<Telling, 'data'>): string {
  return `crossings ${question.replace(/^crossings\s+/, '')}${data}`;
}
