import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readSource, SOURCE } from './house.js';
import { missingFiles } from './namedFiles.js';

const PAGE = 'docs/architecture.md';
const text = readFileSync(join(ROOT, PAGE), 'utf8');

/** Rooms without an index, since their parts are loaded apart, each with the file whose first line says what the room is for. */
const FRONT: Readonly<Record<string, string>> = {
  article: 'readStatements',
  chart: 'chartKind',
  check: 'judgeInput',
  csv: 'records',
  drawing: 'plotSvg',
  cli: 'main',
  library: 'readRelease',
};

const ROOMS = readdirSync(SOURCE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Rows of the tables of rooms: the name, ` +` for a registry, and the sentence. */
const ROWS = [...text.matchAll(/^\| `(\w+)`( \+)? \| (.+?) \|$/gm)].map(([row, room = '']) => ({
  row,
  room,
}));

/** The row that a room must have, made of the first line of its front. */
function rowOf(room: string): string {
  const fronts = ['index', FRONT[room] ?? room].map((name) => `${room}/${name}.ts`);
  const front = fronts.find((file) => existsSync(join(SOURCE, file)));
  if (front === undefined)
    throw new Error(`src/${room} has neither ${fronts.join(' nor ')} to say what it is for`);
  const [first = ''] = readSource(front).split('\n');
  const [, purpose] = /^\/\*\* (.+) \*\/$/.exec(first) ?? [];
  if (purpose === undefined)
    throw new Error(`src/${front} must begin with a line such as /** What the room is for. */`);
  const isRegistry = front.endsWith('/index.ts') && /^export \{/m.test(readSource(front));
  return `| \`${room}\`${isRegistry ? ' +' : ''} | ${purpose} |`;
}

describe(PAGE, () => {
  it.each(ROOMS)('has one row for src/%s, in the words of its own first line', (room) => {
    const rows = ROWS.filter((each) => each.room === room).map(({ row }) => row);
    expect(rows, `${PAGE} needs this row, in the stage where the room belongs:\n${rowOf(room)}`).toEqual([
      rowOf(room),
    ]);
  });

  it('has no row for a room that is not there', () => {
    expect(ROWS.map(({ room }) => room).filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it('names every folder of test that mirrors no room', () => {
    const folders = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !ROOMS.includes(entry.name))
      .map(({ name }) => `test/${name}`);
    expect(folders.filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    expect(missingFiles(PAGE)).toEqual([]);
  });
});
