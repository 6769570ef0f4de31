import { type Attributes, element } from '../text/index.js';
import { judgementOf } from './findings/judgementOf.js';
import { outcomeOf } from './junit/outcomeOf.js';
import { type Suite, suitesOf, type TestCase } from './junit/suitesOf.js';
import type { Renderer } from './renderer.js';

export const junit: Renderer = {
  name: 'junit',
  summary: 'what a check has found, as a test report in XML: a suite for each file, a test for each rule',
  judges: true,
  render(report) {
    const suites = suitesOf(judgementOf(report));
    const cases = suites.flatMap((suite) => suite.cases);
    const root = element('testsuites', { name: 'crossings', ...tallyOf(cases), time: 0 }, suites.map(toXml));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
  },
};

function toXml({ name, cases }: Suite): string {
  const tests = cases.map((test) =>
    element('testcase', { classname: name, name: test.rule, time: 0 }, outcomeOf(test)),
  );
  return element('testsuite', { name, ...tallyOf(cases), skipped: 0, time: 0 }, tests);
}

/** An error of the data is a failure of the test; `errors` would be tests that could not run. */
function tallyOf(cases: readonly TestCase[]): Attributes {
  const failed = cases.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return { tests: cases.length, failures: failed.length, errors: 0 };
}
