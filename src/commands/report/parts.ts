import { by } from '../../calculations/by.js';
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
  const [date, year] = [toCivilDate(last), yearOf(last)];
  const gaps = 'The longest runs of days without arrivals';
  return [
    yearToDate(question, last),
    partOf(question, 'lastDay', `The last day counted: ${longDate(last)}`, `day ${date}`),
    partOf(
      question,
      'months',
      'Month by month',
      `by month --years ${yearsBeside(question, last)} --as-of ${date}`,
    ),
    days(question, last),
    partOf(
      question,
      'highestDaysOfYear',
      `The highest days of ${year}`,
      `records --year ${year} --top 5 --as-of ${date}`,
    ),
    partOf(question, 'highestDays', 'The highest days of all years', `records --top 10 --as-of ${date}`),
    ...passed(question, last),
    partOf(question, 'streaksOfYear', `${gaps} in ${year}`, `streaks --year ${year} --top 5 --as-of ${date}`),
    partOf(question, 'streaks', `${gaps}, all years`, `streaks --top 5 --as-of ${date}`),
  ];
}

function yearToDate(question: PageQuestion, asOf: DayNumber): Part {
  const { years } = question.asked;
  const isWhole = isWholeYear({ first: firstDayOf(yearOf(asOf)), last: asOf });
  const title = isWhole ? 'The year against other years' : 'The year so far against other years';
  const others = years === undefined ? '' : ` --years ${years.join(',')}`;
  const part = partOf(question, 'yearToDate', title, `ytd --as-of ${toCivilDate(asOf)}${others}`);
  const { chart } = ytdChart({ ...question, asked: { asOf, ...(years && { years }) } });
  return { ...part, report: { ...part.report, chart } };
}

function days(question: PageQuestion, asOf: DayNumber): Part {
  const first = Math.max(firstDayOf(yearOf(asOf)), question.series.coverage.first);
  const line = `total --from ${toCivilDate(first)} --to ${toCivilDate(asOf)}`;
  const part = partOf(question, 'days', `The days of ${yearOf(asOf)}`, line);
  const { chart } = dailyChart({ ...question, asked: { asOf } });
  return { ...part, report: { ...part.report, chart } };
}

/** `2023..2026`: the year in question and those before it. */
function yearsBeside({ series }: PageQuestion, asOf: DayNumber): string {
  const years = yearsOf({ first: series.coverage.first, last: asOf }).slice(-YEARS_OF_MONTHS);
  return years.length > 1 ? `${years[0]}..${yearOf(asOf)}` : String(yearOf(asOf));
}

function passed(question: PageQuestion, asOf: DayNumber): Part[] {
  const totals = totalsOfYears(question, asOf);
  const own = totals.at(-1) ?? 0;
  const round = roundThresholds(Math.max(0, ...totals));
  // The first that the year in question has not passed is asked for too: how far off is it?
  const thresholds = round.filter((_, index) => (round[index - 1] ?? 0) <= own);
  if (thresholds.length === 0) return [];
  const line = `milestones ${thresholds.join(' ')} --as-of ${toCivilDate(asOf)}`;
  return [partOf(question, 'milestones', 'When each year passed round totals', line)];
}

/** Of each year up to the one in question; where nothing was published, nothing was passed. */
function totalsOfYears(question: PageQuestion, asOf: DayNumber): number[] {
  const { rows } = by.compute({ ...question, asked: { period: 'year', asOf } }).data;
  return rows.map(({ total: value }) => value ?? 0);
}
