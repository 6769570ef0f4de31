import type { ZodISODate } from 'zod';
import type { ZodModule } from '../../report/index.js';
import type { YearComparison, YearTotal } from '../../series/index.js';
import type { Window } from './window.js';

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
  { endsOf }: Window<Ends>,
): YearFigures<Ends> {
  return { year, ...endsOf(span), total: value, days, missingDays };
}

/** Another year as the data have it. */
export function comparisonToJson<Ends extends object>(
  base: YearComparison,
  window: Window<Ends>,
): YearFiguresCompared<Ends> {
  return { ...toJson(base, window), difference: base.difference, changePercent: base.changePercent };
}
