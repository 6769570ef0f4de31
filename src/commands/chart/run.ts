import { addMonths, type CivilDate, toCivilDate, toDayNumber } from '../../calendar/index.js';
import { calendarChart } from '../../chart/calendarChart.js';
import type { ChartData, ChartOptions, ChartValues } from '../../chart/chartData.js';
import type { ChartQuestion, ChartResult } from '../../chart/chartKind.js';
import { dailyChart } from '../../chart/dailyChart.js';
import { monthlyChart } from '../../chart/monthlyChart.js';
import { perBoatChart } from '../../chart/perBoatChart.js';
import { ytdChart } from '../../chart/ytdChart.js';
import { inspectRelease } from '../../check/inspectRelease.js';
import type { Answer } from '../../command/index.js';
import { hasErrors } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import { type Asked, type ChartKind, QuestionError } from '../../option/index.js';
import { inputsOf } from '../../question/index.js';
import { withSumNote } from '../../question/seriesInWords.js';
import type { InputSelection } from '../../release/index.js';
import { machineTable, type Report, type Table } from '../../report/index.js';

const KINDS: Readonly<Record<ChartKind, (question: ChartQuestion) => ChartResult>> = {
  ytd: ytdChart,
  daily: dailyChart,
  monthly: monthlyChart,
  'per-boat': perBoatChart,
  calendar: calendarChart,
};

/** Options that each kind takes beside `--as-of`; others are refused instead of ignored. */
const TAKES: Readonly<Record<ChartKind, readonly string[]>> = {
  ytd: ['year', 'years', 'measure'],
  daily: ['year', 'measure'],
  monthly: ['year', 'years', 'measure', 'cumulative'],
  'per-boat': [],
  calendar: ['year', 'years', 'measure'],
};

/** Answers `crossings chart`: the report of the chart, or only the findings if the data contain errors. */
export async function run(wanted: InputSelection, asked: Asked<ChartOptions>, host: Host): Promise<Answer> {
  const kind = asked.kind ?? 'ytd';
  requireTaken(kind, asked);
  const { release, findings } = await inspectRelease(wanted, host);
  if (hasErrors(findings)) return { report: null, findings };
  const result = KINDS[kind]({ ...inputsOf(release), asked });
  return { report: withSumNote(withPicture(result, kind), release), findings };
}

/** Throws `QuestionError` for an option that the kind does not take. */
function requireTaken(kind: ChartKind, asked: Asked<ChartOptions>): void {
  const given = (['year', 'years', 'measure', 'cumulative'] as const).filter(
    (key) => asked[key] !== undefined,
  );
  const other = given.find((key) => !TAKES[kind].includes(key));
  if (other !== undefined) throw new QuestionError(`chart ${kind} does not take --${other}`);
}

/** The report with the chart, whose points are its main table; the other tables are only for people. */
function withPicture({ base, chart, last, series }: ChartResult, kind: ChartKind): Report<ChartData> {
  const tables = base.tables.filter(({ audience }) => audience !== 'machine');
  return {
    ...base,
    command: 'chart',
    title: chart.title,
    data: { kind, asOf: toCivilDate(last), series },
    tables: [tidyPoints(series), ...tables.map((table) => ({ ...table, audience: 'person' as const }))],
    chart,
  };
}

/** A row for each point, for machines. */
function tidyPoints(series: readonly ChartValues[]): Table {
  const rows = series.flatMap(({ name, from, step, values, partial }) => {
    const first = toDayNumber(from as CivilDate);
    return values.map((value, index) => {
      const date = toCivilDate(step === 'day' ? first + index : addMonths(first, index));
      return { series: name, date, value, partial: partial.includes(date) };
    });
  });
  return machineTable(['series', 'date', 'value', 'partial'], rows);
}
