import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/release/index.js';
import { MemoryHost } from '../support/memoryHost.js';

const A = 'date,arrivals\n2025-01-01,5\n2025-01-02,6\n';
const B = 'date,arrivals\n2025-01-02,7\n2025-02-30,1\n';

describe('loadRelease', () => {
  it('merges files in order, and lists the findings of each', async () => {
    const host = new MemoryHost({ files: { 'a.csv': A, '-': B } });
    const { entries, findings, provenance } = await loadRelease({ files: ['a.csv', '-'] }, host);
    expect(entries.figures.get('arrivals')).toEqual([5, 7]);
    expect(findings.map(({ rule, place }) => `${rule} ${place?.file} ${place?.line}`)).toEqual([
      'unreadable-date standard input 3',
      'overridden-value standard input 2',
    ]);
    expect(provenance).toEqual({
      source: 'command line',
      name: 'a.csv, standard input',
      edition: null,
      files: ['a.csv', 'standard input'],
    });
  });

  it('refuses a sum, over several files or of any column, that is too large to be exact', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const files = {
      'a.csv': `date,arrivals\n2025-01-01,${most}\n`,
      'b.csv': 'date,arrivals\n2025-01-02,1\n',
      'c.csv': `date,arrivals,x\n2025-01-01,1,${most}\n2025-01-02,1,2\n`,
    };
    const host = new MemoryHost({ files });
    expect(
      (await loadRelease({ files: ['a.csv', 'b.csv'] }, host)).findings.map(
        ({ rule, place }) => `${rule} ${place?.file} ${place?.line}`,
      ),
    ).toEqual(['sum-too-large b.csv 2']);
    expect((await loadRelease({ files: ['c.csv'] }, host)).findings).toMatchObject([
      { rule: 'sum-too-large', place: { line: 3 } },
    ]);
  });

  it('gives the official figures without a file, with their edition and the annual table', async () => {
    const { entries, findings, provenance, annual } = await loadRelease({ files: [] }, new MemoryHost());
    expect([entries.days.length, findings.length, provenance.edition]).toEqual([3154, 0, '2026-08-21']);
    expect(annual.get(2022)).toBe(45774);
  });

  it('throws a HostError for a file that cannot be read at all', async () => {
    await expect(loadRelease({ files: ['gone.csv'] }, new MemoryHost())).rejects.toThrow(
      'gone.csv cannot be read',
    );
  });

  it('reports a package without its figures', async () => {
    class Incomplete extends MemoryHost {
      override readPackaged(): null {
        return null;
      }
    }
    await expect(loadRelease({ files: [] }, new Incomplete())).rejects.toThrow('the package is incomplete');
  });
});
