import { type Finding, toPlaceText } from '../finding/index.js';

/** A figure was asked of data that hold an error. */
export class UnfitDataError extends Error {
  override readonly name = 'UnfitDataError';
  /** Everything that was found, errors and the rest. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const first = findings.find((finding) => finding.severity === 'error');
    const place = first?.place ? `${toPlaceText(first.place)}: ` : '';
    super(`the data are unfit for figures: ${place}${first?.message ?? 'they hold an error'}`);
    this.findings = findings;
  }
}
