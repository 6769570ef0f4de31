import { type Calculation, type DataOf, dataFields, unpublishedNotes } from '../../src/calculation/index.js';
import { daysOf, spanName, toCivilDate } from '../../src/calendar/index.js';
import { measure, resolveMeasure, resolveSpan, spanOptions } from '../../src/option/index.js';
import { factsTable, measureWords, phrase, recordTable, type ZodModule } from '../../src/report/index.js';
import { figureOn, isLacking } from '../../src/series/index.js';

// The calculation that CONTRIBUTING.md begins with. It is compiled, linted and run here, so that it stays right; the program does
// not have it.
const options = { ...spanOptions, measure };

function dataSchema(z: ZodModule) {
  const { from, to, days, missingDays } = dataFields(z);
  const median = z
    .number()
    .nullable()
    .describe('Median of the days that have a figure, in the unit of the measure; null where none has');
  return z.strictObject({ from, to, median, days, missingDays });
}

type MedianData = DataOf<typeof dataSchema>;

/** The median day of a span, both ends included. */
export const median: Calculation<typeof options, MedianData> = {
  name: 'median',
  summary: 'the figure that half of the days of a span do not pass',
  options,
  examples: [
    { line: 'median --year 2025', answers: 'the median day of 2025' },
    { line: 'median --month 2025-03 --json', answers: 'the median day of March 2025, as JSON' },
  ],
  mainFigure: ['median'],
  dataSchema,
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const { span } = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const length = span.last - span.first + 1;
    const known = daysOf(span)
      .filter((day) => !isLacking(series, day))
      .map((day) => figureOn(series, day))
      .sort((one, other) => one - other);
    const data = {
      from: toCivilDate(span.first),
      to: toCivilDate(span.last),
      median: middleOf(known),
      days: known.length,
      missingDays: length - known.length,
    };
    const words = measureWords(name, unit);
    const figure = { value: data.median, unit };
    const notes = unpublishedNotes(series, daysOf(span));
    return {
      command: 'median',
      title: `${words.title}: the median day, ${spanName(span)}`,
      measure: name,
      unit,
      data,
      tables: [recordTable(data), factsTable([['Median', [figure]]])],
      remarks: [],
      prose: [phrase`Half of the days of ${spanName(span)} had at most ${figure} ${words.noun}.`, ...notes],
      footnotes: [],
      notes,
      source,
    };
  },
};

/** The median of figures in ascending order; `null` where there are none. */
function middleOf(figures: readonly number[]): number | null {
  const lower = figures[Math.ceil(figures.length / 2) - 1];
  const upper = figures[Math.floor(figures.length / 2)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
