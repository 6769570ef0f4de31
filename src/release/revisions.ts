import { type DayNumber, longDateOf, toCivilDate, yearOf } from '../calendar/index.js';
import { type Entries, indexByDay } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { wholeNumberText } from '../text/index.js';

/** A day that only one of two releases has, with its figures; `null` if none was published. */
export interface DayFigures {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly arrivals: number | null;
  readonly boats: number | null;
}

/** A figure that differs between two releases. */
export interface Revision {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly measure: string;
  /** The figure in the earlier release; `null` if it has none. */
  readonly before: number | null;
  /** The figure in the later release; `null` if it has none. */
  readonly after: number | null;
  /** after − before; `null` if either release has no figure. */
  readonly difference: number | null;
}

/** Arrivals of a year in two releases, each summed over the days for which both have a figure. */
export interface YearRevision {
  readonly year: number;
  /** The last of these days, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly before: number;
  readonly after: number;
}

/** The differences between two releases; lists of days are sorted, earliest first. */
export interface Revisions {
  readonly added: readonly DayFigures[];
  readonly removed: readonly DayFigures[];
  readonly changed: readonly Revision[];
  readonly yearToDate: readonly YearRevision[];
  /** Measures of which only one of the two releases has a figure. */
  readonly addedMeasures: readonly string[];
  readonly removedMeasures: readonly string[];
  /** Warnings about changes that the later release does not mark as revised, and about new marks without a change. */
  readonly findings: readonly Finding[];
}

/**
 * Compares the `entries` of a release with those of a later one: added and removed days and measures, changed figures, and
 * the effect on each year's total. Never throws. Days are `YYYY-MM-DD`, earliest first; figures are in the unit of their
 * measure, and `null` stands for a figure that was not published.
 *
 * @example
 * import { readRelease, revisions } from 'crossings/pure';
 *
 * const read = (text) => readRelease({ file: 'daily.csv', bytes: new TextEncoder().encode(text) });
 * const older = await read('date,arrivals\n2025-01-01,5\n');
 * const newer = await read('date,arrivals,notes\n2025-01-01,6,Revised\n2025-01-02,7,\n');
 * const { changed, added, yearToDate } = revisions(older.entries, newer.entries);
 * changed; // [{ date: '2025-01-01', measure: 'arrivals', before: 5, after: 6, difference: 1 }]
 * added; // [{ date: '2025-01-02', arrivals: 7, boats: null }]
 * yearToDate; // [{ year: 2025, asOf: '2025-01-01', before: 5, after: 6 }]
 */
export function revisions(before: Entries, after: Entries): Revisions {
  const [old, current] = [indexByDay(before), indexByDay(after)];
  const shared = after.days.filter((day) => old.has(day));
  const measures = [...after.figures.keys()].filter((measure) => before.figures.has(measure));
  const changed = shared.flatMap((day) =>
    measures.flatMap((measure) => revision(day, measure, before, after, old, current)),
  );
  return {
    added: after.days.filter((day) => !old.has(day)).map((day) => figuresOf(after, day, current)),
    removed: before.days.filter((day) => !current.has(day)).map((day) => figuresOf(before, day, old)),
    changed,
    yearToDate: yearRevisions(before, after, shared, old, current),
    addedMeasures: measuresOf(after).filter((measure) => !before.figures.has(measure)),
    removedMeasures: measuresOf(before).filter((measure) => !after.figures.has(measure)),
    findings: noteFindings(shared, changed, before, after, old, current),
  };
}

/** The measures of a release that have a figure: an empty column, which a conversion may add, is no measure. */
function measuresOf({ figures }: Entries): string[] {
  return [...figures].flatMap(([measure, values]) =>
    values.some((value) => !Number.isNaN(value)) ? [measure] : [],
  );
}

type Index = ReadonlyMap<DayNumber, number>;

function figure(entries: Entries, measure: string, index: number | undefined): number | null {
  const value = index === undefined ? Number.NaN : (entries.figures.get(measure)?.[index] ?? Number.NaN);
  return Number.isNaN(value) ? null : value;
}

function figuresOf(entries: Entries, day: DayNumber, index: Index): DayFigures {
  const of = (measure: string) => figure(entries, measure, index.get(day));
  return { date: toCivilDate(day), arrivals: of('arrivals'), boats: of('boats') };
}

function revision(
  day: DayNumber,
  measure: string,
  before: Entries,
  after: Entries,
  old: Index,
  current: Index,
): Revision[] {
  const [was, is] = [figure(before, measure, old.get(day)), figure(after, measure, current.get(day))];
  if (was === is) return [];
  const difference = was === null || is === null ? null : is - was;
  return [{ date: toCivilDate(day), measure, before: was, after: is, difference }];
}

/** Sums only days for which both have a figure, so that neither an added day nor a filled gap is taken for a revision. */
function yearRevisions(
  before: Entries,
  after: Entries,
  shared: readonly DayNumber[],
  old: Index,
  current: Index,
): YearRevision[] {
  const years = new Map<number, { asOf: DayNumber; before: number; after: number }>();
  for (const day of shared) {
    const [was, is] = [figure(before, 'arrivals', old.get(day)), figure(after, 'arrivals', current.get(day))];
    if (was === null || is === null) continue;
    const sums = years.get(yearOf(day)) ?? { asOf: day, before: 0, after: 0 };
    years.set(yearOf(day), { asOf: day, before: sums.before + was, after: sums.after + is });
  }
  return [...years].map(([year, { asOf, ...sums }]) => ({ year, asOf: toCivilDate(asOf), ...sums }));
}

/** The publisher's note on a row that it has revised. */
const REVISED = /^revised$/i;

function noteFindings(
  shared: readonly DayNumber[],
  changed: readonly Revision[],
  before: Entries,
  after: Entries,
  old: Index,
  current: Index,
): Finding[] {
  const changes = new Map(changed.map((each) => [each.date, each]));
  const marked = (entries: Entries, index: Index, day: DayNumber) =>
    REVISED.test(entries.notes.get(index.get(day) ?? -1) ?? '');
  return shared.flatMap((day) => {
    const date = toCivilDate(day);
    const [was, is] = [marked(before, old, day), marked(after, current, day)];
    const change = changes.get(date);
    if (change !== undefined && !is) return [unmarked(change)];
    return change === undefined && is && !was ? [unchanged(date)] : [];
  });
}

function unmarked({ date, measure, before, after }: Revision): Finding {
  const [was, is] = [before, after].map((figure) =>
    figure === null ? 'no figure' : wholeNumberText(figure),
  );
  const message = `unexpected ${is} for ${measure} on ${longDateOf(date)}, ${was} in the earlier release, expected the note "Revised" beside a changed figure`;
  return { rule: 'revised-without-note', severity: 'warning', message, date, measure };
}

function unchanged(date: string): Finding {
  const message = `unexpected new note "Revised" on ${longDateOf(date)}, expected a figure that differs from the earlier release`;
  return { rule: 'note-without-revision', severity: 'warning', message, date };
}
