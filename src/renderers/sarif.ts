import type { JudgedFinding, Judgement } from '../report/index.js';
import { judgementOf } from './findings/judgementOf.js';
import { occurrences, ofSeverity, SEVERITIES } from './findings/severities.js';
import { toJsonText } from './machine/toJsonText.js';
import type { Renderer } from './renderer.js';
import { artifactsOf } from './sarif/artifacts.js';
import { notListed } from './sarif/message.js';
import { resultsOf } from './sarif/resultsOf.js';
import { rulesOf } from './sarif/rulesOf.js';

// GitHub takes 25,000 results of a run and shows 5,000.
const MOST_RESULTS = 5000;

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Renderer = {
  name: 'sarif',
  summary: 'what a check has found, as SARIF 2.1.0 for code scanning and editors',
  judges: true,
  render(report) {
    const document = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [toRun(judgementOf(report))],
    };
    return `${toJsonText(document, 2)}\n`;
  },
};

function toRun(judgement: Judgement): object {
  const rules = rulesOf(judgement);
  const artifacts = artifactsOf(judgement);
  const [listed, left] = cut(judgement.findings);
  return {
    tool: { driver: { name: 'crossings', version: judgement.version, rules } },
    invocations: [{ executionSuccessful: true, ...notListed(occurrences(left)) }],
    artifacts,
    columnKind: 'unicodeCodePoints',
    results: resultsOf(listed, judgement, rules, artifacts),
  };
}

/** The findings that are listed and those that are not: where they are too many, errors go first. */
function cut(findings: readonly JudgedFinding[]): [readonly JudgedFinding[], readonly JudgedFinding[]] {
  if (findings.length <= MOST_RESULTS) return [findings, []];
  const ordered = SEVERITIES.flatMap((severity) => ofSeverity(findings, severity));
  return [ordered.slice(0, MOST_RESULTS), ordered.slice(MOST_RESULTS)];
}
