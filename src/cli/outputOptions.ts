import type { Command } from '../command/index.js';
import { THEME_NAMES } from '../drawing/theme.js';
import { type AnyOption, choice, file, flag, type Option, QuestionError } from '../option/index.js';
import type { Renderer } from '../renderers/renderer.js';
import { formatOption } from './format.js';

/** Options that every command has: how the answer looks and where it goes, never what it is. */
export interface OutputOptions {
  readonly format?: Renderer;
  readonly json?: true;
  readonly output?: string;
  readonly precision?: number;
  /** Characters of a line, or pixels of a picture. */
  readonly width?: number;
  readonly size?: Frame;
  /** Pixels. */
  readonly height?: number;
  readonly transparent?: true;
  /** A theme of the program, or a file with one. */
  readonly theme?: string;
  /** Pixels of a PNG for each pixel of the picture. */
  readonly scale?: number;
  readonly ascii?: true;
  readonly dark?: true;
  readonly auto?: true;
  /** `false` for `--no-color`. */
  readonly color?: 'auto' | 'always' | 'never' | false | undefined;
  /** `color` as it is spelt in Britain. */
  readonly colour?: OutputOptions['color'];
  readonly quiet?: true;
  readonly strict?: true;
  readonly debug?: true;
}

const json = flag('json', 'the same as --format json');

const MOST_DECIMALS = 6;

const precision: Option<number> = {
  name: 'precision',
  placeholder: 'N',
  summary: `decimals of percentages and of people per boat, 0 to ${MOST_DECIMALS} (default: 0)`,
  parse(text) {
    if (/^\d$/.test(text) && +text <= MOST_DECIMALS) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 0 to ${MOST_DECIMALS}`);
  },
};

const width: Option<number> = {
  name: 'width',
  placeholder: 'N',
  summary:
    'characters of a line, 20 to 400, or pixels of a picture, 240 to 4000 (default: the terminal, or 800)',
  parse(text) {
    if (/^\d{2,4}$/.test(text) && +text >= 20 && +text <= 4000) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 20 to 4000`);
  },
};

/** Frames by the word that asks for them, in pixels: for links in social media, posts, phones held upright, and a column of print. */
const FRAMES: Readonly<Record<string, Frame>> = {
  card: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
  column: { width: 400, height: 400 },
};

/** Width and height of a picture, in pixels. */
interface Frame {
  readonly width: number;
  readonly height: number;
}

const [LOWEST, LARGEST] = [200, 4000];

function isHeight(height: number): boolean {
  return height >= LOWEST && height <= LARGEST;
}

const size: Option<Frame> = {
  name: 'size',
  placeholder: 'WxH',
  words: Object.keys(FRAMES),
  summary: `the frame that the picture fills: pixels such as 1200x675, or ${Object.keys(FRAMES).join(', ')}`,
  parse(text) {
    const [, across = '', down = ''] = /^(\d{3,4})[x\u00d7](\d{3,4})$/i.exec(text) ?? [];
    const named = Object.hasOwn(FRAMES, text) ? FRAMES[text] : undefined;
    if (named !== undefined) return named;
    if (+across >= 240 && +across <= LARGEST && isHeight(+down)) return { width: +across, height: +down };
    throw new QuestionError(
      `unexpected "${text}", expected pixels such as 1200x675, from 240x${LOWEST} to ${LARGEST}x${LARGEST}, or one of ${Object.keys(FRAMES).join(', ')}`,
    );
  },
  write: ({ width: across, height: down }) => `${across}x${down}`,
};

const height: Option<number> = {
  name: 'height',
  placeholder: 'N',
  summary: `pixels of the height that the picture fills, ${LOWEST} to ${LARGEST} (default: as high as it needs)`,
  parse(text) {
    if (/^\d{3,4}$/.test(text) && isHeight(+text)) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from ${LOWEST} to ${LARGEST}`);
  },
};

const transparent = flag('transparent', 'a picture without a background');

const theme: Option<string> = {
  ...file('theme', 'file', `colours, font and logo of a picture: ${THEME_NAMES.join(', ')}, or a JSON file`),
  words: THEME_NAMES,
};

const scale: Option<number> = {
  name: 'scale',
  placeholder: 'N',
  summary: 'how many times larger a PNG is, 1 to 4 (default: 1)',
  parse(text) {
    if (/^[1-4]$/.test(text)) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 1 to 4`);
  },
};

const ascii = flag('ascii', 'draw with ASCII characters only');

const dark = flag('dark', 'a picture for a dark page (default: for a light one)');
const auto = flag('auto', 'an SVG that is light or dark by the setting of its reader');

/** Formats of the options that only some formats know. */
const FORMATS_OF = {
  ascii: ['text'],
  scale: ['png'],
  size: ['svg', 'png'],
  height: ['svg', 'png'],
  transparent: ['svg', 'png'],
  theme: ['svg', 'png'],
  dark: ['svg', 'png'],
  auto: ['svg'],
} as const;

/** Throws `QuestionError` for an option that would be ignored in the format, and for two options that contradict each other. */
export function requireEffect(options: OutputOptions, { name: format }: Renderer): void {
  if (options.dark && options.auto) {
    throw new QuestionError('--dark and --auto ask for two schemes of colours: give one of them');
  }
  const other = options.width === undefined ? 'height' : 'width';
  if (options.size !== undefined && options[other] !== undefined) {
    throw new QuestionError(`--size has the ${other} already: leave out --${other}`);
  }
  for (const [name, formats] of Object.entries(FORMATS_OF)) {
    if (options[name as keyof typeof FORMATS_OF] === undefined || formats.some((each) => each === format))
      continue;
    throw new QuestionError(
      `--${name} has no effect on ${format}: leave it out, or ask for ${formats.join(' or ')}, by --format or by the name of the file`,
    );
  }
}

export const color = choice('color', ['auto', 'always', 'never'], 'when to colour text (default: auto)');

const output: Option<string> = {
  ...file(
    'output',
    'file',
    'write to a file in the format that its ending names, replacing it as a whole; - for standard output',
  ),
  letter: 'o',
};

const quiet = { ...flag('quiet', 'no warnings about the data on standard error'), letter: 'q' };
const strict = flag('strict', 'treat warnings about the data as errors');

/** The output options of a command, in the order of its help: those that change something in what it gives. */
export function outputOptionsOf({ gives, rounds }: OutputTraits): readonly AnyOption[] {
  const ofReports = gives === 'file' ? [] : [formatOption(gives), json];
  const ofRounding = gives === 'file' || rounds === false ? [] : [precision];
  const ofPictures =
    gives === 'picture' ? [size, width, height, theme, dark, auto, transparent, scale, ascii] : [];
  return [output, ...ofReports, ...ofRounding, ...(colours({ gives }) ? [color] : []), ...ofPictures];
}

type OutputTraits = Pick<Command, 'gives' | 'rounds'>;

/** Options on what is said beside the answer, of every command that reads something. Where findings are the answer, none is quiet. */
export function generalOptionsOf({ reads, gives }: Pick<Command, 'reads' | 'gives'>): readonly AnyOption[] {
  if (reads === 'nothing') return [];
  return gives === 'findings' ? [strict] : [quiet, strict];
}

/** Whether a command can print text, which may be coloured. */
export function colours({ gives }: Pick<Command, 'gives'>): boolean {
  return gives !== 'file' && gives !== 'page';
}
