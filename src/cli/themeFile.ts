import * as z from 'zod';
import { parseJsonFile } from '../check/jsonFile.js';
import { type Background, type Colours, NUMBER_STYLES, type Theme } from '../drawing/theme.js';
import { THEMES } from '../drawing/themes.js';
import type { Host } from '../host/index.js';
import { QuestionError } from '../option/index.js';

const colour = z.string().regex(/^#[\da-f]{6}$/i, 'expected a colour such as #0072b2');
const width = z.number().min(0.5).max(12);

const colours = z.strictObject({
  paper: colour.optional().describe('The background'),
  ink: colour.optional().describe('Titles and labels'),
  muted: colour.optional().describe('Ticks, units and the source'),
  grid: colour.optional().describe('Grid lines'),
  accent: colour.optional().describe('The year in question'),
  context: z
    .array(colour)
    .length(4)
    .optional()
    .describe('The other years, the nearest to the one in question first'),
  frame: colour.optional().describe('Frames of days without a figure'),
  beneath: colour.optional().describe('Bars beneath a line'),
  bands: z.array(colour).length(2).optional().describe('Areas behind a line, the outer one first'),
  steps: z.array(colour).length(7).optional().describe('Shades of days, from lowest to highest'),
});

/** The contents of a file with a theme; what it leaves out is as in the usual theme. */
const themeFile = z.strictObject({
  $schema: z.string().optional(),
  font: z
    .string()
    .regex(/^[\p{L}\d ,'-]{1,200}$/u, "expected families such as 'Open Sans', sans-serif")
    .optional()
    .describe('Families of the font, the one liked best first'),
  size: z.number().min(9).max(24).optional().describe('Size of labels in pixels; all letters grow with it'),
  light: colours.optional().describe('Colours on a light background'),
  dark: colours.optional().describe('Colours on a dark background'),
  lines: z
    .strictObject({ accent: width.optional(), context: width.optional() })
    .optional()
    .describe('Widths of the line of the year in question, and of the others, in pixels'),
  numbers: z.enum(NUMBER_STYLES).optional().describe('What separates thousands: 1,234, 1 234 or 1234'),
  logo: z
    .string()
    .optional()
    .describe(
      'A picture (SVG, PNG or JPEG) for the lower right corner: a data: address, or a file beside this one',
    ),
});

/** JSON Schema of such a file, with its last newline, for editors that complete and check it. */
export function themeSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(themeFile, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title: 'Theme of the pictures of crossings', ...rest }, null, 2)}\n`;
}

/** Reads the theme of a file. Throws `HostError` and `QuestionError`, which name the file and the fault in it. */
export function parseTheme(file: string, host: Host): Theme {
  const usual = THEMES.default;
  const given = parseJsonFile(file, new TextDecoder().decode(host.readInput(file)), themeFile, 'theme');
  const coloursOf = (background: Background) =>
    ({ ...usual[background], ...withoutGaps(given[background] ?? {}) }) as Colours;
  return {
    font: given.font ?? usual.font,
    size: given.size ?? usual.size,
    light: coloursOf('light'),
    dark: coloursOf('dark'),
    lines: { ...usual.lines, ...withoutGaps(given.lines ?? {}) } as Theme['lines'],
    numbers: given.numbers ?? usual.numbers,
    logo: given.logo === undefined ? null : logoOf(given.logo, file, host),
  };
}

function withoutGaps(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const LOGO = /^data:image\/(?:svg\+xml|png|jpeg);base64,[A-Za-z\d+/]+={0,2}$/;
const KINDS: Readonly<Record<string, string>> = {
  svg: 'svg+xml',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
};

/** The address of a logo, with its picture in it. */
function logoOf(logo: string, file: string, host: Host): string {
  if (LOGO.test(logo)) return logo;
  const kind = KINDS[/\.([a-z]+)$/i.exec(logo)?.[1]?.toLowerCase() ?? ''];
  if (kind === undefined || logo.startsWith('data:'))
    throw new QuestionError(
      `${file}: unexpected value of logo, expected the name of an SVG, PNG or JPEG file, or its data: address in base64`,
    );
  const folder = /^(.*[\\/])[^\\/]*$/.exec(file)?.[1] ?? '';
  const bytes = host.readInput(/^(?:[\\/]|[a-z]:)/i.test(logo) ? logo : folder + logo);
  return `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
}
