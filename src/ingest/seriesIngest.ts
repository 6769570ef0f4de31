import { type Entries, type NamedSeries, sumSeries, withSameMeasures } from '../entry/index.js';
import { type Finding, findingList, ofSeries } from '../finding/index.js';
import {
  type Batch,
  type Column,
  type Publication,
  type RawEntry,
  type SeriesChoice,
  unguarded,
} from '../table/index.js';
import { Ingest } from './ingest.js';
import { alikeSeries, type CellOfRow, missingSeries, tooManySeries, totalSeries } from './rowFindings.js';
import { isNamedTotal, sumsOfOthers } from './totals.js';

/** Most series of an input. A column with more names holds something else. */
const MOST_SERIES = 10_000;

/** Most findings of one rule that are kept per series. */
const MOST_OF_A_SERIES = 100;

/** Makes days of the rows of an input with several series, each as if it had a file of its own. */
export class SeriesIngest {
  private readonly publication: Publication;
  private readonly column: number;
  private readonly wanted: ReadonlySet<string> | null;
  private readonly found = findingList();
  private tooMany: Finding | null = null;
  /** By name, in input order; `null` for a series that is not read. */
  private readonly ingests = new Map<string, Ingest | null>();
  /** The cell in which each name was met first. */
  private readonly firsts = new Map<string, CellOfRow>();
  /** Of all names that look the same, the one that was met first, by that look. */
  private readonly looks = new Map<string, string>();
  private read: NamedSeries | null = null;
  private sum: Entries | null = null;

  /** `column` is the index of the column with the names. */
  constructor(publication: Publication, column: number, { only }: SeriesChoice) {
    this.publication = publication;
    this.column = column;
    this.wanted = only === undefined ? null : new Set(only.map((name) => name.trim()));
  }

  /** Notes the series of a row that is not parsed yet; returns whether it is read. */
  admit(row: RawEntry): boolean {
    const name = unguarded(row.cells[this.column]);
    if (name === '') {
      this.found.add(missingSeries(this.cell(row)));
      return false;
    }
    return (this.ingests.has(name) ? this.ingests.get(name) : this.open(name, row)) !== null;
  }

  /** Whether there are more series than an input may have. */
  get isOverfull(): boolean {
    return this.tooMany !== null;
  }

  /** Whether the series of this name was chosen, or all were. */
  isWanted(name: string): boolean {
    return this.wanted === null || this.wanted.has(name);
  }

  takeAll(batch: Batch): void {
    const { names } = batch;
    for (let from = 0, to = 0; from < batch.count; from = to) {
      const name = names[from] as string;
      while (to < batch.count && names[to] === name) to += 1;
      const known = this.ingests.get(name);
      const ingest = known === undefined ? this.open(name, batch.textOf(from)) : known;
      ingest?.takeRows(batch, from, to);
    }
  }

  /** Ends the input. What follows is complete only then. */
  end(): void {
    for (const [, ingest] of this.taken()) ingest.end();
  }

  findings(): readonly Finding[] {
    const dropped = this.dropped();
    const ofEach = this.taken().flatMap(([name, ingest]) =>
      ingest.findings(dropped).map((finding) => ofSeries(finding, name)),
    );
    return [
      ...this.found.all(),
      ...(this.tooMany === null ? [] : [this.tooMany]),
      ...this.totals(),
      ...ofEach,
    ];
  }

  /** The sum of the series. */
  entries(): Entries {
    this.sum ??= sumSeries([...this.series().byName.values()]);
    return this.sum;
  }

  series(): NamedSeries {
    this.read ??= {
      column: (this.publication.columns[this.column] as Column).heading,
      names: [...this.ingests.keys()],
      byName: this.withoutTexts(),
    };
    return this.read;
  }

  private open(name: string, row: RawEntry): Ingest | null {
    const cell = this.cell(row);
    if (this.ingests.size === MOST_SERIES) {
      this.tooMany ??= tooManySeries(cell, MOST_SERIES);
      return null;
    }
    const ingest = this.isWanted(name) ? new Ingest(this.publication, findingList(MOST_OF_A_SERIES)) : null;
    this.ingests.set(name, ingest);
    this.firsts.set(name, cell);
    const look = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
    const alike = this.looks.get(look);
    if (alike === undefined) this.looks.set(look, name);
    else this.found.add(alikeSeries(cell, alike));
    return ingest;
  }

  private taken(): (readonly [string, Ingest])[] {
    return [...this.ingests].flatMap(([name, ingest]) => (ingest === null ? [] : [[name, ingest] as const]));
  }

  /** The series as read. A column that is not a measure in one of them is not one in any. */
  private withoutTexts(): ReadonlyMap<string, Entries> {
    const texts = this.dropped();
    const entriesOf = (ingest: Ingest): Entries => {
      const entries = ingest.entries();
      if (texts.size === 0) return entries;
      return { ...entries, figures: new Map([...entries.figures].filter(([name]) => !texts.has(name))) };
    };
    return withSameMeasures(
      new Map(this.taken().map(([name, ingest]) => [name, entriesOf(ingest)] as const)),
    );
  }

  private dropped(): ReadonlySet<string> {
    return new Set(this.taken().flatMap(([, ingest]) => ingest.textColumns()));
  }

  /** Warnings for series that seem to be the sum of the others, by their names or their figures, unless series were chosen. */
  private totals(): Finding[] {
    if (this.wanted !== null) return [];
    const sums = sumsOfOthers(this.series().byName, this.entries());
    return [...this.firsts].flatMap(([name, cell]) =>
      isNamedTotal(name) || sums.has(name) ? [totalSeries(cell, sums.get(name) ?? null)] : [],
    );
  }

  private cell(row: RawEntry): CellOfRow {
    return { publication: this.publication, row, column: this.column };
  }
}
