import type { HeatChart, Tick } from '../../report/index.js';
import { toShown } from '../../text/index.js';
import type { Canvas } from './canvas.js';
import { fitLabels } from './fitLabels.js';
import { type HeatClass, heatClasses, heatClassOf } from './heatClasses.js';
import { type Drawn, frameMark, type LegendItem, legend } from './legend.js';
import { coordinate, LABEL_TEXT, pathMark, TICK_TEXT, textMark } from './marks.js';
import { isDrawable } from './scales.js';
import { classOf } from './styleSheet.js';
import { cutText, textWidth } from './textSize.js';

type Block = HeatChart['blocks'][number];

const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'] as const;

/** For the letters of the weekdays. */
const GUTTER = 20;
/** For the name of a block and its months. */
const BLOCK_HEAD = 42;
const BETWEEN_BLOCKS = 14;
const LARGEST_PITCH = 22;
const FEWEST_COLUMNS = 53;

/** Where a block is drawn. */
interface Grid {
  readonly left: number;
  readonly top: number;
  /** From one square to the next, in pixels. */
  readonly pitch: number;
  readonly right: number;
}

export function drawHeat(chart: HeatChart, canvas: Canvas, start: number): Drawn {
  const { margin, width } = canvas;
  const values = chart.blocks.flatMap((block) => block.values);
  const classes = heatClasses(values, chart.unit);
  const key = legend(legendOf(classes, values), margin, width - margin, start);
  const columns = Math.max(FEWEST_COLUMNS, ...chart.blocks.map(columnsOf));
  const left = margin + GUTTER;
  const pitch = Math.min(LARGEST_PITCH, (width - margin - left) / columns);
  const height = BLOCK_HEAD + 7 * pitch + BETWEEN_BLOCKS;
  const marks = chart.blocks.flatMap((block, index) =>
    blockMarks(
      block,
      { left, pitch, top: key.bottom + index * height + BLOCK_HEAD, right: width - margin },
      classes,
    ),
  );
  return { marks: [...key.marks, ...marks], bottom: key.bottom + chart.blocks.length * height };
}

function columnsOf({ offset, values }: Block): number {
  return Math.ceil((offset + values.length) / 7);
}

function legendOf(classes: readonly HeatClass[], values: readonly (number | null)[]): LegendItem[] {
  const shades = classes.map(
    ({ paint, label }): LegendItem => ({ shape: 'area', paint, text: label, bold: false }),
  );
  if (values.every(isDrawable)) return shades;
  return [...shades, { shape: 'frame', paint: 'frame', text: 'no figure', bold: false }];
}

function blockMarks(block: Block, grid: Grid, classes: readonly HeatClass[]): string[] {
  const { left, top, right } = grid;
  const name = { ...LABEL_TEXT, size: 13, bold: true };
  return [
    textMark(cutText(toShown(block.name), right - left, name), { x: left, y: top - 24 }, name),
    ...monthMarks(block, grid),
    ...weekdayMarks(grid),
    ...classes.flatMap((each) => shadeMarks(block, grid, classes, each)),
    ...frameMarks(block, grid),
  ];
}

/** Months above the week in which they begin. */
function monthMarks({ ticks, offset }: Block, { left, top, pitch, right }: Grid): string[] {
  const place = (chosen: readonly Tick[]) =>
    chosen
      .map(({ at, label }) => {
        const x = left + Math.floor((at + offset) / 7) * pitch;
        const text = toShown(label);
        return { text, x, end: x + textWidth(text, TICK_TEXT) };
      })
      .filter(({ x, end }) => x >= left && end <= right);
  return fitLabels(ticks, place, ({ end }, next) => end + 3 <= next.x).map(({ text, x }) =>
    textMark(text, { x, y: top - 6 }, TICK_TEXT),
  );
}

/** Every letter, or every second, third … where the rows are too low for that. */
function weekdayMarks({ left, top, pitch }: Grid): string[] {
  const size = pitch >= 12 ? 11 : 9;
  const letters = WEEKDAYS.map((letter, row) =>
    textMark(
      letter,
      { x: left - 6, y: top + (row + 0.5) * pitch + size * 0.32 },
      { ...TICK_TEXT, size, anchor: 'end' },
    ),
  );
  const step = Math.ceil((size + 2) / pitch);
  return letters.filter((_, row) => row % step === 0);
}

/** All squares of one shade as one path. */
function shadeMarks(block: Block, grid: Grid, classes: readonly HeatClass[], shade: HeatClass): string[] {
  const side = coordinate(sideOf(grid));
  const squares = block.values.map((value, day) => {
    if (!isDrawable(value) || heatClassOf(value, classes) !== shade) return '';
    const { x, y } = squareAt(day + block.offset, grid);
    return `M${coordinate(x)},${coordinate(y)}h${side}v${side}h${-side}Z`;
  });
  const d = squares.join('');
  return d === '' ? [] : [pathMark(d, { class: classOf(shade.paint) })];
}

function frameMarks({ values, offset }: Block, grid: Grid): string[] {
  return values.flatMap((value, day) => {
    const { x, y } = squareAt(day + offset, grid);
    return isDrawable(value) ? [] : [frameMark(x, y, sideOf(grid))];
  });
}

function squareAt(index: number, { left, top, pitch }: Grid) {
  return { x: left + Math.floor(index / 7) * pitch, y: top + (index % 7) * pitch };
}

function sideOf({ pitch }: Grid): number {
  return pitch * 0.88;
}
