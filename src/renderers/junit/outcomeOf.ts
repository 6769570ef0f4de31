import { toPlaceText } from '../../finding/index.js';
import { type JudgedFinding, wholeNumber } from '../../report/index.js';
import { element, escapeXml, toShown } from '../../text/index.js';
import { occurrences, ofSeverity, SEVERITY_WORDS } from '../findings/severities.js';
import type { TestCase } from './suitesOf.js';

/** How many findings of a test are listed before the rest is only counted. */
const MOST_LISTED = 100;

/** What stands in a test case: errors fail it, what is only worth a look is its output; nothing where all is well. */
export function outcomeOf({ rule, findings }: TestCase): string[] {
  const errors = ofSeverity(findings, 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return [
    ...(errors.length === 0
      ? []
      : [element('failure', { message: headline(errors), type: rule }, list(errors))]),
    ...(others.length === 0 ? [] : [element('system-out', {}, list(others))]),
  ];
}

/** `unexpected …, expected … (and 12 more)`. */
function headline(errors: readonly JudgedFinding[]): string {
  const more = occurrences(errors) - 1;
  return `${errors[0]?.message}${more > 0 ? ` (and ${wholeNumber(more, 'count')} more)` : ''}`;
}

/** A finding a line; no value from the data can start one that is not its own. */
function list(findings: readonly JudgedFinding[]): string {
  const lines = findings.slice(0, MOST_LISTED).map(lineOf);
  const more = occurrences(findings.slice(MOST_LISTED));
  const all = more === 0 ? lines : [...lines, `… and ${wholeNumber(more, 'count')} more`];
  return all.map(escapeXml).join('\n');
}

/** `error: daily.csv, line 3, column 12: unexpected …`. */
function lineOf({ severity, place, message }: JudgedFinding): string {
  return toShown(`${SEVERITY_WORDS[severity]}: ${place ? `${toPlaceText(place)}: ` : ''}${message}`);
}
