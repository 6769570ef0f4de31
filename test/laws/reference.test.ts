import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { runs } from '../support/effort.js';
import { run } from '../support/run.js';
import { disagreement } from './reference/agreement.js';
import { ANSWERS, answer } from './reference/answer.js';
import { anyQuestion, anyRowsAndQuestion, toCsv } from './reference/arbitrary.js';
import { type Row, spanOfRows } from './reference/figures.js';
import { type Question, toLine } from './reference/question.js';

/** Calendar years of the Immigration system statistics, as README.md has them. */
const ANNUAL = {
  2018: 299,
  2019: 1843,
  2020: 8466,
  2021: 28526,
  2022: 45774,
  2023: 29437,
  2024: 36816,
  2025: 41472,
};

/** The figures in the package, cut at the commas. */
function official(): Row[] {
  const [, ...lines] = readFileSync('fixtures/daily.csv', 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [date = '', ...cells] = line.split(',');
    const figures = cells.map((cell) => (cell === '' ? null : Number(cell)));
    const [arrivals = null, boats = null, uncontrolled = null] = figures;
    return { date, arrivals, boats, uncontrolled };
  });
}

/** What the program answers: the data, those of each series, or that it refuses the question. */
async function asked(line: string, csv?: string): Promise<unknown> {
  const { code, out, err } = await run(line, csv === undefined ? {} : { files: { 'x.csv': csv } });
  if (code === 2 && out === '') return 'refused';
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
  const { data, each } = JSON.parse(out);
  return each === undefined
    ? data
    : each.series.map(({ name, data }: { name: string; data: unknown }) => ({ name, data }));
}

async function agree(
  rows: readonly Row[],
  annual: Readonly<Record<number, number>>,
  question: Question,
  csv?: string,
): Promise<void> {
  const line = `${toLine(question)}${csv === undefined ? '' : ' x.csv'} --json`;
  const differs = disagreement(await asked(line, csv), answer(rows, annual, question));
  if (differs !== null) throw new Error([`crossings ${line}`, differs, csv].join('\n'));
}

/** Held against a second computation of every answer, which is written from README.md and REFERENCE.md and shares no line with the first. */
describe('every figure is that of the reference', () => {
  it('in every calculation', () => {
    expect(Object.keys(ANSWERS).sort()).toEqual(Object.keys(calculations).sort());
  });

  it('in answers about the figures in the package', async () => {
    const rows = official();
    const anyOne = anyQuestion(spanOfRows(rows), true);
    await fc.assert(
      fc.asyncProperty(anyOne, (question) => agree(rows, ANNUAL, question)),
      runs(40),
    );
  });

  it('in answers about any data', async () => {
    await fc.assert(
      fc.asyncProperty(anyRowsAndQuestion, ([rows, question]) => agree(rows, {}, question, toCsv(rows))),
      runs(200),
    );
  });
});
