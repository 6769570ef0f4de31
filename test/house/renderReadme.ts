import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_MEANINGS } from '../../src/cli/exitCode.js';
import { RENDERERS } from '../../src/cli/looks.js';
import { COMMANDS } from '../../src/cli/program.js';
import type { Renderer } from '../../src/renderers/renderer.js';
import { publisherInMemory, releaseWorkbook } from '../support/publisher.js';
import { run } from '../support/run.js';
import { ROOT } from './house.js';

/**
 * The README with everything that the program knows put in anew: the output of each command in a `console` block, and
 * the tables between `<!-- name -->` and `<!-- /name -->`. A block that begins with ```` ```csv name.csv ```` is a file
 * that the commands can read.
 */
export async function renderReadme(readme: string): Promise<string> {
  const files = Object.fromEntries(
    [...readme.matchAll(/^```csv (\S+)\n(.*?)^```$/gms)].map(([, name = '', content = '']) => [
      name,
      content,
    ]),
  );
  let rendered = readme;
  for (const [block, line = ''] of readme.matchAll(/^```console\n\$ ([^\n]*)\n.*?^```$/gms)) {
    const { out, err } = await runLine(line, files);
    rendered = rendered.replace(block, () => `\`\`\`console\n$ ${line}\n${err}${out}\`\`\``);
  }
  for (const [name, table] of Object.entries(TABLES)) {
    const region = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, 's');
    if (!region.test(rendered)) throw new Error(`README.md has no place for the table of ${name}`);
    rendered = rendered.replace(region, (_, start: string, end: string) => `${start}${table()}${end}`);
  }
  return rendered;
}

/** The README shows no figure that was never published: its publisher has the release that the package has. */
const sameRelease = releaseWorkbook({ extraDays: 0, saved: '2026-08-21' });

async function runLine(line: string, files: Record<string, string>) {
  const [, piped, words = ''] = /^(?:cat (\S+) \| )?(?:npx )?crossings ?(.*)$/.exec(line) ?? [];
  const input: Record<string, string> =
    piped === undefined ? {} : { '-': readFileSync(join(ROOT, piped), 'utf8') };
  return run(words, {
    files: { ...files, ...input },
    server: publisherInMemory(await sameRelease),
    dataFolder: '~/.local/share/crossings',
  });
}

const TABLES: Readonly<Record<string, () => string>> = {
  commands: () =>
    toTable(
      ['command', 'answers'],
      COMMANDS.map(({ name, summary }) => [`\`${name}\``, summary]),
    ),
  formats: () =>
    toTable(
      ['`--format`', 'prints'],
      Object.values(RENDERERS).map((renderer) => [
        `\`${renderer.name}\``,
        renderer.summary + ownersOf(renderer),
      ]),
    ),
  'exit-codes': () => toTable(['exit code', 'means'], Object.entries(EXIT_MEANINGS)),
};

/** The commands that alone have a format. */
function ownersOf(renderer: Renderer): string {
  const kinds = (['judges', 'draws', 'pages'] as const).filter((kind) => renderer[kind]);
  const owners = COMMANDS.filter((command) => kinds.some((kind) => command[kind]));
  return owners.length === 0 ? '' : ` (of ${owners.map(({ name }) => `\`${name}\``).join(', ')})`;
}

function toTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
