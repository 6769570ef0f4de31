import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type OutputChunk, rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { startChromium } from '../support/chromium.js';
import { releaseWorkbook } from '../support/publisher.js';
import { answers, type Inputs } from './answers.js';

const SITE = 'https://crossings.example';
const daily = readFileSync(join(ROOT, 'fixtures/daily.csv'), 'utf8');

const packed = gzipSync('date,arrivals\n2025-01-06,5\n');

const INPUTS: Inputs = {
  daily,
  older: daily.replace(/^2025-04-12,\d+/m, '2025-04-12,700'),
  page: '<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>6 January 2025</td><td>5</td></tr></table>',
  broken: 'date;arrivals;notes\n2025-01-06;5;"a ""note"""\n2025-01-07;x;\n2025-01-08;5;"open\n',
  rows: '[{"date":"2025-01-06","arrivals":5},\n{"date":"2025-01-07","arrivals":"x"}]',
  packed: [...packed],
  cut: [...packed.subarray(0, -9)],
  workbook: [...(await releaseWorkbook())],
  article:
    '16 April 2025\n\nOn Monday 119 people arrived by small boat. So far this year, 8,183 have arrived, up 35% on the same point in 2024. The 17 dogs were not counted.\n',
};

let browser: Browser;
let chunks: readonly OutputChunk[];

beforeAll(async () => {
  browser = await startChromium();
  const bundle = await rolldown({ input: join(ROOT, 'test/browser/answers.ts'), platform: 'browser' });
  const { output } = await bundle.generate();
  chunks = output.filter((each) => each.type === 'chunk');
});

afterAll(() => browser?.close());

/** Loads the bundle in a page, and returns its answers and what it prints on the console. */
async function answersInPage() {
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  await page.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (chunk) return route.fulfill({ contentType: 'text/javascript', body: chunk.code });
    if (name !== '') told.push(`request: ${name}`);
    return route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' });
  });
  await page.goto(SITE);
  // A string, since Vitest rewrites `import` in a function.
  const answer = await page.evaluate(
    `import('/answers.js').then(({ answers }) => answers(${JSON.stringify(INPUTS)}))`,
  );
  const globals = await page.evaluate(() =>
    ['process', 'Buffer', 'require'].filter((name) => name in globalThis),
  );
  await page.close();
  return { answer, told, globals };
}

describe('the library in a browser', () => {
  it('is bundled without any module of Node', () => {
    const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
    const files = chunks.map(({ fileName }) => fileName);
    expect(imported.filter((name) => !files.includes(name))).toEqual([]);
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.filter((id) => id.startsWith('node:') || id.includes('__browser-external'))).toEqual([]);
    expect(modules.some((id) => id.endsWith('csv-parse/dist/esm/sync.js'))).toBe(true);
  });

  it('gives the same answers as on Node, for CSV, JSON, gzip, workbook, page and text', async () => {
    const { answer, told, globals } = await answersInPage();
    const onNode = await answers(INPUTS);
    expect(answer).toEqual(onNode);
    expect([told, globals]).toEqual([[], []]);
    expect(onNode.byDate.total).toBe(8183);
    expect(onNode.onAnnual.total).toBe(45774);
    expect(onNode.figures.map(([arrivals]) => (arrivals?.values.length ?? 0) > 0)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(onNode.judged.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'fails']);
    expect(onNode.found.notUnderstood).toMatchObject([{ line: 3, figure: '17' }]);
    expect(onNode.revised.changed).toMatchObject([{ date: '2025-04-12', before: 700, after: 656 }]);
    expect(onNode.findings[3]?.length).toBeGreaterThan(1);
    expect([onNode.refused.name, onNode.unfit.name, onNode.plain.isQuestion]).toEqual([
      'QuestionError',
      'UnfitDataError',
      true,
    ]);
  });
});
