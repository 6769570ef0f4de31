import { type DayNumber, longDate, toCivilDate } from '../calendar/index.js';
import type { Finding } from '../finding/index.js';
import { type Entries, indexByDay, NO_ENTRIES, placeOf } from './entries.js';

export interface Merge {
  readonly entries: Entries;
  /** Notices about figures of a later input that differ from an earlier one. */
  readonly findings: readonly Finding[];
}

/**
 * Merges several inputs into one. If two inputs have a day, the figure of the later one counts, unless it has none: an
 * absent figure replaces nothing.
 */
export function mergeEntries(inputs: readonly Entries[]): Merge {
  const findings: Finding[] = [];
  const entries = inputs.reduce<Entries>((earlier, later) => mergePair(earlier, later, findings), NO_ENTRIES);
  return { entries, findings };
}

function mergePair(earlier: Entries, later: Entries, findings: Finding[]): Entries {
  if (earlier.days.length === 0) return later;
  const earlierIndex = indexByDay(earlier);
  const laterIndex = indexByDay(later);
  const days = [...new Set([...earlier.days, ...later.days])].sort((a, b) => a - b);
  const names = [...new Set([...earlier.figures.keys(), ...later.figures.keys()])];
  const figureOf = (name: string, day: DayNumber): number => {
    const before = figureAt(earlier, name, earlierIndex.get(day));
    const after = figureAt(later, name, laterIndex.get(day));
    if (Number.isNaN(after)) return before;
    if (!Number.isNaN(before) && before !== after)
      findings.push(overridden(later, laterIndex.get(day) as number, name, before, after));
    return after;
  };
  // A row without a figure does not replace the place or the note of one that has a figure.
  const origins = days.map((day) => {
    const [before, after] = [earlierIndex.get(day), laterIndex.get(day)];
    const blank = Number.isNaN(figureAt(later, 'arrivals', after));
    return before === undefined || !blank
      ? { from: later, index: after as number, shift: earlier.files.length }
      : { from: earlier, index: before, shift: 0 };
  });
  const noteOf = (day: DayNumber) =>
    later.notes.get(laterIndex.get(day) ?? -1) ?? earlier.notes.get(earlierIndex.get(day) ?? -1);
  return {
    days,
    figures: new Map(names.map((name) => [name, days.map((day) => figureOf(name, day))])),
    notes: new Map(
      days.flatMap((day, position) => {
        const note = noteOf(day);
        return note === undefined ? [] : [[position, note] as const];
      }),
    ),
    files: [...earlier.files, ...later.files],
    sheets: [...earlier.sheets, ...later.sheets],
    fileIndexes: origins.map(({ from, index, shift }) => (from.fileIndexes[index] as number) + shift),
    lines: origins.map(({ from, index }) => from.lines[index] as number),
  };
}

function figureAt(entries: Entries, name: string, index: number | undefined): number {
  return entries.figures.get(name)?.[index ?? -1] ?? Number.NaN;
}

function overridden(later: Entries, index: number, name: string, before: number, after: number): Finding {
  const day = later.days[index] as DayNumber;
  return {
    rule: 'overridden-value',
    severity: 'info',
    message: `${name} of ${longDate(day)}: ${after} replaces ${before} of an earlier file`,
    place: placeOf(later, index),
    date: toCivilDate(day),
    actual: String(after),
    expected: String(before),
  };
}
