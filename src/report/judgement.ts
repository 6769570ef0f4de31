import type { Finding, Severity } from '../finding/index.js';
import { wholeNumber } from './unit.js';

/** A finding with the line of the input that it is about. */
export interface JudgedFinding extends Finding {
  /** The line of the input, without its line end; `null` if there is none, as in a workbook. */
  readonly excerpt: string | null;
  /** Whether it says what was not judged, which people read after everything else. */
  readonly leftOut?: true;
}

/** A rule, for formats that list the rules applied. */
export interface RuleInfo {
  /** A stable kebab-case id: the `rule` of a finding. */
  readonly name: string;
  readonly severity: Severity;
  /** Requirement of the rule, one line without a full stop. */
  readonly summary: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings by severity; a finding with a `count` stands for that many. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Severity) => occurrences(ofSeverity(findings, severity));
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The result of a check, for formats that show findings one by one. */
export interface Judgement {
  /** All inputs checked, in order, with or without findings. */
  readonly files: readonly string[];
  /** In the order of the files, within a file by line and column; those about what was left out come last. */
  readonly findings: readonly JudgedFinding[];
  readonly counts: Counts;
  /** Inputs that are not files on this machine: standard input, a release by its name. */
  readonly notFiles: readonly string[];
  /** Version of the program. */
  readonly version: string;
  /** All rules that were applied. */
  readonly rules: readonly RuleInfo[];
}

/** The input that a finding is about; `null` if it has no place and there are several inputs. */
export function fileOf({ place }: JudgedFinding, { files }: Pick<Judgement, 'files'>): string | null {
  if (place !== undefined) return place.file;
  return files.length === 1 ? (files[0] ?? null) : null;
}

/** Severities, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Severities in words for people: an `info` is a note. */
export const SEVERITY_WORDS = { error: 'error', warning: 'warning', info: 'note' } as const;

export function ofSeverity<Each extends Finding>(findings: readonly Each[], severity: Severity): Each[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** Number of findings; a finding with a `count` stands for that many. */
export function occurrences(findings: readonly Finding[]): number {
  return findings.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** A count with its noun: `1 error`, `3,000 errors`. */
export function countWithNoun(count: number, noun: string): string {
  return `${wholeNumber(count, 'count')} ${noun}${count === 1 ? '' : 's'}`;
}
