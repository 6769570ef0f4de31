import type { Finding } from '../../finding/index.js';
import { type JudgedFinding, type Judgement, SEVERITY_WORDS } from '../../report/index.js';
import { toVisibleLine, wholeNumberText, wrap } from '../../text/index.js';
import type { Style } from '../renderer.js';
import type { Paintbox } from './paintbox.js';

/** Most findings that are shown; the rest is counted. */
const MOST_SHOWN = 50;
const INDENT = '  ';

/** Sign for the cut end of a line. */
const CUT = '…';

/** Findings below the names of their files, each with its line of the input and its cell marked. */
export function findingLines({ files, findings }: Judgement, style: Style, paint: Paintbox): string[] {
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

/** A finding: place, severity and rule, then its message and excerpt. */
function one(finding: JudgedFinding, style: Style, paint: Paintbox): string[] {
  const { severity, rule, message } = finding;
  const label = severity === 'info' ? SEVERITY_WORDS[severity] : paint.strong(SEVERITY_WORDS[severity]);
  const before = INDENT + placeOf(finding);
  const name = toVisibleLine(rule);
  const fits = before.length + SEVERITY_WORDS[severity].length + INDENT.length + name.length <= style.width;
  return [
    ...(fits
      ? [`${before}${label}${INDENT}${paint.faint(name)}`]
      : [before + label, INDENT.repeat(2) + paint.faint(name)]),
    ...wrap(toVisibleLine(message), style.width, INDENT.repeat(2)),
    ...excerptLines(finding, style.width, INDENT.repeat(2)),
  ];
}

/** Line and column as editors understand them: `3:12  `; in a workbook `SB_01 C5  `; else empty. */
function placeOf({ place }: Finding): string {
  const { line, column, sheet, cell } = place ?? {};
  if (cell !== undefined) return `${toVisibleLine(`${sheet} ${cell}`)}${INDENT}`;
  if (line === undefined) return '';
  return `${line}${column === undefined ? '' : `:${column}`}${INDENT}`;
}

/** Counts of findings that are not shown: `… and 9,950 more: 9,000 missing-day, 950 outlier`. */
function theRest(findings: readonly Finding[], style: Style): string[] {
  if (findings.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { rule, count = 1 } of findings) counts.set(rule, (counts.get(rule) ?? 0) + count);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].map(([rule, count]) => `${wholeNumberText(count)} ${toVisibleLine(rule)}`);
  return ['', ...wrap(`… and ${wholeNumberText(all)} more: ${kinds.join(', ')}`, style.width, INDENT)];
}

/** The line of the input, and below it marks under the cell; only the line without a column, nothing without a line. */
function excerptLines({ excerpt, place, actual }: JudgedFinding, width: number, indent: string): string[] {
  if (excerpt === null || excerpt.trim() === '' || place?.line === undefined) return [];
  const gutter = `${indent}${place.line} | `;
  const room = Math.max(10, width - gutter.length);
  if (place.column === undefined) return [gutter + cut(toVisibleLine(excerpt), room)];
  const characters = [...excerpt];
  const start = place.column - 1;
  const length = markedLength(characters.slice(start).join(''), actual);
  const before = toVisibleLine(characters.slice(0, start).join(''));
  const cell = toVisibleLine(characters.slice(start, start + length).join(''));
  const after = toVisibleLine(characters.slice(start + length).join(''));
  // For a cell far to the right, the beginning of the line is cut.
  const shownBefore =
    before.length + cell.length > room ? CUT + before.slice(before.length - Math.floor(room / 3)) : before;
  const marks = '^'.repeat(Math.max(1, Math.min(cell.length, room - shownBefore.length)));
  return [
    gutter + cut(shownBefore + cell + after, room),
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(shownBefore.length)}${marks}`,
  ];
}

/** Length of the cell in characters: of the value as it was read, else up to the next delimiter. */
function markedLength(rest: string, actual = ''): number {
  if (actual !== '' && rest.startsWith(actual)) return [...actual].length;
  const cell = /^(?:"(?:[^"]|"")*"|[^,;\t]*)/.exec(rest)?.[0] ?? '';
  return Math.max(1, [...cell].length);
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, room - 1) + CUT;
}
