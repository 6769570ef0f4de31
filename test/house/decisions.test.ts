import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './house.js';
import { missingFiles } from './namedFiles.js';

const PAGE = 'docs/decisions.md';
const [, ...sections] = readFileSync(join(ROOT, PAGE), 'utf8').split(/^## /m);
const DECISIONS = sections.map((section) => {
  const end = section.indexOf('\n');
  return [section.slice(0, end), section.slice(end)] as const;
});

describe(PAGE, () => {
  it('has at least five decisions', () => {
    expect(DECISIONS.length).toBeGreaterThanOrEqual(5);
  });

  it.each(DECISIONS)(
    '%s: has a reason, what was measured or seen, and what would change it',
    (_, decision) => {
      expect(decision).toMatch(/^- \*\*Why:\*\* /m);
      expect(decision).toMatch(/^- \*\*(?:Measured:\*\* .*(?:\n {2}.*)*\d|Seen:\*\* )/m);
      expect(decision).toMatch(/^- \*\*We would change our mind if\*\* /m);
    },
  );

  it.each(DECISIONS)('%s: takes a few lines', (_, decision) => {
    expect(decision.trim().split('\n').length).toBeLessThanOrEqual(20);
  });

  it('names only files and folders that are there', () => {
    expect(missingFiles(PAGE)).toEqual([]);
  });
});
