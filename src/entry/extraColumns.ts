import { parseCount } from './count.js';
import { MEASURES } from './measure.js';
import type { Publication, RawEntry } from './publication.js';

/** Columns that the program does not know: each becomes a measure if all of its cells can be read as counts. */
export interface ExtraColumns {
  /** Takes the cells of one row; a column with a cell that is no count is given up. */
  keep(row: RawEntry): void;
  /** The index of a column in which two rows have other counts; `null` where they agree. */
  differing(one: RawEntry, other: RawEntry): number | null;
  /** By measure name, a figure for each row that was kept; `NaN` where the cell has none. */
  figures(): [string, number[]][];
}

export function extraColumns(publication: Publication): ExtraColumns {
  const known = new Set(MEASURES.map(({ name }) => name));
  const values = new Map<number, { readonly measure: string; readonly figures: number[] }>();
  for (const [index, { role, measure }] of publication.columns.entries()) {
    if (role !== 'other' || measure === '' || known.has(measure)) continue;
    values.set(index, { measure, figures: [] });
  }
  return {
    keep(row) {
      for (const [index, { figures }] of values) {
        const reading = parseCount(row.cells[index] ?? '');
        if ('value' in reading) figures.push(reading.value ?? Number.NaN);
        else values.delete(index);
      }
    },
    differing: (one, other) =>
      [...values.keys()].find((index) => countAt(one, index) !== countAt(other, index)) ?? null,
    figures: () =>
      [...values.values()]
        .filter(({ figures }) => figures.some((figure) => !Number.isNaN(figure)))
        .map(({ measure, figures }) => [measure, figures]),
  };
}

function countAt({ cells }: RawEntry, index: number): number | null | undefined {
  const reading = parseCount(cells[index] ?? '');
  return 'value' in reading ? reading.value : undefined;
}
