import type { Finding, Severity } from '../../finding/index.js';
import type { JudgedFinding, Judgement } from '../../report/index.js';
import { toVisibleLine, wholeNumberText } from '../../text/index.js';
import type { Style } from '../renderer.js';
import { excerptLines } from './excerptLines.js';
import type { paintbox } from './paintbox.js';
import { wrap } from './wrap.js';

type Paint = Awaited<ReturnType<typeof paintbox>>;

/** How many findings are shown before the rest is only counted. */
const MOST_SHOWN = 50;
const INDENT = '  ';
const LABELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings below the name of their file, each with the line that it is about and the cell marked. */
export function findingLines({ files, findings }: Judgement, style: Style, paint: Paint): string[] {
  const shown = findings.slice(0, MOST_SHOWN);
  const names = [...new Set([...files, ...shown.map(fileOf)])];
  const blocks = names.flatMap((file) => {
    const own = shown.filter((finding) => fileOf(finding) === file);
    return own.length === 0
      ? []
      : [[paint.strong(toVisibleLine(file)), ...own.flatMap((each) => one(each, style, paint))]];
  });
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
  return [...lines, ...theRest(findings.slice(MOST_SHOWN), style)];
}

function fileOf({ place }: Finding): string {
  return place?.file ?? '';
}

function one(finding: JudgedFinding, style: Style, paint: Paint): string[] {
  const { severity, rule, message } = finding;
  const label = severity === 'info' ? LABELS[severity] : paint.strong(LABELS[severity]);
  const head = `${INDENT}${placeOf(finding)}${label}${INDENT}${paint.faint(toVisibleLine(rule))}`;
  return [
    head,
    ...wrap(toVisibleLine(message), style.width, INDENT.repeat(2)),
    ...excerptLines(finding, style.width, INDENT.repeat(2)),
  ];
}

/** `3:12  `, as editors and terminals understand it; in a workbook `SB_01 C5  `. */
function placeOf({ place }: Finding): string {
  const { line, column, sheet, cell } = place ?? {};
  if (cell !== undefined) return `${toVisibleLine(`${sheet} ${cell}`)}${INDENT}`;
  if (line === undefined) return '';
  return `${line}${column === undefined ? '' : `:${column}`}${INDENT}`;
}

/** `… and 9,950 more: 9,000 missing-day, 950 outlier`. */
function theRest(findings: readonly Finding[], style: Style): string[] {
  if (findings.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { rule, count = 1 } of findings) counts.set(rule, (counts.get(rule) ?? 0) + count);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].map(([rule, count]) => `${wholeNumberText(count)} ${toVisibleLine(rule)}`);
  return ['', ...wrap(`… and ${wholeNumberText(all)} more: ${kinds.join(', ')}`, style.width, INDENT)];
}
