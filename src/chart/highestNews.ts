import { records } from '../calculations/records.js';
import { type DayNumber, firstDayOf, yearWithin } from '../calendar/index.js';
import { type Phrase, phrase, quantity } from '../report/index.js';
import { total } from '../series/index.js';
import type { ChartQuestion } from './chartKind.js';

/** The days of a year that are counted up to `last`, as a question asks for them: a year that begins before the data by its days. */
export function askedDaysOf({ series: { coverage } }: ChartQuestion, year: number, last: DayNumber) {
  const span = yearWithin(year, { first: coverage.first, last });
  const asked = span.first === firstDayOf(year) ? { year, asOf: last } : { from: span.first, to: span.last };
  return { span, asked };
}

/** The news of a picture of one year: its highest day or week, and how many of its days have no figure. */
export function highestNews(
  question: ChartQuestion,
  measure: string,
  year: number,
  last: DayNumber,
  highest: 'day' | 'week' = 'day',
): Phrase {
  const { span, asked } = askedDaysOf(question, year, last);
  const [news] = records.compute({ ...question, asked: { ...asked, measure, highest, top: 1 } }).prose;
  const { missingDays } = total(question.series.series(measure), span);
  if (missingDays === 0) return news;
  const end = news.at(-1) ?? '';
  const withoutStop = typeof end === 'string' ? end.replace(/\.$/, '') : end;
  return phrase`${news.slice(0, -1)}${withoutStop}, with no figure for ${quantity(missingDays, 'days')}`;
}
