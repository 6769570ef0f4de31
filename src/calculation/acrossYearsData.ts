import type { ZodISODate } from 'zod';
import type { Span } from '../calendar/index.js';
import type { ZodModule } from '../report/index.js';
import type { YearComparison, YearTotal } from '../series/index.js';
import type { DataOf } from './calculation.js';
import type { DaysInWords } from './counted.js';
import { dataFields } from './dataFields.js';
import { dayFiguresSchema } from './dayFigures.js';

/** Days to be compared across years, and the words for them. */
export interface ComparedDays<Ends extends object> extends DaysInWords {
  readonly command: string;
  /** The year in question: the one in which its days end. */
  readonly year: number;
  /** Newest first, without the year in question. */
  readonly others: readonly number[];
  /** The same days of a year. */
  spanOf(year: number): Span;
  /** `1 January to 14 April 2025`. */
  readonly title: string;
  /** First and last day, under the names that they have in data and rows. */
  endsOf(span: Span): Ends;
}

/** Schema of a figure compared across years; `ends` are the fields for its first and last day. */
export function acrossYearsSchema<Ends extends Readonly<Record<string, ZodISODate>>>(
  z: ZodModule,
  ends: Ends,
) {
  const { total, days, missingDays } = dataFields(z);
  const figures = {
    year: z.int().describe('Year in which the days counted end'),
    ...ends,
    total,
    days,
    missingDays,
  };
  const difference = z
    .number()
    .nullable()
    .describe(
      'Total of the year in question minus this one; null where either is unknown, or both count some of the same days',
    );
  const changePercent = z
    .number()
    .nullable()
    .describe(
      'The difference as a percentage of this total, unrounded; null where the difference is, or this total is 0',
    );
  return z.strictObject({
    ...figures,
    rank: z
      .int()
      .nullable()
      .describe(
        'Place of the total among all these, from the highest; null where one is unknown or lacks days',
      ),
    rankSharedBy: z
      .int()
      .nullable()
      .describe(
        'How many of these have this total, this one included: 1 where it has no equal; null with rank',
      ),
    latestDay: dayFiguresSchema(z).describe('Figures of the last day counted'),
    comparisons: z
      .array(z.strictObject({ ...figures, difference, changePercent }))
      .describe('The same days of other years, newest first'),
  });
}

/** The data without the first and last day. */
type WithoutEnds = DataOf<(z: ZodModule) => ReturnType<typeof acrossYearsSchema<Record<never, never>>>>;

/** A total over days of one year; `Ends` names its first and last day. */
export type YearFigures<Ends extends object> = Ends &
  Omit<WithoutEnds, 'rank' | 'rankSharedBy' | 'latestDay' | 'comparisons'>;

/** A total over the same days of another year, with the change from it to the year in question. */
export type YearFiguresCompared<Ends extends object> = Ends & WithoutEnds['comparisons'][number];

/** A total of the year in question, its last day counted, and the totals of other years. */
export type AcrossYearsData<Ends extends object> = Ends &
  Omit<WithoutEnds, 'comparisons'> & { readonly comparisons: readonly YearFiguresCompared<Ends>[] };

/** The figures of a year, as they stand in the data. */
export function toJson<Ends extends object>(
  { year, span, value, days, missingDays }: YearTotal,
  { endsOf }: ComparedDays<Ends>,
): YearFigures<Ends> {
  return { year, ...endsOf(span), total: value, days, missingDays };
}

/** The figures of another year, as they stand in the data. */
export function comparisonToJson<Ends extends object>(
  base: YearComparison,
  days: ComparedDays<Ends>,
): YearFiguresCompared<Ends> {
  return { ...toJson(base, days), difference: base.difference, changePercent: base.changePercent };
}
