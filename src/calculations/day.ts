import { type Calculation, joint, partialDayNotes, rankInWords, rankNotes } from '../calculation/index.js';
import {
  type CivilDate,
  type DayNumber,
  dateInWords,
  firstDayOf,
  fullDate,
  longDate,
  toDayNumber,
  yearOf,
  yearWithin,
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
import { total, wholeFrom } from '../series/index.js';
import { type DayData, dataSchema, toDayData } from './dayData.js';

const options = { date };

/** One day's fact sheet, with the ranks that the day had when it was reported. */
export const day: Calculation<typeof options, DayData> = {
  name: 'day',
  summary: 'one day: arrivals, boats, its rank, and the year to date',
  options,
  words: { option: 'date', many: false, required: false },
  examples: [
    { line: 'day 2025-04-12', answers: 'the facts about 12 April 2025' },
    { line: 'day latest --format prose', answers: 'the same of the last day in the data, as a sentence' },
  ],
  mainFigure: ['arrivals'],
  dataSchema,
  compute({ series: set, source, asked }) {
    const on = resolveAsOf({ asOf: asked.date }, set.coverage);
    const arrivals = set.series('arrivals');
    const year = yearWithin(yearOf(on), { first: set.coverage.first, last: on });
    const data = toDayData(set, arrivals, on, year);
    const toDate = { first: firstDayOf(yearOf(on)), last: on };
    const { missingDays, ...rest } = total(arrivals, toDate);
    const dayNotes = partialDayNotes(set, on, data);
    const footnotes = [
      ...dayNotes,
      ...(missingDays === 0
        ? []
        : [incompleteNote('The year to date', { span: toDate, missingDays, ...rest }, set.coverage)]),
    ];
    const all = { first: set.coverage.first, last: on };
    const known = { begins: all.first, wholeFrom: wholeFrom(arrivals, all) };
    return {
      command: 'day',
      title: fullDate(on),
      measure: 'arrivals',
      unit: 'people',
      data,
      tables: [machineRow(data), personTable(data, on, { day: dayNotes.length > 0, year: missingDays > 0 })],
      remarks: [],
      prose: [sentence(data, on, known), ...footnotes],
      footnotes,
      notes: data.rankInYear === null ? [] : rankNotes(arrivals, all, data.arrivals ?? 0),
      source,
    };
  },
};

/** The day as one row; the highest day since takes two columns. */
function machineRow({ highestSince, ...plain }: DayData): Table {
  return recordTable({
    ...plain,
    highestSince: highestSince?.date ?? null,
    highestSinceArrivals: highestSince?.arrivals ?? null,
  });
}

/** Parts of the fact sheet that are marked: the day where it lacks a series, the year to date where it lacks days. */
interface Incomplete {
  readonly day: boolean;
  readonly year: boolean;
}

function personTable(data: DayData, on: DayNumber, incomplete: Incomplete): Table {
  const { arrivals, boats, peoplePerBoat, yearToDate, rankInYear, exceededSince, nthOver1000 } = data;
  const { ofYear, ofAll } = placesOf(data);
  const year = String(yearOf(on));
  const exceeded =
    exceededSince === null || exceededSince === 0
      ? []
      : phrase`, exceeded on ${quantity(exceededSince, 'days')} since`;
  return factsTable([
    ['Arrivals', phrase`${dayInWords(arrivals, boats, peoplePerBoat)}${incomplete.day ? INCOMPLETE : ''}`],
    [
      `In ${year} by then`,
      phrase`${{ value: yearToDate, unit: 'people' }}${incomplete.year ? INCOMPLETE : ''}`,
    ],
    [
      'Rank',
      ofYear === null || ofAll === null
        ? []
        : phrase`${rankInWords(ofYear)} in ${year} and ${rankInWords(ofAll)} of all to that date${exceeded}`,
    ],
    [
      arrivals !== null && data.highestSince?.arrivals === arrivals ? 'As high as on' : 'Highest since',
      rankInYear === null ? [] : highestSinceInWords(data),
    ],
    ['Over 1,000', nthOver1000 === null ? [] : phrase`number ${nthOver1000} of such days in ${year}`],
    ['Last arrivals', previousInWords(data)],
  ]);
}

/** The places of the day in its year and among all days to it; `null` on a day without rank. */
function placesOf(data: DayData) {
  const place = (rank: number | null, sharedBy: number | null) =>
    rank === null || sharedBy === null ? null : { rank, sharedBy };
  return {
    ofYear: place(data.rankInYear, data.rankInYearSharedBy),
    ofAll: place(data.rankAllTime, data.rankAllTimeSharedBy),
  };
}

function highestSinceInWords({ highestSince }: DayData): Phrase {
  if (highestSince === null) return ['the data begin'];
  return phrase`${dateInWords(highestSince.date)} (${{ value: highestSince.arrivals, unit: 'people' }})`;
}

function previousInWords({ previousArrival, daysSincePreviousArrival }: DayData): Phrase {
  if (previousArrival === null || daysSincePreviousArrival === null) return ['not known'];
  return phrase`${dateInWords(previousArrival)}, ${quantity(daysSincePreviousArrival, 'days')} before`;
}

/** `656 people in 11 boats (60 a boat) arrived on Saturday 12 April 2025, the busiest day of 2025 to that date; …` */
function sentence(data: DayData, on: DayNumber, known: Known): Phrase {
  const { arrivals, boats, peoplePerBoat, yearToDate } = data;
  const when = fullDate(on);
  if (arrivals === null) return phrase`No figure was published for ${when}.`;
  const soFar = phrase`the total for ${yearOf(on)} to that date was ${{ value: yearToDate, unit: 'people' }}`;
  if (arrivals === 0) {
    const days = data.daysSincePreviousArrival;
    const last = days === null ? '' : phrase`, ${quantity(days, 'days')} after the last arrivals`;
    return phrase`Nobody arrived on ${when}${last}; ${soFar}.`;
  }
  const standing = standingInWords(data, on, known);
  const rank = standing === '' ? '' : `, ${standing}`;
  return phrase`${dayInWords(arrivals, boats, peoplePerBoat)} arrived on ${when}${rank}; ${soFar}.`;
}

/** Days after which the highest figure since then is worth saying. */
const NEWSWORTHY_DAYS = 7;

/** The days whose figures are all known. */
interface Known {
  /** The first day of the data. */
  readonly begins: DayNumber;
  /** The first day from which every day has a whole figure, up to the day in question. */
  readonly wholeFrom: DayNumber;
}

/** Names what is remarkable about the day: the first arrivals of its year, or the most for a while; empty where nothing is. */
function standingInWords(data: DayData, on: DayNumber, { begins, wholeFrom }: Known): string {
  const { highestSince, previousArrival, arrivals } = data;
  const { ofYear, ofAll } = placesOf(data);
  const year = String(yearOf(on));
  // Nothing is known to be the first or the most where some days of the year are unknown.
  if (wholeFrom > firstDayOf(yearOf(on))) return '';
  if (previousArrival === null || !previousArrival.startsWith(year)) return `the first of ${year}`;
  const since = highestSince === null ? null : toDayNumber(highestSince.date as CivilDate);
  if (ofAll?.rank === 1 && wholeFrom <= begins)
    return `the ${joint(ofAll.sharedBy)}busiest day on record to that date`;
  if (ofYear?.rank === 1) return `the ${joint(ofYear.sharedBy)}busiest day of ${year} to that date`;
  if (since === null || on - since < NEWSWORTHY_DAYS || wholeFrom > since + 1) return '';
  const asMany = highestSince?.arrivals === arrivals;
  return asMany ? `as many as on ${longDate(since)}` : `the most since ${longDate(since)}`;
}
