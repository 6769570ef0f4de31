import { expect, it } from 'vitest';
import type { Renderer } from '../../src/renderers/renderer.js';
import type { JudgedFinding, Judgement, Report, RuleInfo } from '../../src/report/index.js';
import { STYLE } from './report.js';

/** Text with a meaning for output formats, CI hosts and terminals, and characters that files cannot have. */
export const HOSTILE =
  '50%,a:b\r\n::error::x ##[error]y ##vso[task]z ##teamcity[t] \x1b[31m\u202e ]]> <i a="b" c=\'d\'>&amp; \ud800 \ufffe {0} [go](https://a.example)';

const RULES: readonly RuleInfo[] = [
  { name: 'duplicate-date', severity: 'error', summary: 'a day stands once' },
  { name: 'date-gap', severity: 'warning', summary: 'days follow each other' },
];

export function found(finding: Partial<JudgedFinding> = {}): JudgedFinding {
  return {
    rule: 'duplicate-date',
    severity: 'error',
    message: 'unexpected second 2025-01-04, expected each day once',
    place: { file: 'daily.csv', line: 3, column: 1 },
    excerpt: null,
    ...finding,
  };
}

/** Findings that have the hostile text wherever they can have text. */
export const HOSTILE_JUDGEMENT = judged(
  [
    found({
      rule: HOSTILE,
      message: HOSTILE,
      excerpt: HOSTILE,
      place: { file: HOSTILE, line: 1, column: 2 },
    }),
    found({ severity: 'warning', message: HOSTILE, place: { file: HOSTILE, sheet: HOSTILE, cell: HOSTILE } }),
    found({ severity: 'info', message: HOSTILE, place: { file: HOSTILE } }),
  ],
  [HOSTILE],
);

export function judged(
  findings: readonly JudgedFinding[],
  files: readonly string[] = ['daily.csv'],
): Judgement {
  const count = (severity: string) =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? (finding.count ?? 1) : 0), 0);
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  return { files, notFiles: [], version: '1.2.3', findings, counts, rules: RULES };
}

/** Renders what a check has found in a format. */
export async function renderJudgement(renderer: Renderer, judgement: Judgement): Promise<string> {
  return String(await renderer.render({ ...EMPTY_REPORT, judgement }, STYLE));
}

/** Tests that every format passes that shows findings and nothing else. */
export function keepsTheRules(renderer: Renderer): void {
  it('belongs to commands that judge, and refuses a report without findings', async () => {
    expect(renderer.judges).toBe(true);
    await expect(async () => renderer.render(EMPTY_REPORT, STYLE)).rejects.toThrow(RangeError);
  });

  it('gives the same output for the same findings', async () => {
    const [one, other] = [
      renderJudgement(renderer, HOSTILE_JUDGEMENT),
      renderJudgement(renderer, HOSTILE_JUDGEMENT),
    ];
    expect(await one).toBe(await other);
  });

  it('never lets the data move a cursor, reverse text, start a command or break the encoding', async () => {
    const rendered = await renderJudgement(renderer, HOSTILE_JUDGEMENT);
    expect(rendered).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    expect(rendered).not.toMatch(/^\s*(::error::|##\[|##vso\[|##teamcity\[)/m);
    expect(rendered).not.toMatch(/[\p{Surrogate}\ufffe]/u);
    expect(rendered.endsWith('\n')).toBe(true);
  });
}

const EMPTY_REPORT: Report = {
  command: 'check',
  title: 'Check',
  measure: 'arrivals',
  unit: 'people',
  data: {},
  tables: [{ titled: true, columns: [], rows: [] }],
  remarks: [],
  prose: [['nothing found']],
  footnotes: [],
  notes: [],
  source: {
    name: 'daily.csv',
    edition: null,
    from: null,
    to: null,
    files: ['daily.csv'],
    phrase: ['daily.csv'],
  },
};
