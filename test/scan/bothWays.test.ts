import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type InputOptions, inputOf } from '../../src/reader/input.js';
import { readPublished } from '../../src/release/readPublished.js';
import { EFFORT } from '../support/effort.js';
import { numbers } from '../support/numbers.js';
import { mutatedFiles } from './mutatedFiles.js';

/** `LINES=20000000 SEED=7 npx vitest run test/scan` for more of them, or others. `.ci/run` tries a million. */
const LINES = Number(process.env['LINES'] || 250_000 * EFFORT);
const SEED = Number(process.env['SEED'] || 1);

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function reading(bytes: Uint8Array, size: number, how: InputOptions) {
  const { entries, series, findings } = await readPublished(inputOf('x.csv', cut(bytes, size), how));
  return { entries, series, findings };
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 10 || byte === 13) lines += 1;
  return lines;
}

describe('the fast path', () => {
  it(
    `gives what csv-parse and Zod give, for ${LINES} lines with something out of place, of seed ${SEED}`,
    async () => {
      const next = numbers(SEED);
      const sizes = [1, 7, 64, 300, 5000, 1 << 18];
      // Pieces of a few bytes take long, and find in a small file all that they find in a large one.
      const sizeFor = ({ length }: Uint8Array) => {
        const size = sizes[Math.floor(next() * sizes.length)] as number;
        return length < 20_000 ? size : Math.max(size, 64);
      };
      const choices: readonly InputOptions[] = [
        {},
        {},
        {},
        {},
        { only: ['Aegean', 'Île'] },
        { series: 'weather' },
      ];
      let lines = 0;
      for (const bytes of mutatedFiles(SEED)) {
        const choice = choices[Math.floor(next() * choices.length)] as InputOptions;
        const fast = await reading(bytes, sizeFor(bytes), choice);
        const slow = await reading(bytes, sizeFor(bytes), {
          ...choice,
          fastPath: false,
          keepsLines: next() < 0.3,
        });
        // The matcher is far slower: it is asked for where there is a difference to be shown.
        if (!isDeepStrictEqual(fast, slow)) expect([fast, text(bytes)]).toEqual([slow, text(bytes)]);
        lines += linesIn(bytes);
        if (lines >= LINES) break;
      }
      expect(lines).toBeGreaterThanOrEqual(LINES);
    },
    600_000 * EFFORT,
  );
});

function text(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(bytes));
}
