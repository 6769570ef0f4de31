import type { Command } from '../command/index.js';
import { QuestionError } from '../option/index.js';
import * as renderers from '../renderers/index.js';
import type { Renderer } from '../renderers/renderer.js';
import { quote } from '../text/index.js';

/** Every format, by the name that it has on the command line. */
export const RENDERERS: Readonly<Record<string, Renderer>> = renderers;

/** Endings of pictures and pages that some expect, though there is no format of the name. */
const OTHER_ENDINGS = ['jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff', 'pdf', 'eps'];

const SYNONYMS: Readonly<Record<string, string>> = { htm: 'html' };

/** The format that a name asks for by its ending: `svg` for `chart.svg`; `null` where the ending is that of none. */
function formatNamed(output: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const name = SYNONYMS[ending] ?? ending;
  return Object.hasOwn(RENDERERS, name) || OTHER_ENDINGS.includes(name) ? name : null;
}

/** The picture that the name of the output asks for: `chart.svg`. */
export function pictureNamed(output = ''): Renderer | undefined {
  const renderer = RENDERERS[formatNamed(output) ?? ''];
  return renderer?.draws ? renderer : undefined;
}

/**
 * Throws `QuestionError` where a command that draws or makes pages would write something else than a picture or page into
 * a file whose name promises one, or one into a file whose name promises something else. `formats` are those that it has.
 */
export function requireFitting(
  output: string | undefined,
  renderer: Renderer,
  { name: command, draws, pages }: Pick<Command, 'name' | 'draws' | 'pages'>,
  formats: readonly string[],
): void {
  const named = formatNamed(output ?? '');
  if (!(draws || pages) || output === undefined || named === null || named === renderer.name) return;
  if (!(isSeen(named) || isSeen(renderer.name))) return;
  if (!formats.includes(named)) {
    throw new QuestionError(
      `${command} has no format ${named}, which ${quote(output)} asks for, expected one of ${formats.join(', ')}`,
    );
  }
  throw new QuestionError(
    `${quote(output)} is the name of ${named}, but the format is ${renderer.name}: give --format ${named} or another name`,
  );
}

function isSeen(format: string): boolean {
  const { draws, pages } = RENDERERS[format] ?? { draws: true };
  return draws === true || pages === true;
}
