import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ROOT } from './root.js';

const FOLDER = join(tmpdir(), 'crossings-bench');

/** The official days again and again: every row has to be read, and held against what is known of its day. */
const [HEADINGS, ...ROWS] = readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8')
  .trimEnd()
  .split('\n');

/** How a row is written. */
export const FORMS = {
  plain: (row) => `${row}\n`,
  CRLF: (row) => `${row}\r\n`,
  quoted: (row) =>
    `${row
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(',')}\n`,
};

/** A file with so many rows; made once, and kept for the next run. */
export async function input(rows, form) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${rows}-${form}.csv`);
  if (existsSync(file)) return file;
  const block = ROWS.map(FORMS[form]);
  function* blocks() {
    yield FORMS[form](HEADINGS);
    for (let left = rows; left > 0; left -= block.length) yield block.slice(0, left).join('');
  }
  await pipeline(Readable.from(blocks()), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}

/** Reads a file once, so that no command pays for the disk. */
export async function warm(file) {
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 20 }));
}
