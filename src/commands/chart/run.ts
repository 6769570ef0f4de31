import {
  addMonths,
  type CivilDate,
  longDate,
  toCivilDate,
  toDayNumber,
  yearOf,
} from '../../calendar/index.js';
import { bandChart } from '../../chart/bandChart.js';
import { calendarChart } from '../../chart/calendarChart.js';
import { type ChartData, type ChartOptions, type ChartValues, chartOptions } from '../../chart/chartData.js';
import type { ChartQuestion, ChartResult } from '../../chart/chartKind.js';
import { dailyChart } from '../../chart/dailyChart.js';
import { monthlyChart } from '../../chart/monthlyChart.js';
import { perBoatChart } from '../../chart/perBoatChart.js';
import { slopeChart } from '../../chart/slopeChart.js';
import { weeklyChart } from '../../chart/weeklyChart.js';
import { ytdChart } from '../../chart/ytdChart.js';
import { inspectRelease } from '../../check/inspectRelease.js';
import type { Answer } from '../../command/index.js';
import { EVENTS, type EventKind, firstDayCounted } from '../../event/index.js';
import { hasErrors } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import { type Asked, type ChartKind, type MarkedDay, QuestionError } from '../../option/index.js';
import { inputsOf } from '../../question/index.js';
import { withSumNote } from '../../question/seriesInWords.js';
import { pictureSource } from '../../question/sourceLine.js';
import type { InputSelection, Release } from '../../release/index.js';
import { type Chart, machineTable, type Report, type Table } from '../../report/index.js';

const KINDS: Readonly<Record<ChartKind, (question: ChartQuestion) => ChartResult>> = {
  ytd: ytdChart,
  band: bandChart,
  daily: dailyChart,
  weekly: weeklyChart,
  monthly: monthlyChart,
  'per-boat': perBoatChart,
  slope: slopeChart,
  calendar: calendarChart,
};

/** Options that each kind takes beside `--as-of` and those on its words; others are refused instead of ignored. */
const TAKES: Readonly<Record<ChartKind, readonly (keyof ChartOptions)[]>> = {
  ytd: ['year', 'years', 'measure', 'mark', 'events'],
  band: ['year', 'years', 'measure', 'mark', 'events'],
  daily: ['year', 'years', 'measure', 'mean', 'mark', 'events'],
  weekly: ['year', 'measure', 'mark', 'events'],
  monthly: ['year', 'years', 'measure', 'cumulative', 'mark', 'events'],
  'per-boat': ['minBoats', 'mark', 'events'],
  slope: ['year', 'years', 'measure'],
  calendar: ['year', 'years', 'measure'],
};

const OF_SOME_KINDS = [
  'year',
  'years',
  'measure',
  'cumulative',
  'mean',
  'minBoats',
  'mark',
  'events',
] as const;

/** Answers `crossings chart`: the report of the chart, or only the findings if the data contain errors. */
export async function run(wanted: InputSelection, asked: Asked<ChartOptions>, host: Host): Promise<Answer> {
  const kind = asked.kind ?? 'ytd';
  requireTaken(kind, asked);
  const { release, findings } = await inspectRelease(wanted, host);
  if (hasErrors(findings)) return { report: null, findings };
  const result = KINDS[kind]({ ...inputsOf(release), asked });
  const chart = withMarks(withWords(result.chart, asked, release), result, asked);
  const report = withPicture({ ...result, chart }, kind);
  return { report: withSumNote(report, release), findings };
}

/** Throws `QuestionError` for an option that the kind does not take. */
function requireTaken(kind: ChartKind, asked: Asked<ChartOptions>): void {
  const other = OF_SOME_KINDS.find((key) => asked[key] !== undefined && !TAKES[kind].includes(key));
  if (other !== undefined)
    throw new QuestionError(`chart ${kind} does not take --${chartOptions[other].name}`);
}

/** The chart with the words that were asked for in place of its own; its source is the publisher's, never where a file is kept. */
function withWords(
  chart: Chart,
  { title, subtitle, noTitle, source }: Asked<ChartOptions>,
  release: Release,
): Chart {
  if (noTitle && subtitle !== undefined)
    throw new QuestionError('--no-title leaves out the subtitle too: give one of them');
  return {
    ...chart,
    title: title ?? chart.title,
    subtitle: subtitle ?? chart.subtitle,
    ...(noTitle && { isUntitled: true }),
    source: source ?? pictureSource(release.provenance, chart.source),
  };
}

/** The chart with the days marked that were asked for. Throws `QuestionError` for a named day that it does not show. */
function withMarks(
  chart: Chart,
  { placeOf }: ChartResult,
  { mark = [], events }: Asked<ChartOptions>,
): Chart {
  if (chart.kind === 'heat' || (mark.length === 0 && !events)) return chart;
  if (placeOf === undefined)
    throw new QuestionError('a day is marked in the bars of one year alone: name it with --years');
  const known = events ? knownMarks() : [];
  const marks = [...mark, ...known].flatMap((each) => {
    const at = placeOf(each.day);
    if (at === null && mark.includes(each))
      throw new QuestionError(
        `the picture does not show ${longDate(each.day)}: mark another day, or ask for other years`,
      );
    return at === null ? [] : [{ at, label: labelOf(each, chart) }];
  });
  return { ...chart, marks: marks.toSorted((one, other) => one.at - other.at) };
}

/** The words for a day, with its year where lines of several years have the day at the same place. */
function labelOf({ day, label }: MarkedDay, chart: Chart): string {
  const year = String(yearOf(day));
  const isOfOne = chart.kind !== 'lines' || chart.lines.length === 1;
  return isOfOne || label.includes(year) ? label : `${label} (${year})`;
}

/** Kinds of events that a picture leaves out, since they would crowd it: governments go with elections, and home secretaries are many. */
const UNMARKED: readonly EventKind[] = ['government', 'home-secretary'];

/** The events that `--events` marks: the first of each day. */
function knownMarks(): MarkedDay[] {
  const marked = EVENTS.filter(({ kind }) => !UNMARKED.includes(kind)).map((event) => ({
    day: firstDayCounted(event),
    label: event.name,
  }));
  return marked.filter(({ day }, index) => marked.findIndex((each) => each.day === day) === index);
}

/** The report with the chart, whose points are its main table; the other tables are only for people. */
function withPicture({ base, chart, last, series }: ChartResult, kind: ChartKind): Report<ChartData> {
  const tables = base.tables.filter(({ audience }) => audience !== 'machine');
  return {
    ...base,
    command: 'chart',
    title: chart.subtitle,
    data: { kind, asOf: toCivilDate(last), series },
    tables: [tidyPoints(series), ...tables.map((table) => ({ ...table, audience: 'person' as const }))],
    chart,
  };
}

const STEPS = { day: 1, week: 7 } as const;

/** A row for each point, for machines. */
function tidyPoints(series: readonly ChartValues[]): Table {
  const rows = series.flatMap(({ name, from, step, values, partial }) => {
    const first = toDayNumber(from as CivilDate);
    return values.map((value, index) => {
      const date = toCivilDate(step === 'month' ? addMonths(first, index) : first + index * STEPS[step]);
      return { series: name, date, value, partial: partial.includes(date) };
    });
  });
  return machineTable(['series', 'date', 'value', 'partial'], rows);
}
