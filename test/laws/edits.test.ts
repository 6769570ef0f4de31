import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { runRules } from '../../src/check/runRules.js';
import { readRelease } from '../../src/pure.js';
import { EFFORT, runs } from '../support/effort.js';
import { anyDays, anyEdits, type EditedFormat, type MadeDay } from './editedFiles.js';
import { FORMATS } from './editedFormats.js';

/** What becomes of an edited file. The last must not be. */
type Outcome = 'the same figures' | 'told' | 'another valid file' | 'silently wrong';

const CONTEXT = { today: '2026-08-21' as CivilDate };

async function outcomeOf(format: EditedFormat, text: string, days: readonly MadeDay[]): Promise<Outcome> {
  const release = await readRelease({ file: 'x', bytes: await format.pack(text) });
  const { entries, findings } = release;
  if (findings.length > 0 || runRules({ entries, findings }, CONTEXT).length > 0) return 'told';
  const read = JSON.stringify(figuresOf(entries));
  const isOf = (others: readonly MadeDay[] | null) =>
    others !== null && read === JSON.stringify(others.map(toFigures(entries)));
  if (isOf(days)) return 'the same figures';
  if (isOf(format.readStrictly(text))) return 'another valid file';
  return isAsSeen(entries, format.seen(text)) ? 'another valid file' : 'silently wrong';
}

type Entries = Awaited<ReturnType<typeof readRelease>>['entries'];

/** Day, arrivals and boats; without boats where the file has no column of them, which every question about boats tells. */
function figuresOf(entries: Entries): unknown[][] {
  const [arrivals, boats] = [entries.figures.get('arrivals'), entries.figures.get('boats')];
  return entries.days.map((day, index) => [
    new Date(day * 86_400_000).toISOString().slice(0, 10),
    arrivals?.[index],
    boats?.[index] ?? null,
  ]);
}

/** Whether each day that is read is seen in the text, with its figures beside it, and no other day is. */
function isAsSeen(entries: Entries, seen: string): boolean {
  const rows = figuresOf(entries).map((row) => row.filter((figure) => figure !== null).join(' '));
  const days = seen.match(/\b\d{4}-\d{1,2}-\d{1,2}\b/g) ?? [];
  return days.length === rows.length && rows.every((row) => ` ${seen} `.includes(` ${row} `));
}

function toFigures(entries: Entries): (day: MadeDay) => unknown[] {
  return ({ date, arrivals, boats }) => [date, arrivals, entries.figures.has('boats') ? boats : null];
}

describe.each(FORMATS)('one or two random edits of a valid file: $name', (format) => {
  const counted = new Map<Outcome, number>();

  it('leave its figures, are told, or leave another valid file', async () => {
    await fc.assert(
      fc.asyncProperty(anyDays, anyEdits, async (days, edits) => {
        // By chance, figures may rise day by day as a running total does, which a rule tells.
        fc.pre((await outcomeOf(format, format.write(days), days)) === 'the same figures');
        const text = edits.reduce((edited, edit) => edit(edited, format), format.write(days));
        const outcome = await outcomeOf(format, text, days);
        counted.set(outcome, (counted.get(outcome) ?? 0) + 1);
        if (outcome === 'silently wrong') throw new Error(`silently wrong:\n${text}`);
      }),
      runs(100),
    );
    expect(counted.get('told')).toBeGreaterThan(0);
  });

  afterAll(() => {
    if (EFFORT > 1) console.log(format.name, Object.fromEntries(counted));
  });
});
