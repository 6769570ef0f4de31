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

const [HEADINGS, ...ROWS] = readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8')
  .trimEnd()
  .split('\n');

const quoted = (row) =>
  row
    .split(',')
    .map((cell) => `"${cell}"`)
    .join(',');

/**
 * Writes a row; `series` is the name of its series, or in the row of headings the name of the column. Each series has the official
 * days, each of them once, as people have rows: years of days, by route or country. Only `repeated` has the same days again and again,
 * in one series, which nobody has.
 */
const WRITE = {
  plain: (row, series) => `${row},${series}\n`,
  CRLF: (row, series) => `${row},${series}\r\n`,
  quoted: (row, series) => `${quoted(`${row},${series}`)}\n`,
  repeated: (row) => `${row}\n`,
};

/** Ways to write the same rows. */
export const FORMS = ['plain', 'CRLF', 'quoted'];

/** Path of a file with `rows` rows, which is made once and kept for the next run. */
export async function input(rows, form) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${form}-${rows}.csv`);
  if (existsSync(file)) return file;
  const write = WRITE[form];
  function* blocks() {
    yield write(HEADINGS, 'route');
    // Short names: ten million rows must stay below the limit of a file.
    for (let turn = 1, left = rows; left > 0; turn++, left -= ROWS.length) {
      yield ROWS.slice(0, left)
        .map((row) => write(row, `r${turn}`))
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
