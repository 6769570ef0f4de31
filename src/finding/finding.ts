import { quote } from '../text/index.js';
import type { Place } from './place.js';

/** An `error` makes the data unfit for any figure; a `warning` is worth a look; an `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What a reader of the data should know about them. A finding is itself data: the text in it is as it stood in the
 * input, and whoever prints it escapes it for the place it goes to.
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
  /** The name of the series concerned, where the input holds several. */
  readonly series?: string;
  /** Of how many alike it stands for, where they are too many to be kept; default: 1. */
  readonly count?: number;
  readonly actual?: string;
  readonly expected?: string;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** A finding of one of several series, which it names. */
export function ofSeries<Kind extends Finding>(finding: Kind, name: string): Kind {
  return { ...finding, message: `${quote(name)}: ${finding.message}`, series: name };
}
