import type { Finding } from './finding.js';

/**
 * Sorts findings by the order of `files`, then by line (or row of the cell) and column. Those without a place, or in a file
 * that is not listed, come first.
 */
export function inFileOrder<Kind extends Finding>(
  findings: readonly Kind[],
  files: readonly string[],
): Kind[] {
  const rank = new Map(files.map((file, index) => [file, index + 1]));
  const keys = ({ place }: Finding) => [
    rank.get(place?.file ?? '') ?? 0,
    place?.line ?? rowOf(place?.cell),
    place?.column ?? 0,
  ];
  const ordered = findings.map((finding) => ({ finding, keys: keys(finding) }));
  // Sorting is stable: findings at one place keep their order.
  ordered.sort((one, other) => {
    const at = one.keys.findIndex((key, index) => key !== other.keys[index]);
    return at === -1 ? 0 : (one.keys[at] as number) - (other.keys[at] as number);
  });
  return ordered.map(({ finding }) => finding);
}

/** The row of a cell, from 1: 12 for `AB12`; 0 without a cell. */
function rowOf(cell = ''): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
