import { type Place, type Severity, toPlaceText } from '../../finding/index.js';
import type { JudgedFinding } from '../../report/index.js';
import { occurrences, quantityOf, SEVERITY_WORDS } from '../findings/severities.js';
import { escapeMessage, escapeProperty } from './escape.js';

// GitHub shows ten of a kind in a step and drops the rest: the tenth has to say how many more there are.
const MOST_SHOWN = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands for findings of one severity: at most ten, the last of which counts those that are not shown. */
export function commandsOf(
  severity: Severity,
  findings: readonly JudgedFinding[],
  notFiles: readonly string[],
): string[] {
  const toText = (finding: JudgedFinding) => commandOf(finding, notFiles);
  if (findings.length <= MOST_SHOWN) return findings.map(toText);
  const shown = findings.slice(0, MOST_SHOWN - 1);
  const more = occurrences(findings.slice(shown.length));
  const message = `… and ${quantityOf(more, `more ${SEVERITY_WORDS[severity]}`)}`;
  return [...shown.map(toText), toCommand(severity, { title: 'crossings' }, message)];
}

function commandOf({ severity, rule, message, place }: JudgedFinding, notFiles: readonly string[]): string {
  const { file, line, column: col } = place ?? {};
  const title = `crossings: ${rule}`;
  // The host would look for a file of that name among those of the repository.
  if (place && notFiles.includes(place.file)) {
    return toCommand(severity, { title }, `${toPlaceText(place)}: ${message}`);
  }
  const cell = place && cellOf(place);
  if (cell) return toCommand(severity, { file, title }, `${cell}: ${message}`);
  return toCommand(severity, { file, line, col: line && col, title }, message);
}

/** `sheet SB_01, cell A5`: a workbook has no lines beside which something could be shown. */
function cellOf({ sheet, cell }: Place): string {
  const parts = [sheet === undefined ? '' : `sheet ${sheet}`, cell === undefined ? '' : `cell ${cell}`];
  return parts.filter((part) => part !== '').join(', ');
}

type Properties = Readonly<Record<string, string | number | undefined>>;

function toCommand(severity: Severity, properties: Properties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const written = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${written}::${escapeMessage(message)}`;
}
