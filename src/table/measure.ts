/** Unit of a measure; `count` for a column of the input that the program does not know by name. */
type MeasureUnit = 'people' | 'boats' | 'people per boat' | 'count';

export interface Measure {
  /** The word of `--measure`, in kebab-case. */
  readonly name: string;
  readonly unit: MeasureUnit;
  /** The two totals of a measure that is a quotient. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
}

/** The measures known by name. Any other numeric column of the input becomes a measure under its own name. */
export const MEASURES: readonly Measure[] = [
  { name: 'arrivals', unit: 'people' },
  { name: 'boats', unit: 'boats' },
  { name: 'uncontrolled-landings', unit: 'boats' },
  {
    name: 'people-per-boat',
    unit: 'people per boat',
    ratio: { numerator: 'arrivals', denominator: 'boats' },
  },
];

/** The measures that have columns of their own, in the order in which two rows of a day are compared. */
export const COUNTS = ['arrivals', 'boats', 'uncontrolled-landings'] as const;
export type Count = (typeof COUNTS)[number];

export function toMeasure(name: string): Measure {
  return MEASURES.find((measure) => measure.name === name) ?? { name, unit: 'count' };
}

/** `Migrants prevented` and `migrants_prevented` become `migrants-prevented`; empty when nothing is left. */
export function toMeasureName(heading: string): string {
  const lower = heading.toLowerCase();
  // Unicode patterns are slow to compile, and most headings are ASCII.
  const words = /[^ -~]/.test(lower)
    ? lower.replace(/[^\p{L}\p{N}]+/gu, '-')
    : lower.replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '');
}
