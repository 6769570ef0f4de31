import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { run } from '../support/run.js';
import { junitErrors } from '../support/validateJunit.js';
import { sarifErrors } from '../support/validateSarif.js';

/** The official figures with five slips of the hand, each of another kind. */
function withSlips(): { readonly csv: string; readonly lines: Readonly<Record<string, number>> } {
  const rows = readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const at = (date: string) => rows.findIndex((row) => row.startsWith(`${date},`));
  const change = (date: string, turn: (cells: string[]) => string[]) => {
    const index = at(date);
    rows[index] = turn((rows[index] as string).split(',')).join(',');
  };
  change('2025-06-10', ([, ...cells]) => ['2024-06-10', ...cells]);
  change('2025-04-12', ([date = '', people, ...cells]) => [date, `${people}0`, ...cells]);
  change('2025-03-02', ([date = '', , , ...cells]) => [date, '0', '3', ...cells]);
  rows.splice(at('2025-07-01') + 1, 0, '2025-07-01,999,9,0,"100%, and: two');
  rows.splice(at('2025-07-01') + 2, 0, '::error::lines"');
  rows.splice(at('2025-08-05'), 1);
  const line = (start: string) => rows.findIndex((row) => row.startsWith(start)) + 1;
  return {
    csv: `${rows.join('\n')}\n`,
    lines: {
      'boats-without-people': line('2025-03-02,'),
      outlier: line('2025-04-12,'),
      'wrong-year': line('2025-06-09,') + 1,
      'duplicate-day': line('2025-07-01,999'),
      'missing-day': line('2025-08-06,'),
    },
  };
}

const { csv, lines } = withSlips();
const EXPECTED = Object.entries(lines).map(([rule, line]) => [rule, line]);

async function check(format: string): Promise<string> {
  const { code, out, err } = await run(`check daily.csv --format ${format}`, { files: { 'daily.csv': csv } });
  expect([code, err]).toEqual([1, '']);
  return out;
}

describe('five slips', () => {
  it('are five findings, each on its line, for a machine', async () => {
    const { data } = JSON.parse(await check('json'));
    const found = (rows: { rule: string; line: number }[]) => rows.map(({ rule, line }) => [rule, line]);
    expect(found(data.findings)).toEqual(EXPECTED);
    expect(
      found(
        (await check('ndjson'))
          .trim()
          .split('\n')
          .map((row) => JSON.parse(row)),
      ),
    ).toEqual(EXPECTED);
    for (const [format, mark] of [
      ['csv', ','],
      ['tsv', '\t'],
    ] as const) {
      const [, ...rows] = (await check(format)).trim().split('\n');
      expect(rows.map((row) => row.split(mark)).map(([rule, , , line]) => [rule, Number(line)])).toEqual(
        EXPECTED,
      );
    }
  });

  it('and for a person', async () => {
    const text = await check('text');
    expect(
      [...text.matchAll(/^ {2}(\d+):\d+ {2}\w+ {2}([a-z-]+)$/gm)].map(([, line, rule]) => [
        rule,
        Number(line),
      ]),
    ).toEqual(EXPECTED);
    const markdown = await check('markdown');
    expect(
      [...markdown.matchAll(/^\| daily\.csv, line (\d+)[^|]*\| \w+ \| ([a-z-]+) \|/gm)].map(
        ([, line, rule]) => [rule, Number(line)],
      ),
    ).toEqual(EXPECTED);
    expect(await check('prose')).toMatch(/^2 errors and 3 warnings\. /);
  });

  it('and for a host: errors first, and nothing of the data becomes a command', async () => {
    const out = await check('github');
    const found = [
      ...out.matchAll(/^::(\w+) file=daily\.csv,line=(\d+),col=\d+,title=crossings%3A ([a-z-]+)::/gm),
    ];
    expect(found.map(([, , line, rule]) => [rule, Number(line)]).sort()).toEqual([...EXPECTED].sort());
    expect(found.map(([, severity]) => severity)).toEqual([
      'error',
      'error',
      'warning',
      'warning',
      'warning',
    ]);
    expect(out.match(/^::error::/m)).toBeNull();
  });

  it('and for other tools, by their schemas', async () => {
    const junit = await check('junit');
    expect(await junitErrors(junit)).toEqual([]);
    for (const [rule, line] of EXPECTED)
      expect(junit).toMatch(new RegExp(`name="${rule}"[^]*?daily\\.csv, line ${line}\\b`));
    const sarif = JSON.parse(await check('sarif'));
    expect(sarifErrors(sarif)).toEqual([]);
    expect(
      sarif.runs[0].results.map(
        (result: {
          ruleId: string;
          locations: { physicalLocation: { region: { startLine: number } } }[];
        }) => [result.ruleId, result.locations[0]?.physicalLocation.region.startLine],
      ),
    ).toEqual(EXPECTED);
  });
});
