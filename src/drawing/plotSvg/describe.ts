import { type Chart, type ChartSeries, figureToText, type LineChart, type Tick } from '../../report/index.js';
import { escapeXml } from '../../text/index.js';
import type { Canvas } from './canvas.js';
import { isDrawable } from './scales.js';

/** The rows of a description end here, in characters: a page may hold many pictures. */
const MOST_CHARACTERS = 16_000;
const MOST_IN_A_ROW = 4_000;

interface Row {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly ticks: readonly Tick[];
}

/** The picture in words, and its data in rows, as lines of XML text, for who cannot see it. */
export function describe(chart: Chart, canvas: Canvas): string[] {
  const rows = rowsOf(chart).map((row) =>
    (chart.kind === 'lines' ? sampled(row, chart) : whole(row))(textOf(chart, canvas)),
  );
  const lines = [chart.description, ...rows].map((line) => escapeXml(shortened(line)));
  return withinLimit(lines);
}

function rowsOf(chart: Chart): Row[] {
  if (chart.kind === 'heat') return [...chart.blocks];
  const series: readonly ChartSeries[] =
    chart.kind === 'lines' ? chart.lines : [...chart.bars, ...(chart.line ? [chart.line] : [])];
  return series.map(({ name, values }) => ({ name, values, ticks: chart.ticks }));
}

type Say = (value: number | null | undefined) => string;

function textOf({ unit }: Chart, { precision }: Canvas): Say {
  return (value) => figureToText({ value: isDrawable(value) ? value : null, unit }, { precision });
}

/**
 * `2025: 8,183 at the end; by 1 January 0, by 1 February 1,145`: a line has too many points to be read out. Each is called
 * in full, for a tick stands at the first of what it names.
 */
function sampled({ name, values, ticks }: Row, { names, running }: LineChart): (say: Say) => string {
  return (say) => {
    const known = ticks.filter(({ at }) => isDrawable(values[Math.round(at)]));
    const parts = known.map(({ at, label }) => {
      const place = names[Math.round(at)] ?? label;
      return `${running ? 'by ' : ''}${place} ${say(values[Math.round(at)])}`;
    });
    return `${name}: ${[`${say(values.findLast(isDrawable))} at the end`, parts.join(', ')].filter(Boolean).join('; ')}`;
  };
}

/** `2024: Jan 0, 124, 0; Feb 51, –`: every value, after the tick from which it is counted. */
function whole({ name, values, ticks }: Row): (say: Say) => string {
  return (say) => {
    const starts = ticks.map(({ at }) => Math.max(0, Math.round(at)));
    const before = values
      .slice(0, starts[0] ?? values.length)
      .map(say)
      .join(', ');
    const parts = ticks.flatMap(({ label }, index) => {
      const said = values.slice(starts[index], starts[index + 1]).map(say);
      return said.length === 0 ? [] : [`${label} ${said.join(', ')}`];
    });
    return `${name}: ${[before, ...parts].filter(Boolean).join('; ')}`;
  };
}

function shortened(line: string): string {
  return line.length > MOST_IN_A_ROW ? `${line.slice(0, MOST_IN_A_ROW)} …` : line;
}

function withinLimit(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let free = MOST_CHARACTERS;
  for (const line of lines) {
    free -= line.length + 1;
    if (free < 0) return [...kept, `… and ${lines.length - kept.length} more`];
    kept.push(line);
  }
  return kept;
}
