import type { CivilDate } from '../calendar/index.js';
import type { TextDates } from '../claim/index.js';
import type { NotUnderstood, Statement, StatementsFound } from '../statements/findStatements.js';

/** A way to read a figure that the words of its text allow, for a person to choose from. */
export interface StatementReading {
  /** Its meaning in plain words. */
  readonly understood: string;
  /** Its question in words, with the path of its figure. */
  readonly claim: string;
  /** What it costs to read it so: 0 where the words name it, the more the less they do. */
  readonly cost: number;
}

/** A statement that the data can be asked about. */
export interface CountedStatement extends Omit<Statement, 'readings'> {
  /** The readings that the text allows, the cheapest first; a few of them. */
  readonly readings: readonly StatementReading[];
  /** Line and column of the figure, `3:12`. */
  readonly id: string;
  /** Its question in words, with the path of its figure. */
  readonly claim: string;
  /** Other days, `YYYY-MM-DD`, that may be the last one counted, the latest first; only where the text names no day. */
  readonly otherDays?: readonly CivilDate[];
  /** Dates of the text. */
  readonly text: TextDates;
  /** Another reading that the words allow as well; absent where one is clearly meant. */
  readonly doubt?: string;
}

export interface StatementsRead extends Omit<StatementsFound, 'statements' | 'notUnderstood'> {
  /** Statements in the order of the text. */
  readonly statements: readonly CountedStatement[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Statements whose other readings are still open. */
export interface OpenStatements extends Omit<StatementsFound, 'statements'> {
  readonly statements: readonly OpenStatement[];
}

type OpenStatement = Omit<CountedStatement, 'readings'> & Pick<Statement, 'readings'>;

/** Orders what was found as it stands in the text. */
export function byPlace<Found extends Pick<Statement, 'line' | 'column'>>(one: Found, other: Found): number {
  return one.line - other.line || one.column - other.column;
}
