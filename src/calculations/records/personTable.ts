import type { PeriodKind } from '../../calendar/index.js';
import type { Table, Unit } from '../../report/index.js';
import type { Ranked } from '../../series/index.js';
import { nameOf } from './names.js';

/** The records for people, with bars. */
export function personTable(chosen: readonly Ranked[], ranked: number | PeriodKind, unit: Unit): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'rank', title: 'Rank', unit: 'label', audience: 'all' },
      { key: 'name', title: 'When', audience: 'all' },
      { key: 'value', title: 'Figure', unit, audience: 'all', bars: true },
    ],
    rows: chosen.map(({ rank, span, value }) => ({ cells: { rank, name: nameOf(span, ranked), value } })),
  };
}
