import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { marksOf } from '../drawing/readPicture.js';
import { pagePicture } from '../support/pagePicture.js';
import { publisherInMemory, releaseWorkbook } from '../support/publisher.js';
import { run } from '../support/run.js';
import { shellSession } from '../support/shellSession.js';
import { ROOT } from './house.js';
import { TABLES } from './tables.js';

/** Where the pictures of the README are kept. */
export const PICTURES = 'test/golden/pictures';

export interface RenderedReadme {
  readonly text: string;
  /** The pictures that it shows, by the name of the file. */
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * The README with everything that the program knows put in anew: the output of each command in a `console` block, what
 * stands for a picture that cannot be seen, and the tables between `<!-- name -->` and `<!-- /name -->`. A block that
 * begins with ```` ```csv name.csv ```` or ```` ```text name.txt ```` is a file that the commands can read; one with `-o name.svg` draws a picture.
 * Recipes are run by a shell, each from an empty folder on.
 */
export async function renderReadme(readme: string): Promise<RenderedReadme> {
  const files = Object.fromEntries(
    [...readme.matchAll(/^```(?:csv|text) (\S+)\n(.*?)^```$/gms)].map(([, name = '', content = '']) => [
      name,
      content,
    ]),
  );
  let rendered = readme.replace(RECIPES, (recipes) =>
    recipes
      .split(/^(?=### )/m)
      .map(runRecipe)
      .join(''),
  );
  const written = new Map<string, string>();
  for (const [block, line = ''] of readme
    .replace(RECIPES, '')
    .matchAll(/^```console\n\$ ([^\n]*)\n.*?^```$/gms)) {
    const { out, err, written: more } = await runLine(line, files);
    for (const [name, content] of more) written.set(...pictureOf(name, content));
    rendered = rendered.replace(block, () => `\`\`\`console\n$ ${line}\n${err}${out}\`\`\``);
  }
  rendered = rendered.replace(
    /(<!-- ([\w-]+) -->\n).*?(<!-- \/\2 -->)/gs,
    (_, start: string, name: string, end: string) => {
      const table = TABLES[name];
      if (table === undefined) throw new Error(`README.md has a place for a table ${name} that there is not`);
      return `${start}${table()}${end}`;
    },
  );
  const pictures = new Map<string, string>();
  for (const [image, name = ''] of readme.matchAll(
    new RegExp(`!\\[[^\\]]*\\]\\(${PICTURES}/([^)]+)\\)`, 'g'),
  )) {
    const svg = written.get(name);
    if (svg === undefined) throw new Error(`README.md shows no command that writes ${name}`);
    pictures.set(name, svg);
    rendered = rendered.replace(image, () => `![${inWords(svg)}](${PICTURES}/${name})`);
  }
  return { text: rendered, pictures };
}

const RECIPES = /^## Recipes\n.*?(?=^## )/ms;

/** Runs the commands of its blocks, one after the other: `$ ` begins one, `> ` continues it, all else is what it printed. */
function runRecipe(recipe: string): string {
  const shell = shellSession();
  try {
    return recipe.replace(/^```console\n(.*?)^```$/gms, (_, lines: string) => {
      const commands = [...lines.matchAll(/^\$ .*\n(?:>.*\n)*/gm)].map(([command]) => command);
      const shown = commands.map((command) => command + shell.run(command.replace(/^(?:\$ |> ?)/gm, '')));
      return `\`\`\`console\n${shown.join('')}\`\`\``;
    });
  } finally {
    shell.end();
  }
}

/** A page is shown by its upper part. */
function pictureOf(name: string, content: string): [name: string, svg: string] {
  return name.endsWith('.html') ? [name.replace(/html$/, 'svg'), pagePicture(content)] : [name, content];
}

/** What a picture says of itself: its title, and its description without the data. */
function inWords(svg: string): string {
  const [title, description] = ['title', 'desc'].map(
    (name) =>
      marksOf(svg)
        .find((mark) => mark.name === name)
        ?.text.trim()
        .split('\n')[0],
  );
  return `${title}. ${description}`;
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
