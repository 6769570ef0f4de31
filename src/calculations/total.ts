import {
  type Calculation,
  cutNotes,
  duringResolved,
  eventNotes,
  isCutShort,
  leapEndNotes,
  resolvedName,
  resolvedNoun,
  sameDatesInWords,
} from '../calculation/index.js';
import {
  dateInWords,
  duringSpan,
  periodOfSpan,
  type Span,
  sharedDays,
  spanInWords,
  spanName,
} from '../calendar/index.js';
import {
  basis,
  comparedWith,
  measure,
  type ResolvedSpan,
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
  notComparedNotes,
  type Phrase,
  phrase,
  quantity,
  recordTable,
  type Table,
  type Unit,
  unknownNotes,
  wholeNumber,
} from '../report/index.js';
import { type SeriesSet, type Total, total as totalOf, totalOnBasis } from '../series/index.js';
import {
  type ComparedTotal,
  dataSchema,
  otherDays,
  type TotalData,
  toTotalData,
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
    const totalOfDays = (days: Span) => totalOnBasis(series, days, finalised);
    const figure = totalOfDays(span);
    const before = yearBefore(figure, resolved, totalOfDays, set.coverage);
    const other = asked.comparedWith && resolveCompared(asked.comparedWith, set.coverage);
    const compared = other && otherDays(figure, other.span, totalOfDays);
    const against = compared ?? before;
    const data = toTotalData(set, series, span, figure, before, compared ?? null);
    const words = measureWords(name, unit);
    const overlaps = compared === undefined && sharedDays(span, before.span) !== null;
    const otherDaysName = other ? resolvedNoun(other) : 'the year before';
    const lacking = [
      ...(figure.missingDays === 0 ? [] : [incompleteNote('The figure', { ...figure, span }, set.coverage)]),
      ...(against.missingDays === 0 || figure.value === null || overlaps
        ? []
        : [
            incompleteNote(
              `The figure ${compared ? `for ${otherDaysName}` : 'a year before'}`,
              against,
              set.coverage,
            ),
          ]),
    ];
    const named = { ...against, overlaps, name: otherDaysName };
    const boats = boatNotes(set, span, name, figure);
    const onAnnual = finalised !== undefined;
    const notes = [
      ...eventNotes(asked.since, asked.term),
      ...(compared ? overlapNotes(span, compared) : []),
      ...notComparedNotes(figure, [named]),
      ...leapEndNotes(asked, span),
      ...cutNotes(resolved),
      ...(other ? cutNotes(other) : []),
      ...(name === 'arrivals'
        ? basisNotes(figure, totalOnBasis(series, span, onAnnual ? undefined : annual), onAnnual)
        : []),
    ];
    const [there, otherName] = other
      ? [[duringResolved(other)], resolvedName(other)]
      : yearBeforeInWords(resolved, before.span);
    return {
      command: 'total',
      title: `${words.title}, ${resolvedName(resolved)}`,
      measure: name,
      unit,
      data,
      tables: [
        machineRow(data),
        personTable(
          data,
          unit,
          { name: otherName, isMarked: against.missingDays > 0 && !overlaps },
          boats.length > 0,
        ),
      ],
      remarks: [],
      prose: [
        comparisonSentence(figure, [{ there: () => there, ...against }], {
          words,
          unit,
          isOver: true,
          when: duringResolved(resolved),
        }),
        // The sentence has said that there is no figure.
        ...(figure.days === 0 ? [] : lacking),
        ...notes,
      ],
      footnotes: [...lacking, ...boats],
      notes: [...unknownNotes(figure, [named]), ...notes],
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

/** The facts of the span, with the days compared with, `against`; `boatsLack` says whether the number of boats lacks days. */
function personTable(
  data: TotalData,
  unit: Unit,
  against: { readonly name: string; readonly isMarked: boolean },
  boatsLack: boolean,
): Table {
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
  const difference =
    other.difference === null ? '' : phrase`: ${{ value: other.difference, unit, signed: true }}, ${percent}`;
  const otherMark = against.isMarked ? INCOMPLETE : '';
  const otherTotal = phrase`${{ value: other.total, unit }}${otherMark} (${against.name})${difference}`;
  const threshold = milestone ? wholeNumber(milestone.threshold, unit) : '';
  return factsTable([
    [unit === 'people per boat' ? 'People per boat' : 'Total', phrase`${counted}${mark}`],
    ['Days', several ? daysInWords(data) : []],
    [
      'Average a day',
      averagePerDay !== null && several ? phrase`${{ value: averagePerDay, unit, neverNothing: true }}` : [],
    ],
    [
      'Highest day',
      busiest !== null && several
        ? phrase`${{ value: busiest.value, unit }} on ${whichOf(busiest)}${dateInWords(busiest.date)}`
        : [],
    ],
    [`Passed ${threshold}`, (several && passedOn) || []],
    ['First arrivals', several && data.firstArrival !== null ? [dateInWords(data.firstArrival)] : []],
    ['Last arrivals', several && data.lastArrival !== null ? [dateInWords(data.lastArrival)] : []],
    [data.comparedWith === null ? 'A year before' : 'Compared with', otherTotal],
  ]);
}

/** `3 days, the first `; empty where no other day has the figure. */
function whichOf({ sharedBy }: NonNullable<TotalData['busiest']>): Phrase {
  return sharedBy === 1 ? [] : phrase`${quantity(sharedBy, 'days')}, the first `;
}

/** `150 days, 148 days of them with figures, 88 days with arrivals`. */
function daysInWords({ days, missingDays, daysWithArrivals }: TotalData): Phrase {
  const figures = missingDays === 0 ? [] : phrase`, ${{ value: days, unit: 'days' }} of them with figures`;
  const arrivals =
    daysWithArrivals === null ? [] : phrase`, ${{ value: daysWithArrivals, unit: 'days' }} with arrivals`;
  return phrase`${{ value: days + missingDays, unit: 'days' }}${figures}${arrivals}`;
}

/** The days of the year before in a sentence and in the table; those of a span that is cut short go by their dates. */
function yearBeforeInWords(resolved: ResolvedSpan, before: Span): [sentence: Phrase, table: string] {
  if (!isCutShort(resolved) && periodOfSpan(before) !== null) return [[duringSpan(before)], spanName(before)];
  const sentence =
    before.last + 1 === resolved.span.first
      ? 'in the 12 months before'
      : sameDatesInWords(resolved.span, before, 'a year before');
  return [[sentence], spanInWords(before.first, before.last)];
}

/** Says that the number of boats lacks more days than the number of people beside it. */
function boatNotes(set: SeriesSet, span: Span, name: string, { missingDays }: Total): Phrase[] {
  if (name !== 'arrivals' || !set.measures.includes('boats')) return [];
  const boats = totalOf(set.series('boats'), span);
  const isShown = boats.value !== null && boats.missingDays > missingDays;
  return isShown ? [incompleteNote('The number of boats', { ...boats, span }, set.coverage)] : [];
}

/** Says which days a total shares with the one that it was asked to be compared with. */
function overlapNotes(span: Span, { value, span: other }: ComparedTotal): Phrase[] {
  const shared = sharedDays(span, other);
  if (value === null || shared === null) return [];
  const which = shared.first === shared.last ? 'this day' : 'these days';
  return [phrase`Both totals count ${which}: ${spanInWords(shared.first, shared.last)}.`];
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
