import { type Calculation, cutNotes } from '../calculation/index.js';
import { duringSpan, spanName } from '../calendar/index.js';
import { basis, measure, resolveMeasure, resolveSpan, spanOptions } from '../option/index.js';
import { comparisonSentence, measureWords } from '../report/index.js';
import { change, total as totalOf, totalOnBasis } from '../series/index.js';
import { facts } from './total/facts.js';
import { boatNotes, incompleteNotes } from './total/footnotes.js';
import { basisNotes, overlapNotes } from './total/notes.js';
import { row } from './total/row.js';
import { type TotalData, toTotalData } from './total/totalData.js';
import { thereBefore, yearBefore } from './total/yearBefore.js';

const options = { ...spanOptions, measure, basis };

/** One span, both ends included: what it adds up to, against the same dates a year before. */
export const total: Calculation<typeof options, TotalData> = {
  name: 'total',
  summary: 'one span: total, average a day, busiest day, against a year before',
  options,
  examples: [
    {
      line: 'total --since 2024-07-05 --as-of 2024-12-01',
      answers: 'how many since 5 July 2024, that day included, by 1 December',
    },
    {
      line: 'total --last 12m --format prose',
      answers: 'the last 12 months, against the 12 months before, as a sentence',
    },
  ],
  mainFigure: ['total', 'value', 'date'],
  dataSchema: (z) => {
    const day = z.iso.date();
    const figure = z.number().nullable();
    const ends = { from: day, to: day };
    return z.strictObject({
      ...ends,
      total: figure,
      days: z.int(),
      missingDays: z.int(),
      daysWithArrivals: z.int().nullable(),
      averagePerDay: figure,
      busiest: z.strictObject({ date: day, value: z.number() }).nullable(),
      firstArrival: day.nullable(),
      lastArrival: day.nullable(),
      passed: z.strictObject({ threshold: z.int(), date: day, dayNumber: z.int() }).nullable(),
      arrivals: z.int().nullable(),
      boats: z.int().nullable(),
      peoplePerBoat: figure,
      yearBefore: z.strictObject({
        ...ends,
        total: figure,
        missingDays: z.int(),
        difference: figure,
        changePercent: figure,
      }),
    });
  },
  compute({ series: set, annual, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const resolved = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { span } = resolved;
    const finalised = asked.basis === 'annual' && name === 'arrivals' ? annual : undefined;
    const figure = totalOnBasis(series, span, finalised);
    const before = yearBefore(series, resolved, set.coverage, finalised);
    const data = toTotalData(set, series, span, figure, before);
    const words = measureWords(name, unit);
    const lacking = incompleteNotes(span, figure, before, set.coverage);
    const boats = boatNotes(set, span, name, figure);
    const notes = [
      ...overlapNotes(span, before),
      ...cutNotes(resolved),
      ...(name === 'arrivals'
        ? basisNotes(
            figure,
            totalOf(series, span),
            totalOnBasis(series, span, annual),
            finalised !== undefined,
          )
        : []),
    ];
    const base = { there: thereBefore(before.span), ...before, ...change(figure.value, before.value) };
    return {
      command: 'total',
      title: `${words.title}, ${spanName(span)}`,
      measure: name,
      unit,
      data,
      tables: [row(data), facts(data, unit, before.span, boats.length > 0)],
      remarks: [],
      prose: [
        comparisonSentence(figure, before.value === null ? [] : [base], {
          words,
          unit,
          verb: words.inAll,
          when: duringSpan(span),
        }),
        ...lacking,
        ...notes,
      ],
      footnotes: [...lacking, ...boats],
      notes,
      source,
    };
  },
};
