import {
  type AcrossYearsData,
  acrossYears,
  acrossYearsSchema,
  type Calculation,
} from '../calculation/index.js';
import {
  dayAndMonth,
  firstDayOf,
  isWholeYear,
  sameDate,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { align, asOf, basis, measure, resolveAsOf, resolveYears, year, years } from '../option/index.js';

const options = { year, asOf, years, measure, align, basis };

/** First and last day counted, `YYYY-MM-DD`: 1 January and the as-of date. */
export type YtdEnds = { readonly from: string; readonly asOf: string };

/** A total from 1 January to the as-of date, both included, and the same of other years. */
export type YtdData = AcrossYearsData<YtdEnds>;

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
  dataSchema: (z) => acrossYearsSchema(z, { from: z.iso.date(), asOf: z.iso.date() }),
  compute(question) {
    const { series, asked } = question;
    const day = resolveAsOf(asked, series.coverage);
    const ofYear = yearOf(day);
    const whole = isWholeYear({ first: firstDayOf(ofYear), last: day });
    return acrossYears(question, {
      command: 'ytd',
      year: ofYear,
      others: resolveYears(asked.years, ofYear, series.coverage),
      spanOf: (other) => ({ first: firstDayOf(other), last: sameDate(day, other, asked.align) }),
      title: spanInWords(firstDayOf(ofYear), day),
      soFar: !whole,
      when: whole ? `in ${ofYear}` : `in ${ofYear} by ${dayAndMonth(day)}`,
      there: ({ year: other }, index) =>
        whole || index > 0 ? `in ${other}` : `at the same point in ${other}`,
      endsOf: ({ first, last }) => ({ from: toCivilDate(first), asOf: toCivilDate(last) }),
    });
  },
};
