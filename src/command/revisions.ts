import type { DataOf } from '../calculation/index.js';
import { longDateOf } from '../calendar/index.js';
import type { DayFigures, Revision, Revisions, YearRevision } from '../release/index.js';
import {
  factsTable,
  machineTable,
  type Phrase,
  phrase,
  quantity,
  type Report,
  type SourceLine,
  type Table,
  type ZodModule,
} from '../report/index.js';

/** Schema of the changes from one release to a later one. */
export function revisionsData(z: ZodModule) {
  const day = z.strictObject({
    date: z.iso.date().describe('Day, YYYY-MM-DD'),
    arrivals: z
      .number()
      .nullable()
      .describe('People who arrived on that day; null where no figure was published'),
    boats: z
      .number()
      .nullable()
      .describe('Boats that arrived on that day; null where no figure was published'),
  });
  const change = z.strictObject({
    date: z.iso.date().describe('Day, YYYY-MM-DD'),
    measure: z.string().describe('Name of the measure, such as arrivals or boats'),
    before: z
      .number()
      .nullable()
      .describe('Figure in the earlier release, in the unit of the measure; null where it has none'),
    after: z
      .number()
      .nullable()
      .describe('Figure in the later release, in the unit of the measure; null where it has none'),
    difference: z
      .number()
      .nullable()
      .describe('After minus before, in the unit of the measure; null where either has no figure'),
  });
  const year = z.strictObject({
    year: z.int().describe('Calendar year'),
    asOf: z.iso
      .date()
      .describe('Last day that is counted, included: the last for which both releases have a figure'),
    before: z.number().describe('Arrivals in the earlier release, people'),
    after: z.number().describe('Arrivals in the later release, people'),
  });
  return z.strictObject({
    added: z.array(day).describe('Days that only the later release has, earliest first'),
    removed: z.array(day).describe('Days that only the earlier release has, earliest first'),
    changed: z
      .array(change)
      .describe('Figures that differ, on days and in measures that both releases have, earliest first'),
    addedMeasures: z.array(z.string()).describe('Measures that only the later release has'),
    removedMeasures: z.array(z.string()).describe('Measures that only the earlier release has'),
    yearToDate: z
      .array(year)
      .describe('Arrivals of each year in both releases, over the days for which both have a figure'),
  });
}

export type RevisionsData = DataOf<typeof revisionsData>;

/** A report on the changes between two releases, `before` and `after` in words. */
export function revisionsReport(
  found: Revisions,
  before: string,
  after: string,
  source: SourceLine,
): Report<RevisionsData> {
  const { findings, ...data } = found;
  return {
    command: 'diff',
    title: `From ${before} to ${after}`,
    measure: 'arrivals',
    unit: 'people',
    data,
    ...describeRevisions(found),
    remarks: [],
    footnotes: [],
    source,
  };
}

/** The parts of a report that describe the changes between two releases; `more` are further facts. */
export function describeRevisions(
  found: Revisions,
  more: Parameters<typeof factsTable>[0] = [],
): Pick<Report, 'tables' | 'prose' | 'notes'> {
  const { added, removed, changed, yearToDate } = found;
  const revisedYears = yearToDate.filter((year) => year.before !== year.after);
  return {
    tables: [
      machineTable(KEYS, machineRows(found)),
      factsTable([
        ['Days added', countOfDays(added)],
        ['Days removed', countOfDays(removed)],
        [
          'Figures changed',
          changed.length === 0 ? ['none'] : phrase`${{ value: changed.length, unit: 'count' }}`,
        ],
        ...measuresFact('Measures added', found.addedMeasures),
        ...measuresFact('Measures removed', found.removedMeasures),
        ...more,
      ]),
      ...(changed.length === 0 ? [] : [changeTable(changed)]),
      ...(revisedYears.length === 0 ? [] : [yearTable(revisedYears)]),
    ],
    prose: [sentence(found, revisedYears)],
    notes: revisedYears.length === 0 ? [] : [phrase`Totals are of the days for which both have a figure.`],
  };
}

/** Columns of the table for machines. */
const KEYS = ['change', 'date', 'measure', 'before', 'after', 'difference'];

/** A fact on measures that only one release has; none where there are none, which is nearly always. */
function measuresFact(title: string, measures: readonly string[]): [string, Phrase][] {
  return measures.length === 0 ? [] : [[title, [measures.join(', ')]]];
}

function machineRows({ added, removed, changed, addedMeasures, removedMeasures }: Revisions) {
  const measures = (change: string, list: readonly string[]) =>
    list.map((measure) => ({ change, date: null, measure, before: null, after: null, difference: null }));
  const days = (change: string, list: readonly DayFigures[]) =>
    list.map(({ date, arrivals }) => {
      const [before, after] = change === 'added' ? [null, arrivals] : [arrivals, null];
      return { change, date, measure: 'arrivals', before, after, difference: null };
    });
  return [
    ...days('added', added),
    ...days('removed', removed),
    ...changed.map((each) => ({ change: 'changed', ...each })),
    ...measures('measure-added', addedMeasures),
    ...measures('measure-removed', removedMeasures),
  ];
}

function countOfDays(days: readonly DayFigures[]): Phrase {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return ['none'];
  const between =
    days.length === 1
      ? longDateOf(first.date)
      : `between ${longDateOf(first.date)} and ${longDateOf(last.date)}`;
  return phrase`${{ value: days.length, unit: 'days' }}, ${between}`;
}

function changeTable(changed: readonly Revision[]): Table {
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'date', title: 'Day', audience: 'all' },
      { key: 'measure', title: 'Measure', audience: 'all' },
      { key: 'before', title: 'Before', unit: 'count', audience: 'all' },
      { key: 'after', title: 'After', unit: 'count', audience: 'all' },
      { key: 'difference', title: 'Difference', unit: 'count', signed: true, audience: 'all' },
    ],
    rows: changed.map((each) => ({ cells: { ...each, date: longDateOf(each.date) } })),
  };
}

function yearTable(years: readonly YearRevision[]): Table {
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'year', title: 'Arrivals in', unit: 'label', audience: 'all' },
      { key: 'asOf', title: 'To', audience: 'all' },
      { key: 'before', title: 'Before', unit: 'people', audience: 'all' },
      { key: 'after', title: 'After', unit: 'people', audience: 'all' },
      { key: 'difference', title: 'Difference', unit: 'people', signed: true, audience: 'all' },
    ],
    rows: years.map((year) => ({
      cells: { ...year, asOf: longDateOf(year.asOf), difference: year.after - year.before },
    })),
  };
}

/** `252 days were added; no figure was changed.` */
function sentence(
  { added, removed, changed, addedMeasures, removedMeasures }: Revisions,
  years: readonly YearRevision[],
): Phrase {
  const were = (count: number) => (count === 1 ? 'was' : 'were');
  const days = (list: readonly DayFigures[], verb: string) =>
    list.length === 0 ? [] : [phrase`${quantity(list.length, 'days')} ${were(list.length)} ${verb}`];
  const isFirst = added.length + removed.length === 0;
  const figures =
    changed.length === 0
      ? phrase`${isFirst ? 'No' : 'no'} figure was changed`
      : phrase`${{ value: changed.length, unit: 'count' }} ${changed.length === 1 ? 'figure was' : 'figures were'} changed`;
  const effects = years.map(
    ({ year, before, after }) =>
      phrase`arrivals in ${year} by ${{ value: after - before, unit: 'people', signed: true }}`,
  );
  const measures = [...addedMeasures, ...removedMeasures];
  if (added.length + removed.length + changed.length + measures.length === 0) {
    return ['The two releases have the same days and figures.'];
  }
  const only = measures.length === 0 ? [] : [phrase`only one of the two has ${measures.join(', ')}`];
  const parts = [...days(added, 'added'), ...days(removed, 'removed'), figures, ...only];
  const joined = parts.flatMap((part, index) => (index === 0 ? part : phrase`; ${part}`));
  const moved =
    effects.length === 0
      ? []
      : phrase`, which moves ${effects.flatMap((effect, index) => (index === 0 ? effect : phrase`, ${effect}`))}`;
  return phrase`${joined}${moved}.`;
}
