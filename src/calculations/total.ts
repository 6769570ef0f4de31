import {
  type Calculation,
  cutNotes,
  duringResolved,
  eventNotes,
  isCutShort,
  resolvedName,
} from '../calculation/index.js';
import {
  dateInWords,
  duringSpan,
  periodOfSpan,
  type Span,
  spanInWords,
  spanName,
} from '../calendar/index.js';
import {
  basis,
  comparedWith,
  measure,
  resolveCompared,
  resolveMeasure,
  resolveSpan,
  spanOptions,
} from '../option/index.js';
import {
  comparisonSentence,
  dayInWords,
  factsTable,
  INCOMPLETE,
  incompleteNote,
  measureWords,
  type Phrase,
  phrase,
  quantity,
  recordTable,
  type Table,
  type Unit,
  wholeNumber,
} from '../report/index.js';
import { change, type SeriesSet, type Total, total as totalOf, totalOnBasis } from '../series/index.js';
import {
  type ComparedTotal,
  dataSchema,
  type TotalData,
  toTotalData,
  totalOver,
  yearBefore,
} from './totalData.js';

const options = { ...spanOptions, comparedWith, measure, basis };

/** The total of one span, both ends included, against the same dates a year before, or other days. */
export const total: Calculation<typeof options, TotalData> = {
  name: 'total',
  summary: 'one span: total and average a day, against a year before',
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
    {
      line: 'total --month 2024-10 --compared-with 2024-09 --format prose',
      answers: 'a month against the month before, as a sentence',
    },
  ],
  mainFigure: ['total', 'value', 'date'],
  dataSchema,
  compute({ series: set, annual, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const resolved = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { span } = resolved;
    const finalised = asked.basis === 'annual' && name === 'arrivals' ? annual : undefined;
    const figure = totalOnBasis(series, span, finalised);
    const before = yearBefore(series, resolved, set.coverage, finalised);
    const other = asked.comparedWith && resolveCompared(asked.comparedWith, set.coverage);
    const compared = other && totalOver(series, other.span, set.coverage, finalised);
    const against = compared ?? before;
    const againstName = compared ? 'The total compared with' : 'The year before';
    const data = toTotalData(set, series, span, figure, before, compared ?? null);
    const words = measureWords(name, unit);
    const lacking = [
      ...(figure.missingDays === 0 ? [] : [incompleteNote('The total', { ...figure, span }, set.coverage)]),
      ...(against.value === null || against.missingDays === 0
        ? []
        : [incompleteNote(againstName, against, set.coverage)]),
    ];
    const boats = boatNotes(set, span, name, figure);
    const onAnnual = finalised !== undefined;
    const notes = [
      ...eventNotes(asked.since),
      ...overlapNotes(againstName, span, against),
      ...cutNotes(resolved),
      ...(other ? cutNotes(other) : []),
      ...(name === 'arrivals'
        ? basisNotes(figure, totalOnBasis(series, span, onAnnual ? undefined : annual), onAnnual)
        : []),
    ];
    const [there, otherName] = other
      ? [[duringResolved(other)], resolvedName(other)]
      : yearBeforeInWords(before.span, isCutShort(resolved));
    const base = { there, ...against, ...change(figure.value, against.value) };
    return {
      command: 'total',
      title: `${words.title}, ${resolvedName(resolved)}`,
      measure: name,
      unit,
      data,
      tables: [machineRow(data), personTable(data, unit, otherName, boats.length > 0)],
      remarks: [],
      prose: [
        comparisonSentence(figure, against.value === null ? [] : [base], {
          words,
          unit,
          verb: words.inAll,
          when: duringResolved(resolved),
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

/** The total as one row; nested figures take columns of their own. */
function machineRow({
  busiest,
  passed: milestone,
  yearBefore: before,
  comparedWith: other,
  ...plain
}: TotalData): Table {
  return recordTable({
    ...plain,
    busiestDate: busiest?.date ?? null,
    busiestValue: busiest?.value ?? null,
    passedThreshold: milestone?.threshold ?? null,
    passedDate: milestone?.date ?? null,
    passedDayNumber: milestone?.dayNumber ?? null,
    yearBeforeFrom: before.from,
    yearBeforeTo: before.to,
    yearBeforeTotal: before.total,
    difference: before.difference,
    changePercent: before.changePercent,
    comparedWithFrom: other?.from ?? null,
    comparedWithTo: other?.to ?? null,
    comparedWithTotal: other?.total ?? null,
    comparedWithDifference: other?.difference ?? null,
    comparedWithChangePercent: other?.changePercent ?? null,
    busiestSharedBy: busiest?.sharedBy ?? null,
  });
}

/** The facts of the span; `otherName` names the days compared with, and `boatsLack` says whether the number of boats lacks days. */
function personTable(data: TotalData, unit: Unit, otherName: string, boatsLack: boolean): Table {
  const { busiest, averagePerDay, missingDays, passed: milestone } = data;
  const other = data.comparedWith ?? data.yearBefore;
  const people = unit === 'people' && data.total === data.arrivals;
  const mark = missingDays > 0 || (people && boatsLack) ? INCOMPLETE : '';
  const counted = people
    ? dayInWords(data.arrivals, data.boats, data.peoplePerBoat)
    : phrase`${{ value: data.total, unit }}`;
  const several = data.from !== data.to;
  const passedOn =
    milestone && phrase`${dateInWords(milestone.date)}, day ${{ value: milestone.dayNumber, unit: 'count' }}`;
  const percent = { value: other.changePercent, unit: 'percent', signed: true } as const;
  const difference = phrase`${{ value: other.difference, unit, signed: true }}, ${percent}`;
  const otherMark = other.missingDays === 0 ? '' : INCOMPLETE;
  const against = phrase`${{ value: other.total, unit }}${otherMark} (${otherName}): ${difference}`;
  const threshold = milestone ? wholeNumber(milestone.threshold, unit) : '';
  return factsTable([
    [unit === 'people per boat' ? 'People per boat' : 'Total', phrase`${counted}${mark}`],
    ['Days', several ? daysInWords(data) : []],
    ['Average a day', averagePerDay !== null && several ? phrase`${{ value: averagePerDay, unit }}` : []],
    [
      'Highest day',
      busiest !== null && several
        ? phrase`${{ value: busiest.value, unit }} on ${sharedDays(busiest)}${dateInWords(busiest.date)}`
        : [],
    ],
    [`Passed ${threshold}`, (several && passedOn) || []],
    ['First arrivals', several && data.firstArrival !== null ? [dateInWords(data.firstArrival)] : []],
    ['Last arrivals', several && data.lastArrival !== null ? [dateInWords(data.lastArrival)] : []],
    [data.comparedWith === null ? 'A year before' : 'Compared with', other.total === null ? [] : against],
  ]);
}

/** `3 days, the first `; empty where no other day has the figure. */
function sharedDays({ sharedBy }: NonNullable<TotalData['busiest']>): Phrase {
  return sharedBy === 1 ? [] : phrase`${quantity(sharedBy, 'days')}, the first `;
}

/** `150 days, 148 days of them with figures, 88 days with arrivals`. */
function daysInWords({ days, missingDays, daysWithArrivals }: TotalData): Phrase {
  const figures = missingDays === 0 ? [] : phrase`, ${{ value: days, unit: 'days' }} of them with figures`;
  const arrivals =
    daysWithArrivals === null ? [] : phrase`, ${{ value: daysWithArrivals, unit: 'days' }} with arrivals`;
  return phrase`${{ value: days + missingDays, unit: 'days' }}${figures}${arrivals}`;
}

/** The days of the year before in a sentence and in the table; `byDates` says that those of this year go by their dates. */
function yearBeforeInWords(span: Span, byDates: boolean): [sentence: Phrase, table: string] {
  if (byDates || periodOfSpan(span) === null)
    return [['over the same dates a year before'], spanInWords(span.first, span.last)];
  return [[duringSpan(span)], spanName(span)];
}

/** Says that the number of boats lacks more days than the number of people beside it. */
function boatNotes(set: SeriesSet, span: Span, name: string, { missingDays }: Total): Phrase[] {
  if (name !== 'arrivals' || !set.measures.includes('boats')) return [];
  const boats = totalOf(set.series('boats'), span);
  const isShown = boats.value !== null && boats.missingDays > missingDays;
  return isShown ? [incompleteNote('The number of boats', { ...boats, span }, set.coverage)] : [];
}

/** Says which days a total shares with the one that it is compared with, which `name` names. */
function overlapNotes(name: string, span: Span, { value, span: other }: ComparedTotal): Phrase[] {
  const first = Math.max(span.first, other.first);
  const last = Math.min(span.last, other.last);
  if (value === null || first > last) return [];
  return [phrase`${name} overlaps these days: both count those from ${spanInWords(first, last)}.`];
}

/** Gives the total on the other basis, daily or annual, where it differs from `here`; `onAnnual` says on which `here` is. */
function basisNotes(here: Total, other: Total, onAnnual: boolean): Phrase[] {
  if (here.value === other.value) return [];
  const name = onAnnual
    ? 'The daily series has'
    : 'With the finalised annual statistics for whole years the total is';
  return [
    phrase`${name} ${{ value: other.value, unit: 'people' }} (here ${{ value: here.value, unit: 'people' }}).`,
  ];
}
