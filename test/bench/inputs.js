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

/** The official days again and again: every row has to be read and compared with the first row of its day. */
const [HEADINGS, ...ROWS] = readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8')
  .trimEnd()
  .split('\n');

/** Writes a row; `series` is the name of its series, or in the row of headings the name of the column. */
const WRITE = {
  plain: (row) => `${row}\n`,
  CRLF: (row) => `${row}\r\n`,
  quoted: (row) =>
    `${row
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(',')}\n`,
  series: (row, series) => `${row},${series}\n`,
};

/** Ways to write the same rows. */
export const FORMS = ['plain', 'CRLF', 'quoted'];

/** Path of a file with `rows` rows, which is made once and kept for the next run. */
export async function input(rows, form) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${rows}-${form}.csv`);
  if (existsSync(file)) return file;
  const write = WRITE[form];
  function* blocks() {
    yield write(HEADINGS, 'route');
    for (let turn = 1, left = rows; left > 0; turn++, left -= ROWS.length) {
      yield ROWS.slice(0, left)
        .map((row) => write(row, `route ${turn}`))
        .join('');
    }
  }
  await pipeline(Readable.from(blocks()), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}

/** Reads a file once, so that no command pays for the disk. */
export async function warm(file) {
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 20 }));
}
