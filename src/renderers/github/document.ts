import { type Place, type Severity, toPlaceText } from '../../finding/index.js';
import {
  type Counts,
  countWithNoun,
  type JudgedFinding,
  type Judgement,
  judgementOf,
  listedWords,
  occurrences,
  ofSeverity,
  type Report,
  SEVERITIES,
  SEVERITY_WORDS,
} from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';

/** Most files that the closing line names; more are only counted. */
const MOST_NAMED = 3;

/** GitHub shows ten commands of a kind in a step and drops the rest, so the tenth says how many more there are. */
const MOST_SHOWN = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Commands of other hosts and of GitHub's older runners, obeyed anywhere in a line. */
const FOREIGN_COMMAND = /##(?=\[|vso\[|teamcity\[)/gi;

type Properties = Readonly<Record<string, string | number | undefined>>;

/** The findings of a report as workflow commands, and a line that counts them. */
export function documentOf(report: Report): string {
  const judgement = judgementOf(report);
  const lines = [
    ...SEVERITIES.flatMap((severity) =>
      commandsOf(severity, ofSeverity(judgement.findings, severity), judgement.notFiles),
    ),
    closingLine(judgement),
  ];
  return lines.map((line) => `${withoutForeignCommands(line)}\n`).join('');
}

/** Counts and files: `crossings: 1 error, 2 warnings in daily.csv`. */
function closingLine({ counts, files }: Judgement): string {
  const where = files.length === 0 ? '' : ` in ${toVisibleLine(filesInWords(files))}`;
  return `crossings: ${countsInWords(counts)}${where}`;
}

function countsInWords({ errors, warnings, infos }: Counts): string {
  const counts = { error: errors, warning: warnings, info: infos };
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return 'nothing found';
  return found.map((severity) => countWithNoun(counts[severity], SEVERITY_WORDS[severity])).join(', ');
}

function filesInWords(files: readonly string[]): string {
  if (files.length > MOST_NAMED) return countWithNoun(files.length, 'file');
  return listedWords(files);
}

/** Workflow commands for findings of one severity: at most ten. If there are more findings, the last command counts them. */
function commandsOf(
  severity: Severity,
  findings: readonly JudgedFinding[],
  notFiles: readonly string[],
): string[] {
  const toText = (finding: JudgedFinding) => commandOf(finding, notFiles);
  if (findings.length <= MOST_SHOWN) return findings.map(toText);
  const shown = findings.slice(0, MOST_SHOWN - 1);
  const more = occurrences(findings.slice(shown.length));
  const message = `… and ${countWithNoun(more, `more ${SEVERITY_WORDS[severity]}`)}`;
  return [...shown.map(toText), toCommand(severity, { title: 'crossings' }, message)];
}

function commandOf({ severity, rule, message, place }: JudgedFinding, notFiles: readonly string[]): string {
  const { file, line, column: col } = place ?? {};
  const title = `crossings: ${rule}`;
  // GitHub would look for a file of that name in the repository.
  if (place && notFiles.includes(place.file)) {
    return toCommand(severity, { title }, `${toPlaceText(place)}: ${message}`);
  }
  const cell = place && cellOf(place);
  if (cell) return toCommand(severity, { file, title }, `${cell}: ${message}`);
  return toCommand(severity, { file, line, col: line && col, title }, message);
}

/** Cell of a workbook, which has no lines: `sheet SB_01, cell A5`; empty for a file with lines. */
function cellOf({ sheet, cell }: Place): string {
  const parts = [sheet === undefined ? '' : `sheet ${sheet}`, cell === undefined ? '' : `cell ${cell}`];
  return parts.filter((part) => part !== '').join(', ');
}

function toCommand(severity: Severity, properties: Properties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const written = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${written}::${escapeMessage(message)}`;
}

/** Escapes text after the second `::` of a workflow command. The `%` goes first, or other escapes would be escaped. */
function escapeMessage(text: string): string {
  return toVisibleLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes the value of a property of a workflow command. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Writes the second `#` of such commands as its code. */
function withoutForeignCommands(line: string): string {
  return line.replace(FOREIGN_COMMAND, '#\\u0023');
}
