import { spanInWords } from '../../calendar/index.js';
import { quantity, type Table } from '../../report/index.js';
import type { RankedRun } from './rows.js';

/** The runs for people. */
export function personTable(rows: readonly RankedRun[]): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'rank', title: 'Rank', unit: 'label', audience: 'all' },
      { key: 'days', title: 'Days', unit: 'days', audience: 'all' },
      { key: 'when', title: 'When', audience: 'all' },
    ],
    rows: rows.map(({ rank, days, span, ongoing }) => ({
      cells: {
        rank,
        days: quantity(days, 'days'),
        when: `${spanInWords(span.first, span.last)}${ongoing ? ', ongoing' : ''}`,
      },
    })),
  };
}
