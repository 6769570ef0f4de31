import { type Calculation, partialDayNotes, rankNotes } from '../calculation/index.js';
import { firstDayOf, fullDate, yearOf } from '../calendar/index.js';
import { date, resolveAsOf } from '../option/index.js';
import { incompleteNote } from '../report/index.js';
import { total, wholeFrom } from '../series/index.js';
import { type DayData, toDayData } from './day/dayData.js';
import { facts } from './day/facts.js';
import { row } from './day/row.js';
import { sentence } from './day/sentence.js';

const options = { date };

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
  mainFigure: ['arrivals'],
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
    const on = resolveAsOf({ asOf: asked.date }, set.coverage);
    const arrivals = set.series('arrivals');
    const year = { first: Math.max(firstDayOf(yearOf(on)), set.coverage.first), last: on };
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
      tables: [row(data), facts(data, on, { day: dayNotes.length > 0, year: missingDays > 0 })],
      remarks: [],
      prose: [sentence(data, on, known), ...footnotes],
      footnotes,
      notes: data.rankInYear === null ? [] : rankNotes(arrivals, all, data.arrivals ?? 0),
      source,
    };
  },
};
