import { quote } from '../text/index.js';

/** An `error` makes the data unfit for any figure; a `warning` should be looked at; an `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something that a reader of the data should know. Its texts hold the input as it is; whoever prints a finding escapes it
 * for the place of output.
 */
export interface Finding {
  /** A stable kebab-case id. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence without a full stop: what is unexpected, what was expected, and the remedy. */
  readonly message: string;
  readonly place?: Place;
  /** The day concerned, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The measure concerned. */
  readonly measure?: string;
  /** The name of the series concerned, if the input has several. */
  readonly series?: string;
  /** Number of similar findings that this one represents, if there are too many to keep each; default: 1. */
  readonly count?: number;
  readonly actual?: string;
  readonly expected?: string;
}

/** A place in the input: line and column in a text file, sheet and cell in a workbook. */
export interface Place {
  readonly file: string;
  /** Physical line from 1; LF, CRLF and a lone CR each end one, even inside quotation marks. */
  readonly line?: number;
  /** Column from 1, counted in characters of that line. */
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
}

/** The name of standard input where others have the name of their file. */
export const STANDARD_INPUT = 'standard input';

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** The finding with the name of the series that it concerns, which its message then starts with. */
export function ofSeries<Kind extends Finding>(finding: Kind, name: string): Kind {
  return { ...finding, message: `${quote(name)}: ${finding.message}`, series: name };
}

/** A place in words, from the largest part to the smallest: `daily.csv, line 3, column 12`. */
export function toPlaceText(place: Place): string {
  const parts = [place.file];
  if (place.sheet !== undefined) parts.push(`sheet ${place.sheet}`);
  if (place.cell !== undefined) parts.push(`cell ${place.cell}`);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  return parts.join(', ');
}
