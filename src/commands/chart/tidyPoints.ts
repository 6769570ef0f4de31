import { addMonths, type CivilDate, toCivilDate, toDayNumber } from '../../calendar/index.js';
import { machineTable, type Table } from '../../report/index.js';
import type { ChartValues } from '../chart.js';

/** A row a point, for machines. */
export function tidyPoints(series: readonly ChartValues[]): Table {
  const rows = series.flatMap(({ name, from, step, values }) => {
    const first = toDayNumber(from as CivilDate);
    return values.map((value, index) => ({
      series: name,
      date: toCivilDate(step === 'day' ? first + index : addMonths(first, index)),
      value,
    }));
  });
  return machineTable(['series', 'date', 'value'], rows);
}
