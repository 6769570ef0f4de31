import {
  addMonths,
  duringSpan,
  firstDayOf,
  isWholeYear,
  periodOf,
  periodOfSpan,
  type Span,
  sameDate,
  spanName,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { align, basis, measure, resolveSpan, resolveYears, spanOptions, years } from '../option/index.js';
import { type AcrossYearsData, acrossYears, acrossYearsSchema } from './acrossYears.js';
import type { Calculation } from './calculation.js';
import { cutNotes } from './cutNotes.js';

const options = { ...spanOptions, years, measure, align, basis };

/** First and last day counted, `YYYY-MM-DD`. */
export type CompareEnds = { readonly from: string; readonly to: string };
export type CompareData = AcrossYearsData<CompareEnds>;

/** Any days of a year, both ends included, against the same dates of other years. */
export const compare: Calculation<typeof options, CompareData> = {
  name: 'compare',
  summary: 'any days of a year, against the same dates in other years',
  options,
  examples: [
    {
      line: 'compare --from 01-01 --to 04-30 --year 2024',
      answers: 'the first four months of 2024, against those of earlier years',
    },
    {
      line: 'compare --month 2025-03 --years 2023,2024',
      answers: 'March 2025 against March 2024 and March 2023',
    },
  ],
  dataSchema: (z) => acrossYearsSchema(z, { from: z.iso.date(), to: z.iso.date() }),
  compute(question) {
    const { series, asked } = question;
    const resolved = resolveSpan(asked, series.coverage, (end) => ({
      first: firstDayOf(yearOf(end)),
      last: end,
    }));
    const { span, wholeMonth } = resolved;
    const year = yearOf(span.last);
    const inOtherYear = (other: number): Span => ({
      first: sameDate(span.first, yearOf(span.first) + other - year, asked.align),
      // The whole of February is its last day, too, whichever that is.
      last: wholeMonth
        ? addMonths(span.last + 1, 12 * (other - year)) - 1
        : sameDate(span.last, other, asked.align),
    });
    const report = acrossYears(question, {
      command: 'compare',
      year,
      others: resolveYears(asked.years, year, series.coverage),
      spanOf: inOtherYear,
      title: spanName(span),
      soFar: false,
      when: duringSpan(span),
      samePoint: isWholeYear(span) ? 'in' : samePointOf(span),
      endsOf: ({ first, last }) => ({ from: toCivilDate(first), to: toCivilDate(last) }),
    });
    return { ...report, notes: [...cutNotes(resolved), ...report.notes] };
  },
};

/** `in March`, `in the first quarter of`, or `over the same dates in`. */
function samePointOf(span: Span): string {
  const period = periodOfSpan(span);
  if (period === null || period.kind === 'year') return 'over the same dates in';
  return duringSpan(periodOf(period.kind, span.first).span).replace(` ${period.year}`, '');
}
