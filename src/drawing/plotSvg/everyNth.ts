/** All labels, or every second, third … so that each is clear of the next: an even choice can be read on, gaps cannot. */
export function everyNth<Label>(
  labels: readonly Label[],
  isClear: (label: Label, next: Label) => boolean,
): readonly Label[] {
  for (let step = 1; step < labels.length; step++) {
    const kept = labels.filter((_, index) => index % step === 0);
    if (kept.slice(1).every((next, index) => isClear(kept[index] ?? next, next))) return kept;
  }
  return labels.slice(0, 1);
}
