import type { ZodISODate } from 'zod';
import type { Span } from '../calendar/index.js';
import type { ZodModule } from '../report/index.js';
import type { YearComparison, YearTotal } from '../series/index.js';

/** Days to be compared across years, and the words for them. */
export interface ComparedDays<Ends extends object> {
  readonly command: string;
  /** The year in question: the one in which its days end. */
  readonly year: number;
  /** Newest first, without the year in question. */
  readonly others: readonly number[];
  /** The same days of a year. */
  spanOf(year: number): Span;
  /** `1 January to 14 April 2025`. */
  readonly title: string;
  /** Whether the total is still running: `had arrived`, not `arrived`. */
  readonly soFar: boolean;
  /** `in 2025 by 14 April`. */
  readonly when: string;
  /** Names the days of another year in a sentence: `at the same point in 2024`; the year with `index` 0 is named first. */
  there(base: YearTotal, index: number): string;
  /** First and last day, under the names that they have in data and rows. */
  endsOf(span: Span): Ends;
}

/** A total over the same days of some year, both ends included; `Ends` names its first and last day. */
export type YearFigures<Ends extends object> = Ends & {
  readonly year: number;
  /** In the unit of the measure, unrounded; `null` where no day has a figure. */
  readonly total: number | null;
  /** Days that have a figure. */
  readonly days: number;
  /** Days that have none: the total lacks them. */
  readonly missingDays: number;
};

/** Another year; the change is that of the year in question against this one. */
export type YearFiguresCompared<Ends extends object> = YearFigures<Ends> & {
  /** In the unit of the measure; `null` where a total is unknown. */
  readonly difference: number | null;
  /** (figure − base) / base × 100, unrounded; `null` where a total is unknown or the base is 0. */
  readonly changePercent: number | null;
};

/** The year in question, its last day counted, and the other years. */
export type AcrossYearsData<Ends extends object> = YearFigures<Ends> & {
  /** The last day counted; `null` where no figure was published, and `peoplePerBoat` also where no boat arrived. */
  readonly latestDay: {
    readonly date: string;
    readonly arrivals: number | null;
    readonly boats: number | null;
    readonly peoplePerBoat: number | null;
  };
  /** Newest year first. */
  readonly comparisons: readonly YearFiguresCompared<Ends>[];
};

/** `ends` is the shape of the first and last day. */
export function acrossYearsSchema<Ends extends Readonly<Record<string, ZodISODate>>>(
  z: ZodModule,
  ends: Ends,
) {
  const figures = {
    year: z.int(),
    ...ends,
    total: z.number().nullable(),
    days: z.int(),
    missingDays: z.int(),
  };
  return z.strictObject({
    ...figures,
    latestDay: z.strictObject({
      date: z.iso.date(),
      arrivals: z.int().nullable(),
      boats: z.int().nullable(),
      peoplePerBoat: z.number().nullable(),
    }),
    comparisons: z.array(
      z.strictObject({ ...figures, difference: z.number().nullable(), changePercent: z.number().nullable() }),
    ),
  });
}

/** A figure as the data have it. */
export function toJson<Ends extends object>(
  { year, span, value, days, missingDays }: YearTotal,
  { endsOf }: ComparedDays<Ends>,
): YearFigures<Ends> {
  return { year, ...endsOf(span), total: value, days, missingDays };
}

/** Another year as the data have it. */
export function comparisonToJson<Ends extends object>(
  base: YearComparison,
  days: ComparedDays<Ends>,
): YearFiguresCompared<Ends> {
  return { ...toJson(base, days), difference: base.difference, changePercent: base.changePercent };
}
