import type { Calculation } from '../calculation/index.js';
import {
  allTime,
  asOf,
  measure,
  QuestionError,
  resolveAsOf,
  resolveMeasure,
  shownYears,
  since,
  thresholds,
} from '../option/index.js';
import { listed, measureWords, type Phrase, phraseToText, wholeNumber } from '../report/index.js';
import type { MilestoneRow, MilestonesData } from './milestones/milestonesData.js';
import { missingNotes } from './milestones/missingNotes.js';
import { rowsFor } from './milestones/rowsFor.js';
import { sentence } from './milestones/sentence.js';
import { scopeOf, spansOf } from './milestones/spans.js';
import { machineRows, personTable } from './milestones/tables.js';

const options = { thresholds, since, allTime, asOf, years: shownYears, measure };

/** The day on which a running total was passed, year by year, since a day, or over the whole series. */
export const milestones: Calculation<typeof options, MilestonesData> = {
  name: 'milestones',
  summary: 'when each year, or the whole series, passed a total',
  options,
  words: { option: 'thresholds', many: true, required: true },
  examples: [
    { line: 'milestones 10000 25000', answers: 'on which day each year passed 10,000 and 25,000' },
    {
      line: 'milestones 50000 --since 2024-07-05',
      answers: 'the day on which 50,000 was passed since 5 July 2024',
    },
  ],
  mainFigure: ['date', 'rows', 'milestones'],
  dataSchema: (z) =>
    z.strictObject({
      milestones: z.array(
        z.strictObject({
          threshold: z.int(),
          rows: z.array(
            z.strictObject({
              year: z.int().nullable(),
              date: z.iso.date().nullable(),
              dayNumber: z.int().nullable(),
              total: z.number().nullable(),
              order: z.int().nullable(),
              missingDays: z.int(),
            }),
          ),
        }),
      ),
    }),
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    if (series.quotient)
      throw new QuestionError(`${name} has no running total: milestones need a measure that adds up`);
    const { unit } = series.measure;
    const end = resolveAsOf({ asOf: asked.asOf }, set.coverage);
    const spans = spansOf(asked, set.coverage, end);
    // All years are looked at, so that the order among them is that of the data and not of those shown.
    const shown = (row: MilestoneRow) => row.year === null || (asked.years?.includes(row.year) ?? true);
    const passed = (asked.thresholds ?? []).map((threshold) => ({
      threshold,
      rows: rowsFor(series, spans, threshold).filter(shown),
    }));
    const words = measureWords(name, unit);
    const footnotes = missingNotes(passed.flatMap(({ rows }) => rows));
    return {
      command: 'milestones',
      title: `${words.title}: ${phraseToText(listed(passed.map(({ threshold }) => [wholeNumber(threshold, unit)])), { precision: 0 })} passed${scopeOf(asked, spans)}`,
      measure: name,
      unit,
      data: { milestones: passed },
      tables: [
        machineRows(passed),
        ...passed.map(({ threshold, rows }) => personTable(threshold, rows, unit, passed.length > 1, end)),
      ],
      remarks: [],
      prose: [
        ...passed.map(({ threshold, rows }) => sentence(threshold, rows, unit, spans)),
        ...footnotes,
      ] as [Phrase, ...Phrase[]],
      footnotes,
      notes: [],
      source,
    };
  },
};
