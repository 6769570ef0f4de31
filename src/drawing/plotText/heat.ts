import { WEEKDAYS } from '../../calendar/index.js';
import { type HeatChart, isWhole, type Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { figureWord, fitLabels, highest } from './axes.js';
import { legendLines, noFigureGlyph, noFigureText } from './legend.js';
import { cut, Page, type PlotCanvas, type PlotLine } from './page.js';

type Block = HeatChart['blocks'][number];

/** Layout of the squares, the same for all blocks. */
interface Squares {
  readonly unicode: boolean;
  /** Width of a shade. */
  readonly step: number;
  /** Columns of a day: 2 if the width allows it, which is about a square, else 1. */
  readonly cell: number;
  /** Most weeks side by side; the rest of a year goes below. */
  readonly weeks: number;
  readonly width: number;
}

/** Weeks of a block, counted from 0; `from` is included, `to` is not. */
interface WeekRange {
  readonly from: number;
  readonly to: number;
}

/** Columns left of the squares, for the weekdays and the year. */
const GUTTER = 5;
const GLYPHS = { unicode: ' ░▒▓█', ascii: ' .:o#' };

/** Widths of a shade, times a power of ten. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Number of shades; 0 has none. */
const SHADES = 4;

/** Days as squares, a block a year, in shades that are the same for all blocks. */
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
  // A name too long for the columns at the left has its own line.
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
  for (const [index, day] of WEEKDAYS.entries()) page.put(0, index + 1, day.slice(0, 3), 'faint');
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

function drawMonths(page: Page, block: Block, { from, to }: WeekRange, { cell, width }: Squares): void {
  const months = block.ticks
    .map(({ at, label }) => ({ week: weekOf(at, block), label: toVisibleLine(label) }))
    .filter(({ week }) => week >= from && week < to)
    .map(({ week, label }) => ({ column: (week - from) * cell, label }));
  for (const { start, text } of fitLabels(months, width - GUTTER, 'start')) {
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

/** Width of a shade: the smallest round figure of which four reach `most`, the highest value. */
function shadesFor(most: number, unit: Unit): number {
  const least = most / SHADES;
  if (least <= 1 && isWhole(unit)) return 1;
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const steps = ROUND.map((step) => step * power).filter((step) => !isWhole(unit) || Number.isInteger(step));
  return steps.find((step) => step >= least) ?? 10 * power;
}

/** Shade of a value: 0 for 0, 1 up to `step` (included), and so on to 4. */
function shadeOf(value: number, step: number): number {
  return value > 0 ? Math.min(SHADES, Math.ceil(value / step)) : 0;
}

/** Number of weeks of a block, the last one included if it is cut short. */
function weeksOf({ offset, values }: Block): number {
  return Math.ceil((offset + values.length) / 7);
}

/** Week of a day, both counted from 0. */
function weekOf(day: number, { offset }: Block): number {
  return Math.floor((day + offset) / 7);
}

/** Cuts a block into ranges of at most `most` weeks, where a month begins if possible, so that its name is above it. */
function weekRanges(block: Block, most: number): WeekRange[] {
  const weeks = weeksOf(block);
  const months = block.ticks.map(({ at }) => weekOf(at, block));
  const ranges: WeekRange[] = [];
  for (let from = 0; from < weeks || ranges.length === 0; ) {
    const month = months.findLast((week) => week > from && week <= from + most);
    const to = from + most >= weeks ? weeks : (month ?? from + most);
    ranges.push({ from, to });
    from = Math.max(to, from + 1);
  }
  return ranges;
}
