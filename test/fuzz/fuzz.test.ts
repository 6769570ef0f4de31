import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { EFFORT } from '../support/effort.js';
import { numbers } from '../support/numbers.js';
import { Corpus, shortHash, writeTrial } from './corpus.js';
import { type Input, packed } from './input.js';
import { wordsFor } from './lines.js';
import { damaged, mutated, Random } from './mutate.js';
import { DAILY, seeds } from './seeds.js';
import { faultsOf, type Trial } from './trial.js';

/** `MINUTES=60 npm run soak -- test/fuzz` runs for an hour, and keeps what it finds in `.fuzz`. */
const MINUTES = Number(process.env['MINUTES'] || 0);
const CASES = MINUTES > 0 ? Number.POSITIVE_INFINITY : 100 * EFFORT;
const SEED = Number(process.env['SEED'] || 1);
const FOLDER = EFFORT > 1 || MINUTES > 0 ? join(ROOT, '.fuzz') : null;
/** Share of changes that make a large or deep input, which takes as long as dozens of others. */
const LARGE = FOLDER ? 0.015 : 0.001;
const MOST_FAULTS = 20;

it('any input to any command gives an answer or says why not, in the form that was asked for', async () => {
  const random = new Random(numbers(SEED));
  const corpus = new Corpus(await seeds(), FOLDER);
  const end = performance.now() + MINUTES * 60_000;
  const found = new Map<string, string>();
  let cases = 0;
  while (cases < CASES && (MINUTES === 0 || performance.now() < end) && found.size < MOST_FAULTS) {
    const [input, trial] = await nextTrial(corpus, random);
    // If a run never ends, this shows what it hangs on.
    if (FOLDER) writeTrial(FOLDER, 'running', trial);
    const { faults, signature } = await faultsOf(trial, FOLDER !== null);
    corpus.note(signature, input);
    cases += 1;
    for (const fault of faults) {
      const kind = fault.replace(/:.*/s, '').replace(/\d+/g, '·');
      if (found.has(kind)) continue;
      const where = FOLDER
        ? writeTrial(FOLDER, `fault-${shortHash(kind)}`, trial)
        : JSON.stringify(shown(trial));
      found.set(kind, `${trial.words.join(' ')}: ${fault} (${where})`);
    }
  }
  if (FOLDER)
    console.log(
      `${cases} cases, ${corpus.signatures.size} kinds of outcomes, ${corpus.inputs.length} inputs`,
    );
  expect([...found.values()]).toEqual([]);
}, 0);

async function nextTrial(corpus: Corpus, random: Random): Promise<[Input, Trial]> {
  const parent = random.pick(corpus.inputs);
  const input = mutated(parent, random.pick(corpus.inputs), random, LARGE);
  const second = mutated(
    random.pick(corpus.inputs.filter(({ role }) => role === input.role)),
    parent,
    random,
    LARGE,
  );
  const words = wordsFor(input, random);
  const bytes = await packed(input);
  const names: Record<string, string> = {
    X: random.chance(0.05) ? '-' : input.name,
    Y: `second-${second.name}`,
    D: 'figures.csv',
    T: 'plain.txt',
  };
  const contents: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
    X: () => (random.chance(0.1) ? damaged(bytes, random) : bytes),
    Y: () => packed(second),
    D: () => Buffer.from(DAILY),
    T: () => Buffer.from('On 3 January 2025, 656 people arrived in 11 boats.\n'),
  };
  const files: Record<string, Uint8Array> = {};
  for (const word of new Set(words)) {
    const content = contents[word];
    if (content) files[names[word] as string] = await content();
  }
  return [input, { words: words.map((word) => names[word] ?? word), files }];
}

/** The files of a trial as text, as far as it can be read in a message. */
function shown({ files }: Trial): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('latin1').slice(0, 1000),
    ]),
  );
}
