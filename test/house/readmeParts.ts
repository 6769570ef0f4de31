import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marksOf } from '../drawing/readPicture.js';
import { pagePicture } from '../support/pagePicture.js';
import { publisherInMemory, releaseWorkbook } from '../support/publisher.js';
import { type Outcome, run } from '../support/run.js';
import { type ShellSession, shellSession } from '../support/shellSession.js';
import { ROOT } from './house.js';
import { TABLES } from './tables.js';

/** Folder of the pictures of the README and the gallery. */
export const PICTURES = 'test/golden/pictures';

/** A part of the README that is made by the program: a block of commands, a table, or the words that stand for a picture. */
interface ReadmePart {
  /** The headings above it. */
  readonly section: string;
  /** The first command, or the name of the table or picture. */
  readonly title: string;
  /** Where it begins, in characters. */
  readonly at: number;
  /** The part as it stands. */
  readonly kept: string;
  /** The part as the program makes it now. */
  render(): Promise<string>;
}

export interface Readme {
  readonly parts: readonly ReadmePart[];
  /** The pictures that it shows, as SVG, by the name of the file. */
  readonly pictures: ReadonlyMap<string, () => Promise<string>>;
  /** The whole text with every part made anew. */
  render(): Promise<string>;
  /** Removes the folders in which recipes ran. */
  end(): void;
}

const TOKEN = new RegExp(
  [
    /^(?<level>##+) (?<heading>[^\n]+)$/,
    /^```(?<kind>[^\n]*)\n(?<lines>.*?)^```$/,
    /<!-- (?<table>[\w-]+) -->\n.*?<!-- \/\k<table> -->/,
    new RegExp(`!\\[[^\\]]*\\]\\((?<folder>(?:\\.\\./)?${PICTURES})/(?<picture>[^)]+)\\)`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'gms',
);

/**
 * Finds what the program makes in the README. A `console` block runs one command in memory; it can read the files that
 * other blocks give, which begin with ```` ```csv name.csv ```` or ```` ```text name.txt ````, and `-o name.svg` draws a picture. The blocks
 * below _Recipes_ are run by a shell, those of a recipe one after the other from an empty folder on. A table stands
 * between `<!-- name -->` and `<!-- /name -->`.
 */
export function openReadme(text: string): Readme {
  const files = Object.fromEntries(
    [...text.matchAll(/^```(?:csv|text) (\S+)\n(.*?)^```$/gms)].map(([, name, content = '']) => [
      name,
      content,
    ]),
  );
  const parts: ReadmePart[] = [];
  const written = new Map<string, () => Promise<string>>();
  const pictures = new Map<string, () => Promise<string>>();
  const recipes: Recipe[] = [];
  let headings: string[] = ['Beginning'];
  for (const { 0: kept, index, groups = {} } of text.matchAll(TOKEN)) {
    const { level, heading, kind, lines = '', table, folder, picture } = groups;
    const add = (title: string, render: () => Promise<string>) =>
      parts.push({ section: headings.join(' > '), title, at: index, kept, render });
    if (heading !== undefined) {
      headings = [...headings.slice(0, (level ?? '').length - 2), heading];
      if (headings[0] === 'Recipes') recipes.push(new Recipe());
    } else if (kind === 'console' && headings[0] === 'Recipes') {
      const render = recipes.at(-1)?.add(lines) as () => string;
      add(titleOf(lines), async () => `\`\`\`console\n${render()}\`\`\``);
    } else if (kind === 'console') {
      const [, line = ''] = /^\$ (.*)$/m.exec(lines) ?? [];
      const outcome = once(() => runLine(line, files));
      const [, name] = / -o (\S+)/.exec(line) ?? [];
      if (name !== undefined) written.set(toSvgName(name), async () => pictureIn(await outcome(), name));
      add(titleOf(lines), async () => {
        const { err, out } = await outcome();
        return `\`\`\`console\n$ ${line}\n${err}${out}\`\`\``;
      });
    } else if (table !== undefined) {
      add(`the table of ${table}`, async () => `<!-- ${table} -->\n${tableOf(table)}<!-- /${table} -->`);
    } else if (picture !== undefined) {
      const draw = async () => (written.get(picture) ?? nobody(`a command that writes ${picture}`))();
      pictures.set(picture, draw);
      add(`the words for ${picture}`, async () => `![${inWords(await draw())}](${folder}/${picture})`);
    }
  }
  return {
    parts,
    pictures,
    async render() {
      let rendered = text;
      for (const { at, kept, render } of parts.toReversed())
        rendered = rendered.slice(0, at) + (await render()) + rendered.slice(at + kept.length);
      return rendered;
    },
    end: () => {
      for (const recipe of recipes) recipe.end();
    },
  };
}

/** The blocks of one recipe, run in one shell, each after those before it. */
class Recipe {
  readonly #blocks: string[] = [];
  readonly #shown: string[] = [];
  #shell: ShellSession | undefined;

  /** Adds a block: `$ ` begins a command, `> ` continues it, the rest is output. Returns a function that makes the block anew. */
  add(block: string): () => string {
    const at = this.#blocks.push(block) - 1;
    return () => {
      while (this.#shown.length <= at)
        this.#shown.push(this.#run(this.#blocks[this.#shown.length] as string));
      return this.#shown[at] as string;
    };
  }

  end(): void {
    this.#shell?.end();
  }

  #run(block: string): string {
    this.#shell ??= shellSession();
    const shell = this.#shell;
    const commands = [...block.matchAll(/^\$ .*\n(?:>.*\n)*/gm)].map(([command]) => command);
    return commands.map((command) => command + shell.run(command.replace(/^(?:\$ |> ?)/gm, ''))).join('');
  }
}

function titleOf(block: string): string {
  const [first = '', ...others] = [...block.matchAll(/^\$ .*/gm)].map(([line]) => line);
  return others.length === 0 ? first : `${first}, and ${others.length} more`;
}

/** Wraps a function so that it is called only once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function nobody(what: string): never {
  throw new Error(`README.md shows ${what} nowhere`);
}

function tableOf(name: string): string {
  const table = TABLES[name];
  if (table === undefined) throw new Error(`README.md has a place for a table ${name}, and there is none`);
  return table();
}

/** Name of the picture of a page, which shows its upper part. */
const toSvgName = (name: string) => name.replace(/\.html$/, '.svg');

function pictureIn({ written }: Outcome, name: string): string {
  const content = written.get(name) ?? nobody(`what was written to ${name}`);
  return name.endsWith('.html') ? pagePicture(content) : content;
}

/** The text of a picture for those who do not see it: its title, and its description without the data. */
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

/** The release of the package, which is what the publisher offers: so the README shows only published figures. */
const sameRelease = once(() => releaseWorkbook({ extraDays: 0, saved: '2026-08-21' }));

async function runLine(line: string, files: Readonly<Record<string, string>>): Promise<Outcome> {
  const [, piped, words = ''] = /^(?:cat (\S+) \| )?(?:npx )?crossings ?(.*)$/.exec(line) ?? [];
  const input: Record<string, string> =
    piped === undefined ? {} : { '-': readFileSync(join(ROOT, piped), 'utf8') };
  return run(words, {
    files: { ...files, ...input },
    server: publisherInMemory(await sameRelease()),
    dataFolder: '~/.local/share/crossings',
  });
}
