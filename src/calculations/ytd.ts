import {
  acrossYears,
  acrossYearsSchema,
  type Calculation,
  type DataOf,
  yearToDateInWords,
} from '../calculation/index.js';
import { firstDayOf, sameDate, spanInWords, toCivilDate, yearOf } from '../calendar/index.js';
import { align, asOf, basis, measure, resolveAsOf, resolveYears, year, years } from '../option/index.js';
import type { ZodModule } from '../report/index.js';

const options = { year, asOf, years, measure, align, basis };

const dataSchema = (z: ZodModule) =>
  acrossYearsSchema(z, {
    from: z.iso.date().describe('First day counted, included: 1 January'),
    asOf: z.iso
      .date()
      .describe('Last day counted, included: the as-of date, or the same point of another year'),
  });

export type YtdData = DataOf<typeof dataSchema>;

/** First and last day counted, both included. */
export type YtdEnds = Pick<YtdData, 'from' | 'asOf'>;

/** Year to date: 1 January to the as-of date, both included, against the same date in other years. */
export const ytd: Calculation<typeof options, YtdData> = {
  name: 'ytd',
  summary: 'year to date, against the same date in other years',
  options,
  examples: [
    {
      line: 'ytd --as-of 2025-04-14',
      answers: 'arrivals by 14 April 2025, against the same date of every earlier year',
    },
    {
      line: 'ytd --year 2025 --years 2024 --format prose',
      answers: 'the whole of 2025 against 2024, as a sentence',
    },
  ],
  mainFigure: ['total', 'arrivals'],
  dataSchema,
  compute(input) {
    const { series, asked } = input;
    const day = resolveAsOf(asked, series.coverage);
    const ofYear = yearOf(day);
    return acrossYears(input, {
      command: 'ytd',
      year: ofYear,
      others: resolveYears(asked.years, ofYear, series.coverage),
      spanOf: (other) => ({ first: firstDayOf(other), last: sameDate(day, other, asked.align) }),
      title: spanInWords(firstDayOf(ofYear), day),
      ...yearToDateInWords(day),
      endsOf: ({ first, last }) => ({ from: toCivilDate(first), asOf: toCivilDate(last) }),
    });
  },
};
