import type { Table, Unit, YearCell } from '../../report/index.js';

/** Years one below the other, for people. */
export function yearList(cells: readonly YearCell[], unit: Unit): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      { key: 'total', title: 'Total', unit, audience: 'all', bars: true },
      { key: 'changePercent', title: 'Change', unit: 'percent', signed: true, audience: 'all' },
    ],
    rows: cells.map(({ year, value, incomplete, changePercent, changeIncomplete }) => ({
      cells: { year, total: value, ...(changePercent === undefined ? {} : { changePercent }) },
      incomplete: [...(incomplete ? ['total'] : []), ...(changeIncomplete ? ['changePercent'] : [])],
    })),
  };
}
