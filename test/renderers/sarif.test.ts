import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/renderers/index.js';
import type { Judgement } from '../../src/report/index.js';
import {
  found,
  HOSTILE,
  HOSTILE_JUDGEMENT,
  judged,
  keepsTheRules,
  renderJudgement,
} from '../support/judgement.js';
import { sarifErrors } from '../support/validateSarif.js';

/** The only run of the document, once it has been validated by the schema. */
async function readRun(judgement: Judgement) {
  const document = JSON.parse(await renderJudgement(sarif, judgement));
  expect(sarifErrors(document)).toEqual([]);
  return document.runs[0];
}

const firstLocation = async (judgement: Judgement) => (await readRun(judgement)).results[0].locations?.[0];

describe('sarif', () => {
  keepsTheRules(sarif);

  it('is a SARIF 2.1.0 log of one run', async () => {
    const excerpt = '2025-01-04,5,1';
    const text = await renderJudgement(sarif, judged([found({ message: 'm', excerpt, count: 2 })]));
    expect(JSON.parse(text)).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'crossings',
              version: '1.2.3',
              rules: [
                {
                  id: 'duplicate-date',
                  shortDescription: { text: 'a day stands once' },
                  defaultConfiguration: { level: 'error' },
                },
                {
                  id: 'date-gap',
                  shortDescription: { text: 'days follow each other' },
                  defaultConfiguration: { level: 'warning' },
                },
              ],
            },
          },
          invocations: [{ executionSuccessful: true }],
          artifacts: [{ location: { uri: 'daily.csv' } }],
          columnKind: 'unicodeCodePoints',
          results: [
            {
              ruleId: 'duplicate-date',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'm' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'daily.csv', index: 0 },
                    region: { startLine: 3, startColumn: 1, snippet: { text: excerpt } },
                  },
                },
              ],
              occurrenceCount: 2,
            },
          ],
        },
      ],
    });
    expect(text).toMatch(/^\{\n {2}"\$schema": .*\n {2}"version"/);
  });

  it.each([
    ['no file', judged([], [])],
    ['no finding', judged([])],
    ['no rule', { ...judged([]), rules: [] }],
    ['a file named twice', judged([found()], ['daily.csv', 'daily.csv'])],
    ['a rule named twice', { ...judged([found()]), rules: [...judged([]).rules, ...judged([]).rules] }],
  ])('is valid with %s', async (_, judgement) => {
    expect((await readRun(judgement)).results).toHaveLength(judgement.findings.length);
  });

  it('lists a rule that only a finding names, with the level of the finding', async () => {
    const { tool, results } = await readRun(judged([found({ rule: 'x', severity: 'info' }), found()]));
    expect(tool.driver.rules[2]).toEqual({
      id: 'x',
      shortDescription: { text: 'x' },
      defaultConfiguration: { level: 'note' },
    });
    expect(
      results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [ruleIndex, level]),
    ).toEqual([
      [2, 'note'],
      [0, 'error'],
    ]);
  });

  it('is valid with places in a workbook', async () => {
    const place = { file: 'a.ods', sheet: 'SB_01', cell: 'A5' };
    const { logicalLocations } = await firstLocation(judged([found({ place })], ['a.ods']));
    expect(logicalLocations[0].fullyQualifiedName).toBe('SB_01!A5');
  });

  it('gives a finding without a place the first file as location, since hosts refuse it without', async () => {
    const { place: _, ...nowhere } = found();
    expect(await firstLocation(judged([nowhere]))).toEqual({
      physicalLocation: { artifactLocation: { uri: 'daily.csv', index: 0 } },
    });
    expect(await firstLocation(judged([nowhere], ['a.csv', 'b.csv']))).toEqual({
      physicalLocation: { artifactLocation: { uri: 'a.csv', index: 0 } },
    });
  });

  it('lists at most 5,000 results, errors first, and counts those left out', async () => {
    const infos = Array.from({ length: 9_000 }, () => found({ severity: 'info', count: 2 }));
    const errors = Array.from({ length: 1_000 }, () => found());
    const { results, invocations } = await readRun(judged([...infos, ...errors]));
    expect(results).toHaveLength(5_000);
    expect([results[0].level, results[999].level, results[1000].level]).toEqual(['error', 'error', 'note']);
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: 'warning', message: { text: '10,000 more findings are not listed here' } },
        ],
      },
    ]);
  });

  it('keeps the order if nothing is left out', async () => {
    const { results } = await readRun(judged([found({ severity: 'info' }), found()]));
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['note', 'error']);
  });

  it('keeps hostile text whole, without links or placeholders in it', async () => {
    const { results, artifacts } = await readRun(HOSTILE_JUDGEMENT);
    const text = HOSTILE.replace('\r\n', '\\u000d\\n')
      .replace('\x1b', '\\u001b')
      .replace('\u202e', '\\u202e')
      .replace('\ud800', '\\ud800')
      .replace('\ufffe', '\\ufffe')
      .replace('{0}', '{{0}}')
      .replace('](', ']\\u0028');
    expect(results[0].message.text).toBe(text);
    expect(results[1].message.text).toBe(text);
    expect(results[0].locations[0].physicalLocation.contextRegion.snippet.text).toBe(
      HOSTILE.replace('\ud800', '\\ud800').replace('\ufffe', '\\ufffe'),
    );
    expect(decodeURIComponent(artifacts[0].location.uri)).toBe(
      HOSTILE.replace('\ud800', '\\ud800').replace('\ufffe', '\\ufffe'),
    );
  });

  it('is validated by a schema that refuses a wrong document', () => {
    const location = (uri: string) => ({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'x' } }, artifacts: [{ location: { uri } }] }],
    });
    expect(sarifErrors(location('a%20b'))).toEqual([]);
    expect(sarifErrors(location('a b'))).not.toEqual([]);
    expect(sarifErrors({ version: '2.1.0' })).not.toEqual([]);
  });
});
