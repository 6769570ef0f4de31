import { shortMonths } from '../shortMonths.js';

/** A label and the column that it is about. */
interface Tick {
  readonly column: number;
  readonly label: string;
}

interface PlacedLabel {
  /** The column that it is about. */
  readonly column: number;
  readonly start: number;
  readonly text: string;
}

/** In full where they fit, months by three letters where not, then every second one, every third, and so on. */
export function fitLabels(
  ticks: readonly Tick[],
  width: number,
  align: 'middle' | 'start',
): readonly PlacedLabel[] {
  const sorted = ticks.toSorted((a, b) => a.column - b.column);
  const short = sorted.map(({ column, label }) => ({ column, label: shortMonths(label) }));
  const full = place(sorted, width, align);
  if (areApart(full, 2)) return full;
  for (let every = 1; every < short.length; every++) {
    const placed = place(
      short.filter((_, index) => index % every === 0),
      width,
      align,
    );
    if (areApart(placed, 1)) return placed;
  }
  return place(short.slice(0, 1), width, align);
}

function place(ticks: readonly Tick[], width: number, align: 'middle' | 'start'): PlacedLabel[] {
  return ticks
    .filter(({ label }) => label.length <= width)
    .map(({ column, label }) => {
      const start = align === 'start' ? column : column - Math.floor(label.length / 2);
      return { column, start: Math.max(0, Math.min(start, width - label.length)), text: label };
    });
}

function areApart(labels: readonly PlacedLabel[], gap: number): boolean {
  return labels.every(({ start }, index) => {
    const before = labels[index - 1];
    return before === undefined || start >= before.start + before.text.length + gap;
  });
}
