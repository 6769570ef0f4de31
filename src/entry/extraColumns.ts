import { parseCount } from './count.js';
import { MEASURES } from './measure.js';
import type { Publication, RawEntry } from './publication.js';

/** Columns that the program does not know: each becomes a measure if all of its cells can be read as counts. */
export interface ExtraColumns {
  /** Takes the cells of one row; a column with a cell that is no count is given up. */
  keep(row: RawEntry): void;
  /** The index of a column in which a row has another count than the one that was kept at `kept`; `null` where they agree. */
  differing(row: RawEntry, kept: number): number | null;
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
        const figure = figureAt(row, index);
        if (figure === undefined) values.delete(index);
        else figures.push(figure);
      }
    },
    differing(row, kept) {
      for (const [index, { figures }] of values)
        if (!Object.is(figureAt(row, index), figures[kept])) return index;
      return null;
    },
    figures: () =>
      [...values.values()]
        .filter(({ figures }) => figures.some((figure) => !Number.isNaN(figure)))
        .map(({ measure, figures }) => [measure, figures]),
  };
}

/** `NaN` where the cell has no figure, `undefined` where it cannot be read: the two are not the same. */
function figureAt({ cells }: RawEntry, index: number): number | undefined {
  const reading = parseCount(cells[index] ?? '');
  return 'value' in reading ? (reading.value ?? Number.NaN) : undefined;
}
