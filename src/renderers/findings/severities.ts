import type { Severity } from '../../finding/index.js';
import { type JudgedFinding, wholeNumber } from '../../report/index.js';

/** From the one that matters most. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The words of a person: an `info` is a note. */
export const SEVERITY_WORDS = { error: 'error', warning: 'warning', info: 'note' } as const;

export function ofSeverity(findings: readonly JudgedFinding[], severity: Severity): JudgedFinding[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** How many the findings stand for: one can stand for many alike. */
export function occurrences(findings: readonly JudgedFinding[]): number {
  return findings.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** `1 error`, `3,000 errors`. */
export function quantityOf(count: number, noun: string): string {
  return `${wholeNumber(count, 'count')} ${noun}${count === 1 ? '' : 's'}`;
}
