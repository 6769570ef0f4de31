import { by } from '../../calculations/by.js';
import { day } from '../../calculations/day.js';
import { milestones } from '../../calculations/milestones.js';
import { records } from '../../calculations/records.js';
import { streaks } from '../../calculations/streaks.js';
import { total } from '../../calculations/total.js';
import { ytd } from '../../calculations/ytd.js';
import {
  type DayNumber,
  firstDayOf,
  isWholeYear,
  longDate,
  toCivilDate,
  yearOf,
  yearsOf,
} from '../../calendar/index.js';
import { resolveAsOf } from '../../option/index.js';
import { dailyChart } from '../chart/dailyChart.js';
import { ytdChart } from '../chart/ytdChart.js';
import { type PageQuestion, type Part, partOf } from './part.js';
import { roundThresholds } from './roundThresholds.js';

/** How many years stand side by side: as many as fit a printed page. */
const YEARS_OF_MONTHS = 4;

/** The sections of a page, from top to bottom. Throws `QuestionError` where the data cannot answer. */
export function partsOf(question: PageQuestion): Part[] {
  const last = resolveAsOf(question.asked, question.series.coverage);
  return [
    yearToDate(question, last),
    lastDay(question, last),
    months(question, last),
    days(question, last),
    ...highestDays(question, last),
    ...passed(question, last),
    ...gaps(question, last),
  ];
}

function yearToDate(question: PageQuestion, asOf: DayNumber): Part {
  const { years } = question.asked;
  const asked = { asOf, ...(years && { years }) };
  const span = { first: firstDayOf(yearOf(asOf)), last: asOf };
  return partOf(
    question,
    {
      key: 'yearToDate',
      title: isWholeYear(span) ? 'The year against other years' : 'The year so far against other years',
      words: `ytd --as-of ${toCivilDate(asOf)}${years ? ` --years ${years.join(',')}` : ''}`,
      asked,
    },
    (ytdQuestion) => ({ ...ytd.compute(ytdQuestion), chart: ytdChart({ ...question, asked }).chart }),
  );
}

function lastDay(question: PageQuestion, date: DayNumber): Part {
  const title = `The last day counted: ${longDate(date)}`;
  const words = `day ${toCivilDate(date)}`;
  return partOf(question, { key: 'lastDay', title, words, asked: { date } }, day.compute);
}

function months(question: PageQuestion, asOf: DayNumber): Part {
  const years = yearsOf({ first: question.series.coverage.first, last: asOf }).slice(-YEARS_OF_MONTHS);
  const named = years.length > 1 ? `${years[0]}..${yearOf(asOf)}` : yearOf(asOf);
  const words = `by month --years ${named} --as-of ${toCivilDate(asOf)}`;
  const asked = { period: 'month', years, asOf } as const;
  return partOf(question, { key: 'months', title: 'Month by month', words, asked }, by.compute);
}

function days(question: PageQuestion, asOf: DayNumber): Part {
  const { from, to } = spanOfYear(question, asOf);
  const words = `total --from ${toCivilDate(from)} --to ${toCivilDate(to)}`;
  return partOf(
    question,
    { key: 'days', title: `The days of ${yearOf(asOf)}`, words, asked: { from, to } },
    (totalQuestion) => ({
      ...total.compute(totalQuestion),
      chart: dailyChart({ ...question, asked: { asOf } }).chart,
    }),
  );
}

function spanOfYear({ series }: PageQuestion, asOf: DayNumber) {
  return { from: Math.max(firstDayOf(yearOf(asOf)), series.coverage.first), to: asOf };
}

function highestDays(question: PageQuestion, asOf: DayNumber): Part[] {
  const [date, year] = [toCivilDate(asOf), yearOf(asOf)];
  return [
    partOf(
      question,
      {
        key: 'highestDaysOfYear',
        title: `The highest days of ${year}`,
        words: `records --year ${year} --top 5 --as-of ${date}`,
        asked: { year, top: 5, asOf },
      },
      records.compute,
    ),
    partOf(
      question,
      {
        key: 'highestDays',
        title: 'The highest days of all years',
        words: `records --top 10 --as-of ${date}`,
        asked: { top: 10, asOf },
      },
      records.compute,
    ),
  ];
}

function passed(question: PageQuestion, asOf: DayNumber): Part[] {
  const totals = totalsOfYears(question, asOf);
  const own = totals.at(-1) ?? 0;
  const round = roundThresholds(Math.max(0, ...totals));
  // The first that the year in question has not passed is asked for too: how far off is it?
  const thresholds = round.filter((_, index) => (round[index - 1] ?? 0) <= own);
  if (thresholds.length === 0) return [];
  const words = `milestones ${thresholds.join(' ')} --as-of ${toCivilDate(asOf)}`;
  const title = 'When each year passed round totals';
  return [
    partOf(question, { key: 'milestones', title, words, asked: { thresholds, asOf } }, milestones.compute),
  ];
}

/** Of each year up to the one in question; where nothing was published, nothing was passed. */
function totalsOfYears(question: PageQuestion, asOf: DayNumber): number[] {
  const { rows } = by.compute({ ...question, asked: { period: 'year', asOf } }).data;
  return rows.map(({ total: value }) => value ?? 0);
}

function gaps(question: PageQuestion, asOf: DayNumber): Part[] {
  const [date, year] = [toCivilDate(asOf), yearOf(asOf)];
  return [
    partOf(
      question,
      {
        key: 'streaksOfYear',
        title: `The longest runs of days without arrivals in ${year}`,
        words: `streaks --year ${year} --top 5 --as-of ${date}`,
        asked: { year, top: 5, asOf },
      },
      streaks.compute,
    ),
    partOf(
      question,
      {
        key: 'streaks',
        title: 'The longest runs of days without arrivals, all years',
        words: `streaks --top 5 --as-of ${date}`,
        asked: { top: 5, asOf },
      },
      streaks.compute,
    ),
  ];
}
