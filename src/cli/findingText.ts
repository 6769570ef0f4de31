import { type Finding, toPlaceText } from '../finding/index.js';
import { figureToText } from '../report/index.js';
import { toVisibleLine } from '../text/index.js';

/** How many findings are shown before the rest is only counted. */
const MOST_SHOWN = 10;

const LABELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** `error: daily.csv, line 3, column 12: unexpected …`, one line; it never starts with a value from the data. */
export function findingLine({ severity, place, message }: Finding): string {
  return toVisibleLine(`${LABELS[severity]}: ${place ? `${toPlaceText(place)}: ` : ''}${message}`);
}

/** The first findings, errors before the rest, and how many more there are. */
export function findingLines(findings: readonly Finding[]): string[] {
  const isError = (finding: Finding) => finding.severity === 'error';
  const ordered = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  const lines = ordered.slice(0, MOST_SHOWN).map(findingLine);
  const more = ordered.slice(MOST_SHOWN);
  return more.length === 0 ? lines : [...lines, `… and more: ${countsInWords(more)}`];
}

/** `3 errors, 1 warning`; a finding that stands for others counts as many. */
export function countsInWords(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const alike = findings.filter((finding) => finding.severity === severity);
    return [LABELS[severity], alike.reduce((sum, { count = 1 }) => sum + count, 0)] as const;
  });
  return counts
    .filter(([, count]) => count > 0)
    .map(
      ([label, count]) =>
        `${figureToText({ value: count, unit: 'count' }, { precision: 0 })} ${label}${count === 1 ? '' : 's'}`,
    )
    .join(', ');
}
