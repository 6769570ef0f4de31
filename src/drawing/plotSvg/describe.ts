import { type Chart, capital, figureToText, type LineChart, type Tick } from '../../report/index.js';
import { escapeXml } from '../../text/index.js';
import { incompleteInWords, seriesOf } from '../labels.js';
import type { Canvas } from './canvas.js';
import { isDrawable } from './marks.js';

/** Longest description and longest row of it, in characters, since a page may contain many pictures. */
const MOST_CHARACTERS = 16_000;
const MOST_IN_A_ROW = 4_000;

interface Row {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly ticks: readonly Tick[];
}

/** The description of a chart and its data in rows, as lines of XML text for people who cannot see it. */
export function describe(chart: Chart, canvas: Canvas): string[] {
  const rows = rowsOf(chart).map((row) =>
    (chart.kind === 'lines' ? sampled(row, chart) : whole(row))(textOf(chart, canvas)),
  );
  const lacking = chart.kind === 'heat' ? null : incompleteInWords(chart);
  const said = [
    `${chart.subtitle}.`,
    chart.description,
    ...(lacking === null ? [] : [`${capital(lacking)}.`]),
  ];
  const lines = [...said, ...rows].map((line) => escapeXml(shortened(line)));
  return withinLimit(lines);
}

function rowsOf(chart: Chart): Row[] {
  if (chart.kind === 'heat') return [...chart.blocks];
  return seriesOf(chart).map(({ name, values }) => ({ name, values, ticks: chart.ticks }));
}

type ToText = (value: number | null | undefined) => string;

function textOf({ unit }: Chart, { precision }: Canvas): ToText {
  return (value) => figureToText({ value: isDrawable(value) ? value : null, unit }, { precision });
}

/**
 * A line in words: `2025: 8,183 at the end; by 1 January 0, by 1 February 1,145`: only the points at ticks, since a line has too many to be
 * read out. Points have their full names, since a tick is at the first day of the month that it names.
 */
function sampled({ name, values, ticks }: Row, { names, running }: LineChart): (toText: ToText) => string {
  return (toText) => {
    const known = ticks.filter(({ at }) => isDrawable(values[Math.round(at)]));
    const parts = known.map(({ at, label }) => {
      const place = names[Math.round(at)] ?? label;
      return `${running ? 'by ' : ''}${place} ${toText(values[Math.round(at)])}`;
    });
    return `${name}: ${[`${toText(values.findLast(isDrawable))} at the end`, parts.join(', ')].filter(Boolean).join('; ')}`;
  };
}

/** Bars or days in words: `2024: Jan 0, 124, 0; Feb 51, –`: all values, each behind the tick before it. */
function whole({ name, values, ticks }: Row): (toText: ToText) => string {
  return (toText) => {
    const starts = ticks.map(({ at }) => Math.max(0, Math.round(at)));
    const before = values
      .slice(0, starts[0] ?? values.length)
      .map(toText)
      .join(', ');
    const parts = ticks.flatMap(({ label }, index) => {
      const texts = values.slice(starts[index], starts[index + 1]).map(toText);
      return texts.length === 0 ? [] : [`${label} ${texts.join(', ')}`];
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
