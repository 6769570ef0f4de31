import {
  type CivilDate,
  type DayNumber,
  dateInWords,
  daysOf,
  firstDayOf,
  fullDate,
  longDate,
  type Span,
  toCivilDate,
  toDayNumber,
  yearOf,
} from '../calendar/index.js';
import { date, resolveAsOf } from '../option/index.js';
import {
  dayInWords,
  factsTable,
  INCOMPLETE,
  incompleteNote,
  type Phrase,
  phrase,
  quantity,
  recordTable,
  type Table,
} from '../report/index.js';
import { figureOn, type Series, type SeriesSet, total } from '../series/index.js';
import type { Calculation } from './calculation.js';

const options = { date };

/** Days with more than this many arrivals are counted through the year. */
const MANY = 1000;

export interface DayData {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `null` where no figure was published. */
  readonly arrivals: number | null;
  readonly boats: number | null;
  /** `null` also where no boat arrived. */
  readonly peoplePerBoat: number | null;
  /** Arrivals from 1 January to the day, both included. */
  readonly yearToDate: number | null;
  /** Among the days of its year up to it, as it would have been reported; `null` on a day without arrivals. */
  readonly rankInYear: number | null;
  /** The same among all days of the data up to it. */
  readonly rankAllTime: number | null;
  /** Later days with more arrivals: by how many it has been exceeded since. */
  readonly exceededSince: number | null;
  /** The last earlier day with at least as many arrivals; `null` where there is none. */
  readonly highestSince: { readonly date: string; readonly arrivals: number } | null;
  /** The last earlier day on which anybody arrived. */
  readonly previousArrival: string | null;
  /** Days from that one to this. */
  readonly daysSincePreviousArrival: number | null;
  /** On a day with more than 1,000 arrivals: which such day of its year it is, from 1. */
  readonly nthOver1000: number | null;
}

/** One day's fact sheet, with the ranks that it had when it was new. */
export const day: Calculation<typeof options, DayData> = {
  name: 'day',
  summary: "one day's fact sheet: arrivals, boats, rank, highest since, year to date",
  options,
  words: { option: 'date', many: false, required: false },
  examples: [
    { line: 'day 2025-04-12', answers: 'what is to be said of 12 April 2025' },
    { line: 'day latest --format prose', answers: 'the same of the last day in the data, as a sentence' },
  ],
  dataSchema: (z) => {
    const count = z.int().nullable();
    return z.strictObject({
      date: z.iso.date(),
      arrivals: count,
      boats: count,
      peoplePerBoat: z.number().nullable(),
      yearToDate: count,
      rankInYear: count,
      rankAllTime: count,
      exceededSince: count,
      highestSince: z.strictObject({ date: z.iso.date(), arrivals: z.int() }).nullable(),
      previousArrival: z.iso.date().nullable(),
      daysSincePreviousArrival: count,
      nthOver1000: count,
    });
  },
  compute({ series: set, source, asked }) {
    const on = resolveAsOf(asked.date === undefined ? {} : { asOf: asked.date }, set.coverage);
    const arrivals = set.series('arrivals');
    const year = { first: Math.max(firstDayOf(yearOf(on)), set.coverage.first), last: on };
    const data = toData(set, arrivals, on, year);
    const { missingDays, ...rest } = total(arrivals, { first: firstDayOf(yearOf(on)), last: on });
    const footnotes =
      missingDays === 0
        ? []
        : [incompleteNote('The year to date', { span: year, missingDays, ...rest }, set.coverage)];
    return {
      command: 'day',
      title: fullDate(on),
      measure: 'arrivals',
      unit: 'people',
      data,
      tables: [row(data), facts(data, on, missingDays > 0)],
      remarks: [],
      prose: [sentence(data, on), ...footnotes],
      footnotes,
      notes: [],
      source,
    };
  },
};

function toData(set: SeriesSet, arrivals: Series, on: DayNumber, year: Span): DayData {
  const known = (name: string) => {
    const value = set.measures.includes(name) ? figureOn(set.series(name), on) : Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const value = known('arrivals');
  const higher = (first: DayNumber, last: DayNumber) =>
    daysOf({ first, last }).filter((day) => figureOn(arrivals, day) > (value ?? 0)).length;
  const ranked = value !== null && value > 0;
  const since =
    value === null || value === 0
      ? undefined
      : lastDay(set.coverage.first, on, (day) => figureOn(arrivals, day) >= value);
  const previous = lastDay(set.coverage.first, on, (day) => figureOn(arrivals, day) > 0);
  return {
    date: toCivilDate(on),
    arrivals: value,
    boats: known('boats'),
    peoplePerBoat: known('people-per-boat'),
    yearToDate: total(arrivals, year).value,
    rankInYear: ranked ? higher(year.first, on) + 1 : null,
    rankAllTime: ranked ? higher(set.coverage.first, on) + 1 : null,
    exceededSince: ranked ? higher(on + 1, set.coverage.last) : null,
    highestSince:
      since === undefined ? null : { date: toCivilDate(since), arrivals: figureOn(arrivals, since) },
    previousArrival: previous === undefined ? null : toCivilDate(previous),
    daysSincePreviousArrival: previous === undefined ? null : on - previous,
    nthOver1000:
      value !== null && value > MANY
        ? daysOf(year).filter((day) => figureOn(arrivals, day) > MANY).length
        : null,
  };
}

/** The last day before `on` that meets the condition. */
function lastDay(first: DayNumber, on: DayNumber, meets: (day: DayNumber) => boolean): DayNumber | undefined {
  return daysOf({ first, last: on - 1 }).findLast(meets);
}

function row({ highestSince, ...plain }: DayData): Table {
  return recordTable({
    ...plain,
    highestSince: highestSince?.date ?? null,
    highestSinceArrivals: highestSince?.arrivals ?? null,
  });
}

function facts(data: DayData, on: DayNumber, incomplete: boolean): Table {
  const { arrivals, boats, peoplePerBoat, yearToDate, rankInYear, rankAllTime, exceededSince, nthOver1000 } =
    data;
  const year = String(yearOf(on));
  const exceeded =
    exceededSince === null || exceededSince === 0
      ? []
      : phrase`, exceeded on ${quantity(exceededSince, 'days')} since`;
  return factsTable([
    ['Arrivals', dayInWords(arrivals, boats, peoplePerBoat)],
    [`In ${year} by then`, phrase`${{ value: yearToDate, unit: 'people' }}${incomplete ? INCOMPLETE : ''}`],
    [
      'Rank',
      rankInYear === null
        ? []
        : phrase`${rankInYear} in ${year} and ${rankAllTime ?? 0} of all to that date${exceeded}`,
    ],
    ['Highest since', rankInYear === null ? [] : highestSinceInWords(data)],
    ['Over 1,000', nthOver1000 === null ? [] : phrase`number ${nthOver1000} of such days in ${year}`],
    ['Last arrivals', previousInWords(data)],
  ]);
}

function highestSinceInWords({ highestSince }: DayData): Phrase {
  if (highestSince === null) return ['the data begin'];
  return phrase`${dateInWords(highestSince.date)} (${{ value: highestSince.arrivals, unit: 'people' }})`;
}

function previousInWords({ previousArrival, daysSincePreviousArrival }: DayData): Phrase {
  if (previousArrival === null || daysSincePreviousArrival === null) return ['none before in these data'];
  return phrase`${dateInWords(previousArrival)}, ${quantity(daysSincePreviousArrival, 'days')} before`;
}

function sentence(data: DayData, on: DayNumber): Phrase {
  const { arrivals, boats, peoplePerBoat, yearToDate } = data;
  const when = fullDate(on);
  if (arrivals === null) return phrase`No figure was published for ${when}.`;
  const soFar = phrase`the total for ${yearOf(on)} to that date was ${{ value: yearToDate, unit: 'people' }}`;
  if (arrivals === 0) {
    const days = data.daysSincePreviousArrival;
    const last = days === null ? '' : phrase`, ${quantity(days, 'days')} after the last arrivals`;
    return phrase`Nobody arrived on ${when}${last}; ${soFar}.`;
  }
  const standing = standingInWords(data, on);
  const rank = standing === '' ? '' : `, ${standing}`;
  return phrase`${dayInWords(arrivals, boats, peoplePerBoat)} arrived on ${when}${rank}; ${soFar}.`;
}

/** A week: what is highest since then is no news yet. */
const NEWS = 7;

/** Why the day is worth a word: the first of its year, the busiest to that date, or the busiest for a while. */
function standingInWords(
  { rankInYear, rankAllTime, highestSince, previousArrival, arrivals }: DayData,
  on: DayNumber,
): string {
  const year = String(yearOf(on));
  if (previousArrival === null || !previousArrival.startsWith(year)) return `the first of ${year}`;
  const since = highestSince === null ? null : toDayNumber(highestSince.date as CivilDate);
  const joint = highestSince?.arrivals === arrivals ? 'joint ' : '';
  if (rankAllTime === 1) return `the ${joint}busiest day on record to that date`;
  if (rankInYear === 1)
    return `the ${since !== null && yearOf(since) === yearOf(on) ? joint : ''}busiest day of ${year} to that date`;
  return since === null || on - since < NEWS ? '' : `the most since ${longDate(since)}`;
}
