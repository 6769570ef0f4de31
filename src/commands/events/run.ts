import { longDate, toDayNumber } from '../../calendar/index.js';
import { type Answer, PROGRAM_SOURCE } from '../../command/index.js';
import { type DatedEvent, EVENTS } from '../../event/index.js';
import type { Asked } from '../../option/index.js';
import { machineTable, phrase, type Report, type Table } from '../../report/index.js';
import type { EventsData, EventsOptions } from './definition.js';

/** Lists the events of a kind, or all of them. */
export async function run({ kind }: Asked<EventsOptions>): Promise<Answer> {
  const chosen = EVENTS.filter((event) => kind === undefined || event.kind === kind).toSorted(
    (one, other) => toDayNumber(one.first) - toDayNumber(other.first),
  );
  return { report: reportOf(chosen), findings: [] };
}

function reportOf(events: readonly DatedEvent[]): Report<EventsData> {
  const rows = events.map(({ id, kind, name, first, last, description, source }) => {
    return { id, kind, name, first, last, description, source };
  });
  return {
    command: 'events',
    title: 'Events that --since, --mark and charts know',
    measure: 'arrivals',
    unit: 'people',
    data: { events: rows },
    tables: [machineTable(Object.keys(rows[0] ?? {}), rows), listTable(events)],
    remarks: [
      phrase`The first day is day 1: of a term the day of taking office, of an election the day after the vote. --json has the source of each.`,
    ],
    prose: [[`${events.map(({ name, first }) => `${name}, ${longDate(toDayNumber(first))}`).join('; ')}.`]],
    footnotes: [],
    notes: [],
    source: PROGRAM_SOURCE,
  };
}

function listTable(events: readonly DatedEvent[]): Table {
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'first', title: 'First day', audience: 'all' },
      { key: 'name', title: 'Event', audience: 'all' },
      { key: 'id', title: 'Id', audience: 'all' },
    ],
    rows: events.map(({ id, name, first }) => ({
      cells: { id, name, first: longDate(toDayNumber(first)) },
    })),
  };
}
