import type { HeatChart } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { cut } from './endLabels.js';
import { figureWord } from './figureWord.js';
import { legendLines } from './legend.js';
import { noFigureGlyph, noFigureText } from './noFigure.js';
import { Page } from './page.js';
import type { PlotCanvas, PlotLine } from './plotLine.js';
import { shadeOf, shadesFor } from './shades.js';
import { fitLabels } from './tickLabels.js';
import { highest } from './valueAxis.js';
import { type WeekRange, weekOf, weekRanges, weeksOf } from './weekRanges.js';

type Block = HeatChart['blocks'][number];

interface Squares {
  readonly unicode: boolean;
  readonly step: number;
  /** Columns of a day: 2 where the width allows it, so that a day is about a square. */
  readonly cell: number;
  /** Weeks beside each other; the rest of the year goes below. */
  readonly weeks: number;
  readonly width: number;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Columns of the weekdays and of a year. */
const GUTTER = 5;
const GLYPHS = { unicode: ' ░▒▓█', ascii: ' .:o#' };

/** Days as squares, a block a year, darker for more, by thresholds that are the same for all years. */
export function plotHeat(chart: HeatChart, { width, unicode }: PlotCanvas): PlotLine[] {
  const { blocks, unit } = chart;
  const step = shadesFor(highest(blocks.flatMap(({ values }) => values)), unit);
  const most = Math.max(1, ...blocks.map(weeksOf));
  const room = Math.max(1, width - GUTTER);
  const cell = most * 2 <= room ? 2 : 1;
  const weeks = Math.ceil(most / Math.ceil((most * cell) / room));
  const squares = { unicode, step, cell, weeks, width };
  const drawn = blocks.map((block) => drawBlock(block, squares));
  return [...drawn.flatMap((lines) => [...lines, []]), ...legend(chart, squares)];
}

function drawBlock(block: Block, squares: Squares): PlotLine[] {
  const name = toVisibleLine(block.name);
  // A name that is longer than a year has a line of its own.
  const isLong = name.length >= GUTTER;
  const head: PlotLine[] = isLong
    ? [[{ text: cut(name, squares.width, squares.unicode), role: 'emphasis' }]]
    : [];
  const drawn = weekRanges(block, squares.weeks).map((range) =>
    drawPart(block, range, range.from === 0 && !isLong ? name : '', squares),
  );
  return [...head, ...drawn.flat()];
}

function drawPart(block: Block, range: WeekRange, name: string, squares: Squares): PlotLine[] {
  const page = new Page(squares.width, 1 + WEEKDAYS.length);
  page.put(0, 0, name, 'emphasis');
  for (const [index, day] of WEEKDAYS.entries()) page.put(0, index + 1, day, 'faint');
  drawMonths(page, block, range, squares);
  for (const [index, value] of block.values.entries()) {
    const week = weekOf(index, block);
    if (week < range.from || week >= range.to) continue;
    const row = 1 + ((index + block.offset) % 7);
    const column = GUTTER + (week - range.from) * squares.cell;
    page.put(column, row, glyphOf(value, squares).repeat(squares.cell), 'plain');
  }
  return page.lines();
}

function drawMonths(page: Page, block: Block, { from, to }: WeekRange, { cell }: Squares): void {
  const months = block.ticks
    .map(({ at, label }) => ({ week: weekOf(at, block), label: toVisibleLine(label) }))
    .filter(({ week }) => week >= from && week < to)
    .map(({ week, label }) => ({ column: (week - from) * cell, label }));
  for (const { start, text } of fitLabels(months, (to - from) * cell, 'start')) {
    page.put(GUTTER + start, 0, text, 'faint');
  }
}

function glyphOf(value: number | null, { unicode, step }: Squares): string {
  if (value === null) return noFigureGlyph(unicode);
  return (unicode ? GLYPHS.unicode : GLYPHS.ascii)[shadeOf(value, step)] ?? ' ';
}

function legend({ blocks, unit }: HeatChart, squares: Squares): PlotLine[] {
  const { unicode, step, width } = squares;
  const lacking = blocks.some(({ values }) => values.includes(null));
  const figure = (shade: number) => figureWord(shade * step, unit, unicode);
  const glyph = (shade: number) => glyphOf((shade - 0.5) * step, squares);
  const shown = [
    'blank 0',
    ...[1, 2, 3].map((shade) => `${glyph(shade)} to ${figure(shade)}`),
    `${glyph(4)} above ${figure(3)}`,
    ...(lacking ? [noFigureText(unicode)] : []),
  ];
  return legendLines(
    shown.map((text) => ({ text, role: 'plain' })),
    width,
    2,
  );
}
