import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/renderers/index.js';
import type { Judgement } from '../../src/report/index.js';
import {
  found,
  HOSTILE,
  HOSTILE_JUDGEMENT,
  judged,
  keepsTheRules,
  renderJudgement,
} from '../support/judgement.js';
import { junitErrors } from '../support/validateJunit.js';

/** The parsed report, once it has been validated by the schema. */
async function readReport(judgement: Judgement) {
  const xml = await renderJudgement(junit, judgement);
  expect(await junitErrors(xml)).toEqual([]);
  const document = parseDocument(xml, { xmlMode: true });
  const all = (name: string) =>
    DomUtils.getElementsByTagName(name, document).map((element) => ({
      ...element.attribs,
      text: DomUtils.textContent(element),
    })) as Record<string, string>[];
  return {
    root: all('testsuites')[0],
    suites: all('testsuite'),
    cases: all('testcase'),
    failures: all('failure'),
    outputs: all('system-out'),
  };
}

const many = (count: number, severity: 'error' | 'info' = 'error') =>
  Array.from({ length: count }, (_, index) =>
    found({ severity, message: `m${index + 1}`, place: { file: 'daily.csv', line: index + 1 } }),
  );

const SHOWN_HOSTILE = HOSTILE.replace('\r\n', '\\u000d\\n')
  .replace('\x1b', '\\u001b')
  .replace('\u202e', '\\u202e')
  .replace('\ud800', '\\ud800')
  .replace('\ufffe', '\\ufffe');

describe('junit', () => {
  keepsTheRules(junit);

  it('has a suite for each file and a test for each rule', async () => {
    const gap = found({ rule: 'date-gap', severity: 'warning', message: 'unexpected gap' });
    expect(await renderJudgement(junit, judged([found(), gap], ['daily.csv', 'b.csv']))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crossings" tests="4" failures="1" errors="0" time="0">
<testsuite name="daily.csv" tests="2" failures="1" errors="0" skipped="0" time="0">
<testcase classname="daily.csv" name="duplicate-date" time="0">
<failure message="unexpected second 2025-01-04, expected each day once" type="duplicate-date">error: daily.csv, line 3, column 1: unexpected second 2025-01-04, expected each day once</failure>
</testcase>
<testcase classname="daily.csv" name="date-gap" time="0">
<system-out>warning: daily.csv, line 3, column 1: unexpected gap</system-out>
</testcase>
</testsuite>
<testsuite name="b.csv" tests="2" failures="0" errors="0" skipped="0" time="0">
<testcase classname="b.csv" name="duplicate-date" time="0"/>
<testcase classname="b.csv" name="date-gap" time="0"/>
</testsuite>
</testsuites>
`,
    );
  });

  it.each([
    ['no file', judged([], []), '0', 0],
    ['no finding', judged([]), '2', 1],
    ['no rule', { ...judged([]), rules: [] }, '0', 1],
  ])('is valid with %s', async (_, judgement, tests, suites) => {
    const report = await readReport(judgement);
    expect(report.root).toMatchObject({ tests, failures: '0', errors: '0' });
    expect(report.suites).toHaveLength(suites);
  });

  it('writes errors of a rule as its failure, and its warnings as its output', async () => {
    const { failures, outputs } = await readReport(
      judged([found({ severity: 'info', message: 'n' }), found()]),
    );
    expect(failures).toHaveLength(1);
    expect(outputs.map(({ text }) => text)).toEqual(['note: daily.csv, line 3, column 1: n']);
  });

  it('counts further errors, with all occurrences that a finding stands for', async () => {
    const { failures } = await readReport(judged([found({ message: 'm' }), found({ count: 3000 })]));
    expect(failures[0]).toMatchObject({ message: 'm (and 3,000 more)', type: 'duplicate-date' });
  });

  it('lists a hundred findings of a rule and counts the rest', async () => {
    const { failures, outputs } = await readReport(judged([...many(10_000), ...many(101, 'info')]));
    const lines = failures[0]?.['text']?.split('\n') ?? [];
    expect(failures[0]?.['message']).toBe('m1 (and 9,999 more)');
    expect(lines).toHaveLength(101);
    expect(lines.slice(99)).toEqual(['error: daily.csv, line 100: m100', '… and 9,900 more']);
    expect(outputs[0]?.['text']).toMatch(/^note: daily\.csv, line 1: m1\n.*\n… and 1 more$/s);
  });

  it('keeps findings of rules and files that are not listed, and findings without a place', async () => {
    const { place: _, ...nowhere } = found({ rule: 'other-rule' });
    const judgement = judged([nowhere, found({ place: { file: 'x.csv' } })], ['a.csv', 'b.csv']);
    const { root, suites, cases } = await readReport(judgement);
    expect(root).toMatchObject({ tests: '6', failures: '2' });
    expect(suites.map(({ name, tests }) => [name, tests])).toEqual([
      ['a.csv', '2'],
      ['b.csv', '2'],
      ['all files', '1'],
      ['x.csv', '1'],
    ]);
    expect(cases.slice(4).map(({ name }) => name)).toEqual(['other-rule', 'duplicate-date']);
  });

  it('puts a finding without a place into the suite of the only file', async () => {
    const { place: _, ...nowhere } = found();
    const { suites } = await readReport(judged([nowhere]));
    expect(suites.map(({ name, failures }) => [name, failures])).toEqual([['daily.csv', '1']]);
  });

  it('writes the sheet and cell of a workbook', async () => {
    const place = { file: 'a.ods', sheet: 'SB_01', cell: 'A5' };
    const { failures } = await readReport(judged([found({ place, message: 'm' })], ['a.ods']));
    expect(failures[0]?.['text']).toBe('error: a.ods, sheet SB_01, cell A5: m');
  });

  it('keeps hostile text whole and out of the markup', async () => {
    const { suites, cases, failures, outputs } = await readReport(HOSTILE_JUDGEMENT);
    expect(suites.map(({ name }) => name)).toEqual([SHOWN_HOSTILE]);
    expect(cases.map(({ classname }) => classname)).toEqual([SHOWN_HOSTILE, SHOWN_HOSTILE, SHOWN_HOSTILE]);
    expect(failures).toEqual([
      {
        message: SHOWN_HOSTILE,
        type: SHOWN_HOSTILE,
        text: `error: ${SHOWN_HOSTILE}, line 1, column 2: ${SHOWN_HOSTILE}`,
      },
    ]);
    expect(outputs[0]?.['text']).toContain(`, cell ${SHOWN_HOSTILE}: ${SHOWN_HOSTILE}`);
  });

  it('is validated by a schema that refuses a wrong document', async () => {
    expect(await junitErrors('<testsuites><testcase/></testsuites>')).not.toEqual([]);
    expect(await junitErrors('<testsuites>\ufffe</testsuites>')).not.toEqual([]);
  });
});
