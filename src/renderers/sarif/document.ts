import { type Severity, STANDARD_INPUT } from '../../finding/index.js';
import {
  fileOf,
  type JudgedFinding,
  type Judgement,
  judgementOf,
  occurrences,
  ofSeverity,
  type Report,
  SEVERITIES,
  wholeNumber,
} from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { toJsonText } from '../json.js';
import { toLocation, toUriReference } from './location.js';

// GitHub takes 25,000 results of a run and shows 5,000.
const MOST_RESULTS = 5000;

/** Levels of SARIF. */
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** An input file. */
interface Artifact {
  readonly location: { readonly uri: string };
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: Message;
  readonly defaultConfiguration: { readonly level: Level };
}

type Level = (typeof LEVELS)[Severity];

/** A text that readers show as it is. */
interface Message {
  readonly text: string;
}

/** A report as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function documentOf(report: Report): string {
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [toRun(judgementOf(report))],
  };
  return `${toJsonText(document, 2)}\n`;
}

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

/** Findings that are listed, and those that are not. If there are too many, the gravest are listed. */
function cut(findings: readonly JudgedFinding[]): [readonly JudgedFinding[], readonly JudgedFinding[]] {
  if (findings.length <= MOST_RESULTS) return [findings, []];
  const ordered = SEVERITIES.flatMap((severity) => ofSeverity(findings, severity));
  return [ordered.slice(0, MOST_RESULTS), ordered.slice(MOST_RESULTS)];
}

/** All inputs that have an address, each once, with or without findings. */
function artifactsOf(judgement: Judgement): Artifact[] {
  const uris = judgement.files.map((file) => uriOf(file, judgement)).filter((uri) => uri !== null);
  return [...new Set(uris)].map((uri) => ({ location: { uri } }));
}

/** The address of an input: standard input gets a name, since hosts refuse a result without a place; `null` for the bundled figures. */
function uriOf(file: string, { notFiles }: Judgement): string | null {
  if (file === STANDARD_INPUT) return 'stdin';
  return notFiles.includes(file) ? null : toUriReference(file);
}

/** All rules, each once: those that were applied, then those that only a finding names. */
function rulesOf({ rules, findings }: Judgement): SarifRule[] {
  const byId = new Map<string, SarifRule>();
  const add = (name: string, severity: Severity, summary: string) => {
    const id = toVisibleLine(name);
    const defaultConfiguration = { level: LEVELS[severity] };
    if (!byId.has(id)) byId.set(id, { id, shortDescription: toMessage(summary), defaultConfiguration });
  };
  for (const { name, severity, summary } of rules) add(name, severity, summary);
  for (const { rule, severity } of findings) add(rule, severity, rule);
  return [...byId.values()];
}

/** A result for each finding; rules and files are indexes into the lists of the run. */
function resultsOf(
  findings: readonly JudgedFinding[],
  judgement: Judgement,
  rules: readonly SarifRule[],
  artifacts: readonly Artifact[],
): object[] {
  const ruleIndex = indexes(rules.map(({ id }) => id));
  const fileIndex = indexes(artifacts.map(({ location }) => location.uri));
  return findings.map((finding) => {
    const ruleId = toVisibleLine(finding.rule);
    const file = fileOf(finding, judgement);
    // What is about all inputs, such as too many warnings, is shown at the first.
    const uri = file === null ? (artifacts[0]?.location.uri ?? null) : uriOf(file, judgement);
    return {
      ruleId,
      ruleIndex: ruleIndex.get(ruleId),
      level: LEVELS[finding.severity],
      message: toMessage(finding.message),
      ...(uri !== null && { locations: [toLocation(finding, { uri, index: fileIndex.get(uri) })] }),
      ...(finding.count !== undefined && finding.count > 1 && { occurrenceCount: finding.count }),
    };
  });
}

function indexes(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

/**
 * A plain text message (SARIF 3.11). Braces are doubled, since single ones are placeholders, and `](` is escaped, so that
 * no text from the data becomes a link, `[words](address)`.
 */
function toMessage(text: string): Message {
  return { text: toVisibleLine(text).replace(/[{}]/g, '$&$&').replaceAll('](', ']\\u0028') };
}

/** A notification that `count` findings are not among the results; no property for 0. */
function notListed(count: number): object {
  if (count === 0) return {};
  const message = toMessage(`${wholeNumber(count, 'count')} more findings are not listed here`);
  return { toolExecutionNotifications: [{ level: 'warning', message }] };
}
