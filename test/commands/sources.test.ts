import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

describe('sources', () => {
  it('reports the data that would be used, the reason, and their totals', async () => {
    const { data } = JSON.parse((await run('sources --json')).out);
    expect(data).toMatchObject({
      source: 'bundled',
      from: '2018-01-01',
      to: '2026-08-20',
      days: 3154,
      missingDays: 0,
    });
    expect(data.passedOver.map(({ source }: { source: string }) => source)).toEqual([
      'command line',
      'CROSSINGS_DATA',
      'store',
    ]);
    expect(data.years.find(({ year }: { year: number }) => year === 2022)).toMatchObject({
      total: 45755,
      annual: 45774,
    });
  });

  it('counts missing days from the first to the last day of the file, and marks the total', async () => {
    const files = { 'x.csv': 'date,arrivals\n2025-01-02,5\n2025-01-04,6\n' };
    const { out } = await run('sources x.csv', { files });
    expect(out).toContain('11*');
    expect(out).toContain('* 2025 is incomplete: 1 of the 3 days has no figure.');
  });
});
