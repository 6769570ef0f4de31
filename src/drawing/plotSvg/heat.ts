import { tickStep } from 'd3-array';
import { WEEKDAYS } from '../../calendar/index.js';
import { figureToText, type HeatChart, isWhole, type Tick, type Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { noFigureWords } from '../labels.js';
import { fitLabels } from './axes.js';
import { type Canvas, NoRoom, type PicturePart, type PlotArea } from './canvas.js';
import { type LegendItem, legend } from './legend.js';
import { coordinate, frameMark, isDrawable, LABEL_TEXT, pathMark, TICK_TEXT, textMark } from './marks.js';
import { classOf, SHADES } from './palette.js';
import { cutText, textWidth } from './textSize.js';

type Block = HeatChart['blocks'][number];

/** Width of the letters of the weekdays, in pixels. */
const GUTTER = 20;
/** Height of the name of a block and its months, in pixels. */
const BLOCK_HEAD = 42;
/** In pixels. */
const BETWEEN_BLOCKS = 14;
/** Largest distance from one square to the next, in pixels. */
const LARGEST_PITCH = 22;
/** Least distance from one square to the next that shows something, in pixels. */
const LEAST_PITCH = 3;
/** Weeks of a year: a part of a year is drawn no larger than a whole one. */
const FEWEST_COLUMNS = 53;

/** Place of the squares of a block, in pixels. */
interface Grid {
  readonly left: number;
  readonly top: number;
  /** Distance from one square to the next. */
  readonly pitch: number;
  readonly right: number;
  readonly named: 'above' | 'beside';
}

/** Values of one shade: from `from` (included) to the `from` of the next class (not included). */
export interface HeatClass {
  readonly from: number;
  readonly label: string;
  readonly paint: string;
}

/** Number of classes aimed at; round steps may give one more, and the last class has no upper end. */
const STEPS_AIMED_AT = 5;

/** Days as squares, a block a year, in shades that are the same for all blocks. */
export function drawHeat(chart: HeatChart, canvas: Canvas, start: number, limit: number | null): PicturePart {
  const { margin, width } = canvas;
  const values = chart.blocks.flatMap((block) => block.values);
  const classes = heatClasses(values, chart.unit);
  const key = legend(legendOf(chart, classes, values), margin, width - margin, start);
  const room = { left: margin + GUTTER, right: width - margin, top: key.bottom };
  const { blocks, pitch, height, named } =
    limit === null
      ? unlimited(chart.blocks, room)
      : filling(chart.blocks, room, limit, canvas.lowestPlot * HEAT_SHARE);
  const left = room.left + (named === 'beside' ? NAME_WIDTH : 0);
  const marks = blocks.flatMap((block, index) => {
    const top = key.bottom + index * height + (named === 'beside' ? MONTHS_HEIGHT : BLOCK_HEAD);
    return blockMarks(block, { left, pitch, top, right: width - margin, named }, classes);
  });
  return { marks: [...key.marks, ...marks], bottom: key.bottom + blocks.length * height };
}

/** Where blocks may stand, in pixels. */
type Room = Pick<PlotArea, 'left' | 'right' | 'top'>;

/** Blocks below one another, the distance between their squares, and the height from one block to the next. */
interface Arrangement {
  readonly blocks: readonly Block[];
  readonly pitch: number;
  readonly height: number;
  /** Where the name of a block stands: above its months, or beside its squares in a wide picture. */
  readonly named: Grid['named'];
}

const AROUND = BLOCK_HEAD + BETWEEN_BLOCKS;
/** Height of the names of months, and width of that of a year beside its squares, in pixels. */
const MONTHS_HEIGHT = 20;
const NAME_WIDTH = 40;
/** Room that squares of days take, in times of what other marks do: they are the smallest of all. */
const HEAT_SHARE = 1.3;

function widestPitch(blocks: readonly Block[], { left, right }: Room, parts = 1): number {
  const columns = Math.max(Math.ceil(FEWEST_COLUMNS / parts), ...blocks.map(columnsOf));
  return (right - left) / columns;
}

function unlimited(blocks: readonly Block[], room: Room): Arrangement {
  const pitch = Math.min(LARGEST_PITCH, widestPitch(blocks, room));
  return { blocks, pitch, height: AROUND + 7 * pitch, named: 'above' };
}

/** Blocks that fill the room down to `limit`: whole years, halves or quarters of them, whichever has the largest squares. */
function filling(years: readonly Block[], room: Room, limit: number, lowest: number): Arrangement {
  const arrange = (parts: number, named: Grid['named']): Arrangement => {
    const blocks = years.flatMap((block) => partsOf(block, parts));
    const height = (limit - room.top) / blocks.length;
    const isBeside = named === 'beside';
    const inside = isBeside ? { ...room, left: room.left + NAME_WIDTH } : room;
    const around = isBeside ? MONTHS_HEIGHT + BETWEEN_BLOCKS : AROUND;
    const pitch = Math.min(widestPitch(blocks, inside, parts), (height - around) / 7);
    return { blocks, height, pitch, named };
  };
  const arrangements = [arrange(1, 'above'), arrange(1, 'beside'), arrange(2, 'above'), arrange(4, 'above')];
  const best = arrangements.reduce((most, each) => (each.pitch > most.pitch ? each : most));
  if (best.pitch >= LEAST_PITCH && limit - room.top >= lowest) return best;
  throw new NoRoom(
    `the picture is too low for ${years.length} years of days: give it more height, or fewer years`,
  );
}

/** A block cut at the starts of months into `parts`, as far as it goes; each of them has its own weeks. */
function partsOf(block: Block, parts: number): Block[] {
  if (parts === 1) return [block];
  const { name, offset, values, ticks } = block;
  const starts = ticks.filter((_, index) => index % (12 / parts) === 0).map(({ at }) => at);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? values.length;
    const months = ticks.filter(({ at }) => at >= start && at < end);
    const named = [months[0], months.at(-1)].map((tick) => tick?.label ?? '');
    return {
      name: `${name}, ${[...new Set(named)].join(' to ')}`,
      offset: (offset + start) % 7,
      values: values.slice(start, end),
      ticks: months.map((tick) => ({ ...tick, at: tick.at - start })),
    };
  });
}

function columnsOf({ offset, values }: Block): number {
  return Math.ceil((offset + values.length) / 7);
}

function legendOf(
  chart: HeatChart,
  classes: readonly HeatClass[],
  values: readonly (number | null)[],
): LegendItem[] {
  const shades = classes.map(
    ({ paint, label }): LegendItem => ({ shape: 'area', paint, text: label, bold: false }),
  );
  if (values.every(isDrawable)) return shades;
  return [...shades, { shape: 'frame', paint: 'frame', text: noFigureWords(chart), bold: false }];
}

function blockMarks(block: Block, grid: Grid, classes: readonly HeatClass[]): string[] {
  const { left, top, right, pitch, named } = grid;
  const name = { ...LABEL_TEXT, size: 13, bold: true };
  return [
    named === 'above'
      ? textMark(cutText(toVisibleLine(block.name), right - left, name), { x: left, y: top - 24 }, name)
      : textMark(
          cutText(toVisibleLine(block.name), NAME_WIDTH, name),
          { x: left - GUTTER - NAME_WIDTH, y: top + 3.5 * pitch + 4 },
          name,
        ),
    ...monthMarks(block, grid),
    ...weekdayMarks(grid),
    ...classes.flatMap((each) => shadeMarks(block, grid, classes, each)),
    ...frameMarks(block, grid),
  ];
}

/** Names of months, each above the week in which it begins. */
function monthMarks({ ticks, offset }: Block, { left, top, pitch, right }: Grid): string[] {
  const place = (chosen: readonly Tick[]) =>
    chosen
      .map(({ at, label }) => {
        const x = left + Math.floor((at + offset) / 7) * pitch;
        const text = toVisibleLine(label);
        return { text, x, end: x + textWidth(text, TICK_TEXT) };
      })
      .filter(({ x, end }) => x >= left && end <= right);
  return fitLabels(ticks, place, ({ end }, next) => end + 3 <= next.x).map(({ text, x }) =>
    textMark(text, { x, y: top - 6 }, TICK_TEXT),
  );
}

/** Letters of the weekdays: all of them, or every second, third and so on where the rows are too low. */
function weekdayMarks({ left, top, pitch }: Grid): string[] {
  const size = pitch >= 12 ? 11 : 9;
  const letters = WEEKDAYS.map((name, row) =>
    textMark(
      name.slice(0, 1),
      { x: left - 6, y: top + (row + 0.5) * pitch + size * 0.32 },
      { ...TICK_TEXT, size, anchor: 'end' },
    ),
  );
  const step = Math.ceil((size + 2) / pitch);
  return letters.filter((_, row) => row % step === 0);
}

/** Squares of one shade, as one path. */
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

/** A class for 0, then classes of equal round steps; the last has no upper end, so that one high day does not make all others pale. */
export function heatClasses(values: readonly (number | null)[], unit: Unit): HeatClass[] {
  const highest = values.filter(isDrawable).reduce((most, value) => Math.max(most, value), 0);
  const bounds = boundsUpTo(highest, unit);
  const others = bounds.map((bound, index) => ({
    from: bound === 0 ? Number.MIN_VALUE : bound,
    label: labelOf(bound, bounds[index + 1], unit),
    paint: `step${shadeOf(index, bounds.length)}`,
  }));
  return [{ from: Number.NEGATIVE_INFINITY, label: '0', paint: 'step0' }, ...others];
}

/** The class of a value; `classes` are in ascending order. */
export function heatClassOf(value: number, classes: readonly HeatClass[]): HeatClass | undefined {
  return classes.findLast(({ from }) => value >= from);
}

/** Lower ends of the classes, at most as many as there are shades. */
function boundsUpTo(highest: number, unit: Unit): number[] {
  if (highest <= 0) return [];
  const round = tickStep(0, highest, STEPS_AIMED_AT);
  const step = isWhole(unit) ? Math.max(1, round) : round;
  const count = Math.min(Math.floor(highest / step) + 1, SHADES - 1);
  const bounds = Array.from({ length: count }, (_, index) => index * step);
  return isWhole(unit) && step === 1 ? bounds.slice(1) : bounds;
}

/** Index of a shade for a class: the fewer the classes, the further apart their shades. */
function shadeOf(index: number, count: number): number {
  const darkest = SHADES - 1;
  return count === 1 ? darkest - 2 : 1 + Math.round((index * (darkest - 1)) / (count - 1));
}

/** Label of a class: `1–199`, `200–399`, `1,000 or more`; for units with fractions `under 20`, `20 to under 40`. */
function labelOf(from: number, next: number | undefined, unit: Unit): string {
  const toText = (value: number) => figureToText({ value, unit }, { precision: value < 1 ? 2 : 0 });
  if (!isWhole(unit)) return fractionLabel(from, next, toText);
  const first = Math.max(1, from);
  if (next === undefined) return `${toText(first)} or more`;
  return first === next - 1 ? toText(first) : `${toText(first)}–${toText(next - 1)}`;
}

function fractionLabel(from: number, next: number | undefined, toText: (value: number) => string): string {
  if (next === undefined) return from === 0 ? 'more than 0' : `${toText(from)} or more`;
  return from === 0 ? `under ${toText(next)}` : `${toText(from)} to under ${toText(next)}`;
}
