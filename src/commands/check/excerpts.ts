import type { Judged } from '../../check/judgeInput.js';
import { type Finding, inFileOrder } from '../../finding/index.js';
import type { JudgedFinding } from '../../report/index.js';
import type { Original } from '../../table/index.js';

/** Characters of a line that are shown: rows of daily figures are shorter. */
const LONGEST_LINE = 2000;

/**
 * Adds to each finding of an input the line that it is about, if the input is text. A rule knows only row and measure, so
 * the column is added here as well.
 */
export function excerptsOf({ release, findings }: Judged): JudgedFinding[] {
  const { originals = new Map<string, Original>() } = release;
  const placed = findings.map((finding) => ({
    ...finding,
    ...atCell(finding, originals.get(finding.place?.file ?? '')),
  }));
  const shown = placed.map((finding) => {
    const { file = '', line = 0 } = finding.place ?? {};
    return { ...finding, excerpt: originals.get(file)?.lineText(line)?.slice(0, LONGEST_LINE) ?? null };
  });
  // Sorted again, since the columns are known only now.
  return inFileOrder(shown, release.provenance.files);
}

function atCell({ place, measure, date }: Finding, original: Original | undefined): Pick<Finding, 'place'> {
  const isKnown =
    place === undefined || place.column !== undefined || (date === undefined && measure === undefined);
  const line = place?.line ?? Number(/^A(\d+)$/.exec(place?.cell ?? '')?.[1] ?? Number.NaN);
  const found = isKnown || Number.isNaN(line) ? null : original?.placeOf(line, measure ?? 'date');
  return found ? { place: found } : place === undefined ? {} : { place };
}
