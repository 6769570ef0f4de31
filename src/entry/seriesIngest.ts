import { type Finding, findingList, ofSeries } from '../finding/index.js';
import type { Column } from './column.js';
import type { Entries } from './entries.js';
import { unguarded } from './formulaGuard.js';
import { columnsByRole, type Intake, openIntake } from './intake.js';
import { type NamedSeries, withSameMeasures } from './namedSeries.js';
import type { Publication, RawEntry, RowSeries } from './publication.js';
import { missingSeries, tooManySeries, totalSeries } from './rowFindings.js';
import { type RowsOfSeries, rowSorter } from './rowsBySeries.js';
import type { SeriesChoice } from './seriesColumn.js';
import { sumSeries } from './sumSeries.js';

/** Most series of an input. A column with more names holds something else. */
const MOST_SERIES = 10_000;

/** Most findings of one rule that are kept per series. */
const MOST_OF_A_SERIES = 100;

/** Matches names of a series that is probably the sum of the others. */
const TOTAL = /^(?:grand )?(?:total|sum|all)(?: (?:routes|series|countries|sectors|regions|ports))?$/i;

/** Roles of columns without figures in plain rows. */
const WITHOUT_FIGURES: ReadonlySet<Column['role']> = new Set(['date', 'series']);

/** Reads the rows of an input with several series. Each series is read as if it had a file of its own. */
export interface SeriesIngest extends Omit<Intake, 'droppedMeasures'> {
  series(): NamedSeries;
}

/** Opens an input with several series. `column` is the index of the column with their names. */
export function openSeriesIngest(
  publication: Publication,
  column: number,
  { only }: SeriesChoice,
): SeriesIngest {
  const findings = findingList();
  const intakes = new Map<string, Intake | null>();
  const sort = rowSorter(
    publication.columns.flatMap(({ role }, index) => (WITHOUT_FIGURES.has(role) ? [] : [index])),
  );
  const byId: (Intake | null | undefined)[] = [];
  let passedOver = 0;
  let tooMany: Finding | null = null;
  const wanted = only === undefined ? null : new Set(only.map((name) => name.trim()));

  const intakeOf = (raw: RawEntry): Intake | null => {
    const cell = { publication, row: raw, column };
    const name = unguarded(raw.cells[column]);
    if (name === '') {
      findings.add(missingSeries(cell));
      return null;
    }
    const known = intakes.get(name);
    if (known !== undefined) return known;
    if (intakes.size === MOST_SERIES) {
      tooMany ??= tooManySeries(cell, MOST_SERIES);
      return null;
    }
    const isWanted = wanted === null || wanted.has(name);
    if (TOTAL.test(name) && wanted === null) findings.add(totalSeries(cell));
    const intake = isWanted ? openIntake(publication, findingList(MOST_OF_A_SERIES)) : null;
    intakes.set(name, intake);
    return intake;
  };
  const intakeById = (id: number, row: () => RawEntry) => {
    if (byId[id] === undefined) byId[id] = intakeOf(row());
    return byId[id] as Intake | null;
  };
  /** Orders the groups by their first row if there are new names, so that series are listed in input order. */
  const inOrderOfNames = (sorted: readonly RowsOfSeries[]) =>
    sorted.every(({ id }) => byId[id] !== undefined)
      ? sorted
      : [...sorted].sort((one, other) => one.rows.lineOf(0) - other.rows.lineOf(0));
  const taken = () =>
    [...intakes].flatMap(([name, intake]) => (intake === null ? [] : [[name, intake] as const]));
  const series = () => {
    const lost = new Set(taken().flatMap(([, intake]) => intake.droppedMeasures()));
    const all = taken().map(([name, intake]) => [name, without(intake.entries(), lost)] as const);
    return withSameMeasures(new Map(all));
  };
  let made: NamedSeries | null = null;
  const named = () => {
    made ??= {
      column: (publication.columns[column] as Column).heading,
      names: [...intakes.keys()],
      byName: series(),
    };
    return made;
  };
  return {
    columnOf: columnsByRole(publication),
    wants(raw) {
      const isWanted = intakeOf(raw) !== null;
      if (!isWanted) passedOver += 1;
      return isWanted;
    },
    take: (row) => intakeOf(row.raw)?.take(row),
    ingestBatch(plain) {
      const sorted = sort(plain, plain.series as RowSeries);
      for (const { id, rows } of inOrderOfNames(sorted)) {
        const intake = intakeById(id, () => rows.row(0));
        if (intake === null) passedOver += rows.count;
        else intake.ingestBatch(rows);
      }
    },
    end: () => passedOver + taken().reduce((rows, [, intake]) => rows + intake.end(), 0),
    findings: () => [
      ...findings.all(),
      ...(tooMany === null ? [] : [tooMany]),
      ...taken().flatMap(([name, intake]) => intake.findings().map((finding) => ofSeries(finding, name))),
    ],
    entries: () => sumSeries([...named().byName.values()]),
    series: named,
  };
}

/** Removes measures. A column that is not a measure in one series is not one in any. */
function without(entries: Entries, measures: ReadonlySet<string>): Entries {
  if (measures.size === 0) return entries;
  return { ...entries, figures: new Map([...entries.figures].filter(([name]) => !measures.has(name))) };
}
