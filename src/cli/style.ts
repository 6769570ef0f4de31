import { FONT_FILES } from '../drawing/font.js';
import type { Theme } from '../drawing/theme.js';
import type { Host } from '../host/index.js';
import type { Style } from '../renderers/renderer.js';
import type { OutputOptions } from './outputOptions.js';

const MOST_CHARACTERS = 400;
/** A column of text on a wide screen. */
const USUAL_PIXELS = 800;
const FEWEST_PIXELS = 240;

/** Style of the output, from its options and from what the terminal can show. */
export async function styleFor(options: OutputOptions, host: Host): Promise<Style> {
  const { output, color, precision = 0, width, height, size, scale = 1, dark, auto, ascii } = options;
  const toTerminal = output === undefined && host.output.isTerminal;
  return {
    width: Math.min(width ?? widthOf(host, toTerminal), MOST_CHARACTERS),
    unicode: !ascii && isUnicode(host.environment),
    picture: {
      width: size?.width ?? Math.max(width ?? USUAL_PIXELS, FEWEST_PIXELS),
      height: size?.height ?? height,
      theme: options.theme === undefined ? undefined : await themeOf(options.theme, host),
      transparent: options.transparent ?? false,
      scale,
      scheme: auto ? 'auto' : dark ? 'dark' : 'light',
      fontFiles: FONT_FILES.map((file) => host.packagedPath(file)),
    },
    colour: isColoured(color === false ? 'never' : (color ?? 'auto'), host.environment, toTerminal),
    precision,
  };
}

/** Loaded only on use. */
async function themeOf(word: string, host: Host): Promise<Theme> {
  return (await import('./theme.js')).loadTheme(word, host);
}

const USUAL_WIDTH = 80;
const NARROWEST = 20;

/** Characters in a line of the output: as many as the terminal has, else as `COLUMNS` gives, else 80; never below 20. */
export function widthOf({ output, environment }: Host, toTerminal = output.isTerminal): number {
  // A terminal that does not know its width reports 0.
  const columns = (toTerminal && output.columns) || columnsIn(environment) || USUAL_WIDTH;
  return Math.max(NARROWEST, columns);
}

function columnsIn(environment: Host['environment']): number | undefined {
  const columns = environment['COLUMNS'] ?? '';
  return /^[1-9]\d{0,3}$/.test(columns) ? +columns : undefined;
}

/**
 * Whether to colour a stream. The option comes first, then `NO_COLOR` (no-color.org: set and not empty), then
 * `FORCE_COLOR` and `CLICOLOR_FORCE`, `CLICOLOR=0`, `TERM=dumb`, and last whether the stream is a terminal.
 */
export function isColoured(
  option: 'auto' | 'always' | 'never',
  environment: Host['environment'],
  isTerminal: boolean,
): boolean {
  if (option !== 'auto') return option === 'always';
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'] || environment['CLICOLOR_FORCE'];
  if (forced) return forced !== '0' && forced !== 'false';
  if (environment['CLICOLOR'] === '0' || environment['TERM'] === 'dumb') return false;
  return isTerminal;
}

/** POSIX: the first of these variables that is set and not empty names the character set. Without any, UTF-8 is assumed. */
function isUnicode(environment: Host['environment']): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || 'UTF-8';
  return /utf-?8/i.test(locale);
}
