import type { Finding } from './finding.js';

/** Findings by file, in the order of the files, and in each by line and column; those of no place first. */
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
  // Sorting is stable: findings of one place stay in the order in which they were met.
  ordered.sort((one, other) => {
    const at = one.keys.findIndex((key, index) => key !== other.keys[index]);
    return at === -1 ? 0 : (one.keys[at] as number) - (other.keys[at] as number);
  });
  return ordered.map(({ finding }) => finding);
}

/** 12 for `AB12`. */
function rowOf(cell = ''): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
