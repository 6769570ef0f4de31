import type { Chart, Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { type Canvas, isNarrow, type PicturePart } from './canvas.js';
import { LABEL_TEXT, type TextLook, TICK_TEXT, textMark } from './marks.js';
import { balanceText, LINE_HEIGHT } from './textSize.js';

/** Units that are not printed: `%` is written at the numbers, and a count or label has no noun. */
const UNNAMED: readonly Unit[] = ['percent', 'count', 'label'];

const MOST_TITLE_LINES = 5;
const MOST_LEAD_LINES = 6;
const MOST_SOURCE_LINES = 4;
const BETWEEN_BLOCKS = 4;

/** The title, below it the description if it is to be printed, and the unit. */
export function heading({ title, unit, description }: Chart, canvas: Canvas): PicturePart {
  const narrow = isNarrow(canvas);
  const blocks: readonly Block[] = [
    { text: title, most: MOST_TITLE_LINES, look: { ...LABEL_TEXT, size: narrow ? 17 : 22, bold: true } },
    {
      text: canvas.described ? description : '',
      most: MOST_LEAD_LINES,
      look: { ...LABEL_TEXT, size: narrow ? 13 : 14 },
    },
    { text: UNNAMED.includes(unit) ? '' : unit, most: 1, look: TICK_TEXT },
  ];
  let bottom = canvas.margin - BETWEEN_BLOCKS;
  const marks = blocks
    .filter(({ text }) => text !== '')
    .flatMap((block) => {
      const drawn = textBlock(block, canvas, bottom + BETWEEN_BLOCKS);
      bottom = drawn.bottom;
      return drawn.marks;
    });
  return { marks, bottom: bottom + 8 };
}

/** The source, below the picture. */
export function footer({ source }: Chart, canvas: Canvas, top: number): PicturePart {
  const look = { ...TICK_TEXT, size: 11 };
  return textBlock({ text: source, most: MOST_SOURCE_LINES, look }, canvas, top + 12);
}

/** A text that is cut after `most` lines. */
interface Block {
  readonly text: string;
  readonly most: number;
  readonly look: TextLook;
}

function textBlock({ text, most, look }: Block, canvas: Canvas, top: number): PicturePart {
  const { margin, width } = canvas;
  const lines = balanceText(toVisibleLine(text), width - 2 * margin, look, most);
  const pitch = look.size * LINE_HEIGHT;
  return {
    marks: lines.map((line, index) =>
      textMark(line, { x: margin, y: top + look.size + index * pitch }, look),
    ),
    bottom: top + lines.length * pitch,
  };
}
