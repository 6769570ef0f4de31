import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as calculations from '../../src/calculations/index.js';
import { compute } from '../../src/question/index.js';
import { prose } from '../../src/renderers/index.js';
import { phraseToText } from '../../src/report/index.js';
import { officialRelease, read } from '../support/figures.js';
import { STYLE } from '../support/report.js';
import { median } from './exampleCalculation.js';
import { ROOT } from './house.js';
import { missingFiles } from './namedFiles.js';

const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

describe('CONTRIBUTING', () => {
  it('names only files and scripts that exist', () => {
    expect(missingFiles('CONTRIBUTING.md')).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links to the pages on architecture and decisions', () => {
    for (const page of ['docs/architecture.md', 'docs/decisions.md']) expect(text).toContain(`](${page})`);
  });

  it('offers an example of a calculation that works', async () => {
    const release = await officialRelease();
    const report = compute(release, median, { month: median.options.month.parse('2025-03') });
    expect(median.dataSchema(z).parse(report.data)).toEqual(report.data);
    expect(report.data).toMatchObject({ median: 129, days: 31, missingDays: 0 });
    expect(await prose.render(report, STYLE)).toBe(
      'Half of the days of March 2025 had at most 129 arrivals.\n',
    );
  });

  it('offers an example that leaves out days with a part of their sum missing', async () => {
    const routes =
      'date,route,arrivals\n2025-01-01,A,10\n2025-01-01,B,5\n2025-01-02,A,40\n2025-01-03,A,1\n2025-01-03,B,2\n';
    const { entries, findings, series } = await read(routes);
    const provenance = { source: 'x', name: 'x', edition: null, files: [] };
    const release = { entries, findings, provenance, annual: new Map(), ...(series && { series }) };
    const { data, prose: told } = compute(release, median, {});
    expect(data).toMatchObject({ median: 9, days: 2, missingDays: 1 });
    expect(told.map((each) => phraseToText(each, { precision: 0 }))).toContain(
      '1 of these days has no figure and is left out.',
    );
  });

  it.each(Object.keys(calculations))('asks for a test of each calculation, which exists: %s', (name) => {
    const file = `test/calculations/${name}.test.ts`;
    expect(existsSync(join(ROOT, file)), `there is no ${file}: write it`).toBe(true);
  });
});
