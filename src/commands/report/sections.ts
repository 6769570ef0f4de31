import {
  type DayNumber,
  dayAndMonth,
  firstDayOf,
  isWholeYear,
  lastDayOf,
  longDate,
  yearOf,
  yearsOf,
} from '../../calendar/index.js';
import { calendarChart } from '../../chart/calendarChart.js';
import type { ChartQuestion, ChartResult } from '../../chart/chartKind.js';
import { dailyChart } from '../../chart/dailyChart.js';
import { monthlyChart } from '../../chart/monthlyChart.js';
import { perBoatChart } from '../../chart/perBoatChart.js';
import { ytdChart } from '../../chart/ytdChart.js';
import { type Asked, resolveAsOf } from '../../option/index.js';
import {
  type AnswerOf,
  answer,
  type CalculationName,
  inputsOf,
  pictureSource,
  type Question,
  toWords,
} from '../../question/index.js';
import type { Release } from '../../release/index.js';
import type { Section } from '../../report/index.js';
import type { ReportOptions, SectionKey } from './definition.js';
import { withManyTimes } from './manyTimes.js';

/** Years in the table of months at most: as many as fit a printed page. */
const MOST_YEARS_IN_MONTHS = 4;

/** Thresholds of a page; more would be a table of their own. */
const MOST_THRESHOLDS = 5;

/** A section with its place in the data of the page. */
export interface PageSection extends Section {
  readonly key: SectionKey;
}

/** The release, and what was asked of the page. */
interface Context {
  readonly release: Release;
  readonly asked: Asked<ReportOptions>;
  /** The last day counted. */
  readonly asOf: DayNumber;
}

/** The sections of a page, from top to bottom. Throws `QuestionError` where the data cannot answer. */
export function sectionsOf(release: Release, asked: Asked<ReportOptions>): PageSection[] {
  const asOf = resolveAsOf(asked, inputsOf(release).series.coverage);
  const context = { release, asked, asOf };
  const year = yearOf(asOf);
  const gaps = 'The longest runs of days without arrivals';
  const end = endInWords(context);
  const section = <Name extends CalculationName>(key: SectionKey, title: string, question: Question<Name>) =>
    sectionOf(release, key, title, question);
  return [
    yearToDate(context),
    section('lastDay', `The last day counted: ${longDate(asOf)}`, {
      calculation: 'day',
      asked: { date: asOf },
    }),
    months(context),
    days(context),
    highestDaysOfYear(context),
    section('highestDays', `The highest days of all years${end.ofAll}`, {
      calculation: 'records',
      asked: { top: 10, asOf },
    }),
    ...peoplePerBoat(context),
    ...milestonesPassed(context),
    section('streaksOfYear', `${gaps} in ${year}${end.ofYear}`, {
      calculation: 'streaks',
      asked: { year, top: 5, asOf },
    }),
    section('streaks', `${gaps}, all years${end.ofAll}`, { calculation: 'streaks', asked: { top: 5, asOf } }),
  ];
}

function sectionOf<Name extends CalculationName>(
  release: Release,
  key: SectionKey,
  title: string,
  question: Question<Name>,
): PageSection {
  return {
    key,
    id: kebab(key),
    title,
    line: toWords(question as Question),
    report: withManyTimes(answer(release, question)),
  };
}

/** The last day counted, behind a year and behind all years: `, counted to 31 March`, `, counted to 31 March 2025`; empty where they name it. */
function endInWords({ release, asOf }: Context): { readonly ofYear: string; readonly ofAll: string } {
  return {
    ofYear: asOf === lastDayOf(yearOf(asOf)) ? '' : `, counted to ${dayAndMonth(asOf)}`,
    ofAll: asOf === inputsOf(release).series.coverage.last ? '' : `, counted to ${longDate(asOf)}`,
  };
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The section with a picture, which names its source as one that leaves the page must. */
function withChart(
  section: PageSection,
  { release }: Context,
  draw: (question: ChartQuestion) => ChartResult,
  asked: ChartQuestion['asked'],
): PageSection {
  const { chart } = draw({ ...inputsOf(release), asked });
  const words = { ...chart, source: pictureSource(release.provenance, chart.source) };
  return { ...section, report: { ...section.report, chart: words } };
}

function yearToDate(context: Context): PageSection {
  const {
    release,
    asked: { years },
    asOf,
  } = context;
  const isWhole = isWholeYear({ first: firstDayOf(yearOf(asOf)), last: asOf });
  const title = isWhole ? 'The year against other years' : 'The year so far against other years';
  const asked = { asOf, ...(years && { years }) };
  const section = sectionOf(release, 'yearToDate', title, { calculation: 'ytd', asked });
  return withChart(section, context, ytdChart, asked);
}

function months(context: Context): PageSection {
  const { release, asOf } = context;
  const asked = { years: yearsBeside(context), asOf };
  const section = sectionOf(release, 'months', 'Month by month', {
    calculation: 'by',
    asked: { period: 'month', ...asked },
  });
  return withChart(section, context, monthlyChart, asked);
}

/** The highest days of the year, and the calendar that they are in. */
function highestDaysOfYear(context: Context): PageSection {
  const { release, asOf } = context;
  const year = yearOf(asOf);
  const title = `The highest days of ${year}${endInWords(context).ofYear}`;
  const asked = { year, top: 5, asOf };
  const section = sectionOf(release, 'highestDaysOfYear', title, { calculation: 'records', asked });
  return withChart(section, context, calendarChart, { asOf });
}

/** People per boat of each year; data without boats have no such section. */
function peoplePerBoat(context: Context): PageSection[] {
  const { release, asOf } = context;
  const measure = 'people-per-boat';
  if (!inputsOf(release).series.measures.includes(measure)) return [];
  const section = sectionOf(release, 'peoplePerBoat', `People per boat${endInWords(context).ofAll}`, {
    calculation: 'by',
    asked: { period: 'year', measure, asOf },
  });
  return [withChart(section, context, perBoatChart, { asOf })];
}

function days(context: Context): PageSection {
  const { release, asOf } = context;
  const inputs = inputsOf(release);
  const year = yearOf(asOf);
  const { first } = inputs.series.coverage;
  const section = sectionOf(release, 'days', `The days of ${year}${endInWords(context).ofYear}`, {
    calculation: 'total',
    asked: first > firstDayOf(year) ? { from: first, to: asOf } : { year, asOf },
  });
  return withChart(section, context, dailyChart, { asOf });
}

/** The year in question and those before it, earliest first. */
function yearsBeside({ release, asOf }: Context): number[] {
  const { first } = inputsOf(release).series.coverage;
  return yearsOf({ first, last: asOf }).slice(-MOST_YEARS_IN_MONTHS);
}

function milestonesPassed({ release, asOf }: Context): PageSection[] {
  const totals = totalsOfYears(release, asOf);
  const own = totals.at(-1) ?? 0;
  const round = roundThresholds(Math.max(0, ...totals));
  // The first that the year in question has not passed is asked for too: how far off is it?
  const thresholds = round.filter((_, index) => (round[index - 1] ?? 0) <= own);
  if (thresholds.length === 0) return [];
  return [
    sectionOf(release, 'milestones', 'When each year passed round totals', {
      calculation: 'milestones',
      asked: { thresholds, asOf },
    }),
  ];
}

/** The total of each year up to the one in question; where nothing was published, nothing was passed. */
function totalsOfYears(release: Release, asOf: DayNumber): number[] {
  const { rows }: AnswerOf<'by'> = answer(release, {
    calculation: 'by',
    asked: { period: 'year', asOf },
  }).data;
  return rows.map(({ total: value }) => value ?? 0);
}

/** Round totals up to `most`, at equal steps of 1, 2 or 5 and noughts, the lowest first. */
export function roundThresholds(most: number): number[] {
  let step = 1;
  for (let next = 0; most / step > MOST_THRESHOLDS; next++) step *= [2, 2.5, 2][next % 3] ?? 2;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}
