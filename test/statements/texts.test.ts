import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeText } from '../support/judgeText.js';

/** Expected reading of a text: figures with their claims, in any order, and the figures that are wrong. */
interface Expected {
  readonly asOf: string;
  readonly statements: readonly (readonly [figure: string, claim: string])[];
  readonly fails?: readonly string[];
}

const FOLDERS = ['texts', 'holdout', 'fresh'] as const;

function textsIn(folder: string) {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      name: `${folder}/${file}`,
      text: readFileSync(join(path, file), 'utf8'),
      expected: JSON.parse(readFileSync(join(path, file.replace('.txt', '.json')), 'utf8')) as Expected,
    }));
}

const TEXTS = FOLDERS.flatMap(textsIn);
const key = (figure: string, claim: string) => `${figure} → ${claim}`;

async function compare({ text, expected }: (typeof TEXTS)[number]) {
  const left = expected.statements.map(([figure, claim]) => key(figure, claim));
  const { asOf, figures } = await judgeText(text);
  const astray = figures.filter(({ figure, claim }) => {
    const at = left.indexOf(key(figure, claim));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { asOf, figures, astray, missed: left };
}

describe('texts', () => {
  it.each(TEXTS)('reads $name up to the right day, and nothing in it wrongly', async (each) => {
    const { asOf, astray } = await compare(each);
    expect(asOf).toBe(each.expected.asOf);
    expect(astray.map(({ figure, claim }) => key(figure, claim))).toEqual([]);
  });

  it.each(TEXTS)('calls the wrong figures of $name wrong or doubtful, and no other', async (each) => {
    const { figures } = await compare(each);
    const wrong = figures.filter(({ verdict }) => verdict === 'fails' || verdict === 'doubtful');
    expect(wrong.map(({ figure }) => figure)).toEqual(each.expected.fails ?? []);
  });

  it('are understood almost completely', async () => {
    const compared = await Promise.all(TEXTS.map(compare));
    const found = compared.reduce((sum, { figures, astray }) => sum + figures.length - astray.length, 0);
    const missed = compared.flatMap((each) => each.missed);
    expect(found / (found + missed.length)).toBeGreaterThan(0.98);
  });
});
