import { hasErrors } from '../../finding/index.js';
import { QuestionError, requireNames } from '../../option/index.js';
import type { InputSelection, Release } from '../../release/index.js';

/** Throws `QuestionError` where several series are asked for and there is one, and for a name that none of them has. */
export function requireSeries(
  { series: named, findings, provenance }: Release,
  { series, only = [], each = false }: InputSelection,
): void {
  // What is wrong in the data is told first: it may be the reason.
  if (hasErrors(findings)) return;
  if (named) requireNames(only, named.names, named.column);
  else if (series !== undefined || only.length > 0 || each) {
    throw new QuestionError(
      `${provenance.name} has no column that tells series apart, such as route or country: name it by --series`,
    );
  }
}
