import { hasErrors } from '../finding/index.js';
import { QuestionError, requireNames } from '../option/index.js';
import type { InputSelection } from './findSource.js';
import { MERGED, type Release } from './release.js';

/** Throws `QuestionError` where several series are asked for and there is one, and for a name that none of them has. */
export function requireSeries(
  { series: named, findings, provenance }: Release,
  { series, only = [], each = false }: InputSelection,
): void {
  // Errors in the data are reported first: they may be the reason.
  if (hasErrors(findings)) return;
  if (named) requireNames(only, named.names, named.column);
  else if (series !== undefined || only.length > 0 || each) {
    const given = each ? '--each' : only.length > 0 ? '--only' : '--series';
    const isOfficial = ['bundled', 'store', 'publisher', MERGED].includes(provenance.source);
    const other =
      series !== undefined || isOfficial ? '' : ', or name by --series the column that tells series apart';
    throw new QuestionError(`${provenance.name} has one series only: leave out ${given}${other}`);
  }
}
