import { toShown } from '../../finding/index.js';
import type { Chart, Unit } from '../../report/index.js';
import { type Canvas, isNarrow } from './canvas.js';
import type { Drawn } from './legend.js';
import { type TextLook, TICK_TEXT, textMark } from './marks.js';
import { LINE_HEIGHT, wrapText } from './textSize.js';

/** Units that say themselves: `%` stands at the numbers, and a bare count has no noun. */
const UNNAMED: readonly Unit[] = ['percent', 'count', 'label'];

const MOST_TITLE_LINES = 5;
const MOST_SOURCE_LINES = 4;

/** The title, and below it what the numbers are. */
export function heading({ title, unit }: Chart, canvas: Canvas): Drawn {
  const size = isNarrow(canvas) ? 17 : 22;
  const head = textBlock(title, canvas, canvas.margin, MOST_TITLE_LINES, {
    size,
    bold: true,
    paint: 'ink',
    anchor: 'start',
  });
  if (UNNAMED.includes(unit)) return { ...head, bottom: head.bottom + 8 };
  const below = textBlock(unit, canvas, head.bottom + 4, 1, TICK_TEXT);
  return { marks: [...head.marks, ...below.marks], bottom: below.bottom + 8 };
}

/** Where the figures come from. */
export function footer({ source }: Chart, canvas: Canvas, top: number): Drawn {
  return textBlock(source, canvas, top + 12, MOST_SOURCE_LINES, { ...TICK_TEXT, size: 11 });
}

function textBlock(text: string, canvas: Canvas, top: number, most: number, look: TextLook): Drawn {
  const { margin, width } = canvas;
  const lines = wrapText(toShown(text), width - 2 * margin, look, most);
  const pitch = look.size * LINE_HEIGHT;
  return {
    marks: lines.map((line, index) =>
      textMark(line, { x: margin, y: top + look.size + index * pitch }, look),
    ),
    bottom: top + lines.length * pitch,
  };
}
