/** What a measure counts; `count` for a column of the input that the program does not know by name. */
type MeasureUnit = 'people' | 'boats' | 'people per boat' | 'count';

export interface Measure {
  /** The word of `--measure`, in kebab-case. */
  readonly name: string;
  readonly unit: MeasureUnit;
  /** For a measure that is one total divided by another: which two. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
}

/** The measures that the program knows; any other numeric column of the input is one as well, under its own name. */
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

export function toMeasure(name: string): Measure {
  return MEASURES.find((measure) => measure.name === name) ?? { name, unit: 'count' };
}

/** `Migrants prevented` and `migrants_prevented` become `migrants-prevented`; empty when nothing is left. */
export function toMeasureName(heading: string): string {
  const lower = heading.toLowerCase();
  // The letters of all languages take a while to load, and most headings have none of them.
  const words = /[^ -~]/.test(lower)
    ? lower.replace(/[^\p{L}\p{N}]+/gu, '-')
    : lower.replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '');
}
