import type { Answer } from '../../command/index.js';
import { hasErrors } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import { type Asked, type ChartKind, QuestionError } from '../../option/index.js';
import type { InputSelection } from '../../release/index.js';
import type { Report } from '../../report/index.js';
import { groundsOf } from '../calculationCommand.js';
import type { ChartData, ChartOptions } from '../chart.js';
import { inspectRelease } from '../inspectRelease.js';
import { withSumNote } from '../series/seriesInWords.js';
import { calendarChart } from './calendarChart.js';
import { dailyChart } from './dailyChart.js';
import type { ChartQuestion, Drawn } from './drawn.js';
import { monthlyChart } from './monthlyChart.js';
import { perBoatChart } from './perBoatChart.js';
import { tidyPoints } from './tidyPoints.js';
import { ytdChart } from './ytdChart.js';

const KINDS: Readonly<Record<ChartKind, (question: ChartQuestion) => Drawn>> = {
  ytd: ytdChart,
  daily: dailyChart,
  monthly: monthlyChart,
  'per-boat': perBoatChart,
  calendar: calendarChart,
};

/** What each kind takes beside `--as-of`: an option that would be passed over in silence is refused. */
const TAKES: Readonly<Record<ChartKind, readonly string[]>> = {
  ytd: ['year', 'years', 'measure'],
  daily: ['year', 'measure'],
  monthly: ['year', 'years', 'measure', 'cumulative'],
  'per-boat': [],
  calendar: ['year', 'years', 'measure'],
};

export async function run(wanted: InputSelection, asked: Asked<ChartOptions>, host: Host): Promise<Answer> {
  const kind = asked.kind ?? 'ytd';
  requireTaken(kind, asked);
  const { release, findings } = await inspectRelease(wanted, host);
  if (hasErrors(findings)) return { report: null, findings };
  const drawn = KINDS[kind]({ ...groundsOf(release), asked });
  return { report: withSumNote(withPicture(drawn, kind), release), findings };
}

function requireTaken(kind: ChartKind, asked: Asked<ChartOptions>): void {
  const given = (['year', 'years', 'measure', 'cumulative'] as const).filter(
    (key) => asked[key] !== undefined,
  );
  const other = given.find((key) => !TAKES[kind].includes(key));
  if (other !== undefined) throw new QuestionError(`chart ${kind} does not take --${other}`);
}

/** The report on the same figures, with the picture above it and its points for machines. */
function withPicture({ base, chart, series }: Drawn, kind: ChartKind): Report<ChartData> {
  const tables = base.tables.filter(({ audience }) => audience !== 'machine');
  return {
    ...base,
    command: 'chart',
    title: chart.title,
    data: { kind, series },
    tables: [tidyPoints(series), ...tables.map((table) => ({ ...table, audience: 'person' as const }))],
    chart,
  };
}
