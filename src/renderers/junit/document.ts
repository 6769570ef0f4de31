import { toPlaceText } from '../../finding/index.js';
import {
  fileOf,
  type JudgedFinding,
  type Judgement,
  judgementOf,
  occurrences,
  ofSeverity,
  type Report,
  SEVERITY_WORDS,
  wholeNumber,
} from '../../report/index.js';
import { type Attributes, element, escapeXml, toVisibleLine } from '../../text/index.js';

/** Most findings that a test lists; the rest is counted. */
const MOST_LISTED = 100;

/** An input, with the findings of each rule in it. */
interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** The findings of a rule in an input. */
interface TestCase {
  readonly rule: string;
  readonly findings: readonly JudgedFinding[];
}

/** Name of the suite for findings without a file. */
const WHOLE_INPUT = 'all files';

/** A report as a test report: a suite for each file, a test for each rule. */
export function documentOf(report: Report): string {
  const suites = suitesOf(judgementOf(report));
  const cases = suites.flatMap((suite) => suite.cases);
  const root = element('testsuites', { name: 'crossings', ...tallyOf(cases), time: 0 }, suites.map(toXml));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function toXml({ name, cases }: Suite): string {
  const tests = cases.map((test) =>
    element('testcase', { classname: name, name: test.rule, time: 0 }, outcomeOf(test)),
  );
  return element('testsuite', { name, ...tallyOf(cases), skipped: 0, time: 0 }, tests);
}

/** Counts tests and failures. Errors in the data are failures; `errors` would be tests that could not run. */
function tallyOf(cases: readonly TestCase[]): Attributes {
  const failed = cases.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return { tests: cases.length, failures: failed.length, errors: 0 };
}

/** A suite for each file with a case for each rule; findings of other files or rules get suites and cases of their own. */
function suitesOf(judgement: Judgement): Suite[] {
  const applied = judgement.rules.map(({ name }) => name);
  const found = groupBy(judgement.findings, (finding) => fileOf(finding, judgement) ?? WHOLE_INPUT);
  const others = [...found.keys()].filter((file) => !judgement.files.includes(file));
  return [
    ...[...new Set(judgement.files)].map((name) => toSuite(name, applied, found.get(name) ?? [])),
    ...others.map((name) => toSuite(name, [], found.get(name) ?? [])),
  ];
}

function toSuite(name: string, applied: readonly string[], findings: readonly JudgedFinding[]): Suite {
  const found = groupBy(findings, ({ rule }) => rule);
  const rules = [...new Set([...applied, ...found.keys()])];
  return { name, cases: rules.map((rule) => ({ rule, findings: found.get(rule) ?? [] })) };
}

/** Content of a test case: errors as a failure, warnings and notes as output; empty without findings. */
function outcomeOf({ rule, findings }: TestCase): string[] {
  const errors = ofSeverity(findings, 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return [
    ...(errors.length === 0
      ? []
      : [element('failure', { message: headline(errors), type: rule }, list(errors))]),
    ...(others.length === 0 ? [] : [element('system-out', {}, list(others))]),
  ];
}

/** The first error, and how many more: `unexpected …, expected … (and 12 more)`. */
function headline(errors: readonly JudgedFinding[]): string {
  const more = occurrences(errors) - 1;
  return `${errors[0]?.message}${more > 0 ? ` (and ${wholeNumber(more, 'count')} more)` : ''}`;
}

/** One line for each finding; no text from the data can start a line of its own. */
function list(findings: readonly JudgedFinding[]): string {
  const lines = findings.slice(0, MOST_LISTED).map(lineOf);
  const more = occurrences(findings.slice(MOST_LISTED));
  const all = more === 0 ? lines : [...lines, `… and ${wholeNumber(more, 'count')} more`];
  return all.map(escapeXml).join('\n');
}

/** A finding in one line: `error: daily.csv, line 3, column 12: unexpected …`. */
function lineOf({ severity, place, message }: JudgedFinding): string {
  return toVisibleLine(`${SEVERITY_WORDS[severity]}: ${place ? `${toPlaceText(place)}: ` : ''}${message}`);
}

/** Groups items by key, in the order of their first items. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
