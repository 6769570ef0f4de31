import type { Finding, Severity } from '../finding/index.js';

/** A finding as it is shown: with the line of the input that it is about. */
export interface JudgedFinding extends Finding {
  /** The line as it stands in the input, without its line end; `null` where there is no line of text. */
  readonly excerpt: string | null;
}

/** What can be found, for formats that list it. */
export interface RuleInfo {
  /** A stable kebab-case id: the `rule` of a finding. */
  readonly name: string;
  readonly severity: Severity;
  /** What must hold, one line without a full stop. */
  readonly summary: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many there are of each severity, those included that a finding stands for. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Severity) =>
    findings.reduce((sum, each) => sum + (each.severity === severity ? (each.count ?? 1) : 0), 0);
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** What a check has found, for formats that show findings one by one. */
export interface Judgement {
  /** Every input that was looked at, in order, with or without findings. */
  readonly files: readonly string[];
  /** In the order of the files, and in each by line and column. */
  readonly findings: readonly JudgedFinding[];
  readonly counts: Counts;
  /** Those of them that are no files in the place where the program runs: standard input, a release by its name. */
  readonly notFiles: readonly string[];
  /** Of the program that judged. */
  readonly version: string;
  /** Every rule that was applied, by name. */
  readonly rules: readonly RuleInfo[];
}
