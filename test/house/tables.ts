import { ROUNDINGS } from '../../src/claim/index.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { EXIT_MEANINGS } from '../../src/cli/exitCode.js';
import { formatsOf, RENDERERS } from '../../src/cli/format.js';
import type { Renderer } from '../../src/renderers/renderer.js';

/** Tables of the documents by name, each made from a registry. */
export const TABLES: Readonly<Record<string, () => string>> = {
  commands: () =>
    toTable(
      ['command', 'answers'],
      COMMANDS.map(({ name, summary }) => [`[\`${name}\`](REFERENCE.md#crossings-${name})`, summary]),
    ),
  formats: () =>
    toTable(
      ['`--format`', 'file', 'prints'],
      Object.values(RENDERERS).map((renderer) => [
        `\`${renderer.name}\``,
        endingsIn(renderer),
        renderer.summary + ownersOf(renderer),
      ]),
    ),
  roundings: () =>
    toTable(
      ['rounding', 'the figure in the data is'],
      Object.entries(ROUNDINGS).map(([word, { summary }]) => [`\`${word}\``, summary]),
    ),
  'exit-codes': () => toTable(['exit code', 'means'], Object.entries(EXIT_MEANINGS)),
};

/** The endings of its files: those that ask for it, or in brackets those that they may have. */
function endingsIn({ endings, fits = [] }: Renderer): string {
  const dotted = (list: readonly string[]) => list.map((ending) => `\`.${ending}\``).join(', ');
  return [dotted(endings), fits.length === 0 ? '' : `(${dotted(fits)})`].join(' ').trim();
}

/** Names the only commands that have a format; empty where all have it. */
function ownersOf(renderer: Renderer): string {
  const { name, judges, draws, pages, reviews } = renderer;
  if (!judges && !draws && !pages && !reviews) return '';
  const owners = COMMANDS.filter(({ gives }) => gives !== 'file' && formatsOf(gives).includes(name));
  return ` (of ${owners.map((command) => `\`${command.name}\``).join(', ')})`;
}

export function toTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
