import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Input, sizeOf } from './input.js';
import type { Trial } from './trial.js';

const MOST_INPUTS = 3000;
const LARGEST = 50_000;

/**
 * Inputs to make others of: the seeds, and each that led to an outcome of a new kind. With a folder, those of earlier runs are
 * there too.
 */
export class Corpus {
  readonly inputs: Input[];
  readonly signatures = new Set<string>();
  private readonly folder: string | null;

  constructor(seeds: readonly Input[], folder: string | null) {
    this.folder = folder;
    this.inputs = [...seeds];
    if (folder === null) return;
    mkdirSync(join(folder, 'inputs'), { recursive: true });
    for (const name of readdirSync(join(folder, 'inputs')))
      this.inputs.push(JSON.parse(readFileSync(join(folder, 'inputs', name), 'utf8')));
  }

  /** Keeps an input whose outcome is of a new kind. A large one is not worth the time of all that would be made of it. */
  note(signature: string, input: Input): void {
    if (this.signatures.has(signature)) return;
    this.signatures.add(signature);
    if (this.inputs.length >= MOST_INPUTS || sizeOf(input) > LARGEST) return;
    this.inputs.push(input);
    if (this.folder === null) return;
    const text = JSON.stringify(input);
    writeFileSync(join(this.folder, 'inputs', `${shortHash(text)}.json`), text);
  }
}

/** Writes a trial as a folder in which its command line can be typed. Returns the folder. */
export function writeTrial(folder: string, name: string, { words, files }: Trial): string {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'line.txt'), `crossings ${words.map((word) => `'${word}'`).join(' ')}\n`);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(own, file), bytes);
  return own;
}

/** Ten digits that differ for texts that differ. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
