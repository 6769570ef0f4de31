import {
  acrossYears,
  acrossYearsSchema,
  type Calculation,
  cutNotes,
  type DataOf,
  type DaysOfYear,
  dataFields,
  duringResolved,
  eventNotes,
  isCutShort,
  leapEndNotes,
  resolvedName,
  sameDatesInWords,
} from '../calculation/index.js';
import {
  duringSpan,
  firstDayOf,
  periodOfSpan,
  type Span,
  sameSpan,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import {
  align,
  basis,
  measure,
  type ResolvedSpan,
  resolveSpan,
  resolveYears,
  spanOptions,
  years,
} from '../option/index.js';
import { type Phrase, phrase, type ZodModule } from '../report/index.js';

const options = { ...spanOptions, years, measure, align, basis };

function dataSchema(z: ZodModule) {
  const { from, to } = dataFields(z);
  return acrossYearsSchema(z, { from, to });
}

type CompareData = DataOf<typeof dataSchema>;

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
  mainFigure: ['total', 'arrivals'],
  dataSchema,
  compute(input) {
    const { series, asked } = input;
    const resolved = resolveSpan(asked, series.coverage, (end) => ({
      first: firstDayOf(yearOf(end)),
      last: end,
    }));
    const { span } = resolved;
    // Aligned by days into the year, the days of a month are no whole month in other years.
    const byDay = asked.align === 'day-of-year';
    const year = yearOf(span.last);
    const endsMonth = resolved.wholeMonth && !byDay;
    const report = acrossYears(input, {
      command: 'compare',
      year,
      others: resolveYears(asked.years, year, series.coverage),
      spanOf: (other) => sameSpan(span, other - year, { endsMonth, alignment: asked.align }),
      title: resolvedName(resolved),
      isOver: true,
      when: duringResolved(resolved),
      inWords: (base, isFirst) => otherYearInWords(resolved, base, isFirst, byDay),
      endsOf: ({ first, last }) => ({ from: toCivilDate(first), to: toCivilDate(last) }),
    });
    const since = eventNotes(asked.since, asked.term);
    const notes = [...since, ...leapEndNotes(asked, span), ...cutNotes(resolved), ...newYearNotes(span)];
    return { ...report, prose: [...report.prose, ...since], notes: [...notes, ...report.notes] };
  },
};

/**
 * `in March 2024` where both spans are whole months, else `over the same dates in 2024`; a span across new year is given by its
 * dates.
 */
function otherYearInWords(
  resolved: ResolvedSpan,
  base: DaysOfYear,
  isFirst: boolean,
  byDay: boolean,
): string {
  const { span } = resolved;
  const period = isCutShort(resolved) ? null : periodOfSpan(span);
  const same = period !== null && periodOfSpan(base.span)?.kind === period.kind;
  if (same || yearOf(span.first) !== yearOf(span.last)) return duringSpan(base.span);
  const inYear = `in ${base.year}`;
  // After a whole month of another year, `in 2020` alone would be read as all of that year.
  const isShort = !isFirst && period === null;
  if (byDay) return isShort ? inYear : `over the same days of the year ${inYear}`;
  return sameDatesInWords(span, base.span, inYear, !isShort);
}

/** Says that a span across new year is named by the year in which it ends. */
function newYearNotes({ first, last }: Span): Phrase[] {
  return yearOf(first) === yearOf(last) ? [] : [phrase`Each row is named by the year in which its days end.`];
}
