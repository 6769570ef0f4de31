import type { Chart, Unit } from '../../report/index.js';
import { element, toVisibleLine } from '../../text/index.js';
import { type Canvas, isNarrow, type PicturePart } from './canvas.js';
import { coordinate, LABEL_TEXT, type TextLook, TICK_TEXT, textMark } from './marks.js';
import { balanceText, ELLIPSIS, LINE_HEIGHT } from './textSize.js';

/** Units that are not printed: `%` is written at the numbers, and a count or label has no noun. */
const UNNAMED: readonly Unit[] = ['percent', 'count', 'label'];

const MOST_TITLE_LINES = 10;
const MOST_SUBTITLE_LINES = 4;
const MOST_SOURCE_LINES = 4;
const BETWEEN_BLOCKS = 4;

/** Lines of the title and of what is shown, and the size of their letters, the roomiest first: a low picture has less of them. */
const LOOKS = [
  { title: MOST_TITLE_LINES, subtitle: MOST_SUBTITLE_LINES, size: 1 },
  { title: 4, subtitle: 2, size: 1 },
  { title: 4, subtitle: 2, size: 0.85 },
  { title: 5, subtitle: 2, size: 0.75 },
  { title: 6, subtitle: 0, size: 0.75 },
  { title: 4, subtitle: 0, size: 0.7 },
  { title: 2, subtitle: 0, size: 0.7 },
] as const;

type Look = (typeof LOOKS)[number];

/** The headings of a picture, the roomiest first: those that say all of the title, then one that cuts it. */
export function headings(chart: Chart, canvas: Canvas): readonly PicturePart[] {
  const all = LOOKS.map((look) => headingOf(chart, canvas, look));
  const whole = all.filter(({ isCut }) => !isCut);
  return whole.length === 0 ? all : [...whole, ...all.slice(-1)];
}

function headingOf(
  { title, subtitle, unit, isUntitled }: Chart,
  canvas: Canvas,
  most: Look,
): PicturePart & { readonly isCut: boolean } {
  const narrow = isNarrow(canvas);
  const titled = canvas.titled && !isUntitled;
  const blocks: readonly Block[] = [
    {
      text: titled ? title : '',
      most: most.title,
      look: { ...LABEL_TEXT, size: (narrow ? 17 : 22) * most.size, bold: true },
    },
    {
      text: titled && most.subtitle > 0 ? subtitle : '',
      most: most.subtitle,
      look: { ...LABEL_TEXT, size: narrow ? 13 : 14, paint: 'muted' },
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
  return { marks, bottom: bottom + 8, isCut: marks.some((mark) => mark.includes(ELLIPSIS)) };
}

/** Room for a logo, in pixels, and the space between it and the source. */
const LOGO = { width: 96, height: 26, apart: 12 };

/** The source, below the picture, and the logo of the theme right of it. */
export function footer({ source }: Chart, canvas: Canvas, top: number): PicturePart {
  const { logo } = canvas.theme;
  const look = { ...TICK_TEXT, size: 11 };
  const block = { text: source, most: MOST_SOURCE_LINES, look };
  if (logo === null) return textBlock(block, canvas, top + 12);
  const { width, height, apart } = LOGO;
  const words = textBlock(block, { ...canvas, width: canvas.width - width - apart }, top + 12);
  const bottom = Math.max(words.bottom, top + 12 + height);
  const place = { x: coordinate(canvas.width - canvas.margin - width), y: coordinate(bottom - height) };
  const image = { ...place, width, height, href: logo, preserveAspectRatio: 'xMaxYMax meet' };
  return { marks: [...words.marks, element('image', { ...image, 'aria-hidden': 'true' }, '')], bottom };
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
