import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holds } from '../support/judgeStatement.js';
import { readText } from '../support/readText.js';

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

type ReadStatement = ReturnType<typeof readText>['statements'][number];

const TEXTS = FOLDERS.flatMap(textsIn);
const key = (figure: string, claim: string) => `${figure} → ${claim}`;

function compare({ text, expected }: (typeof TEXTS)[number]) {
  const left = expected.statements.map(([figure, claim]) => key(figure, claim));
  const astray: ReadStatement[] = [];
  const right: ReadStatement[] = [];
  for (const statement of readText(text).statements) {
    const at = left.indexOf(key(statement.figure, statement.claim));
    if (at !== -1) left.splice(at, 1);
    (at === -1 ? astray : right).push(statement);
  }
  return { right, astray, missed: left };
}

describe('texts', () => {
  it.each(TEXTS)('reads $name up to the right day, and nothing in it wrongly', (each) => {
    expect(readText(each.text).asOf?.date).toBe(each.expected.asOf);
    expect(compare(each).astray.map(({ figure, claim }) => key(figure, claim))).toEqual([]);
  });

  it.each(TEXTS)('fails the wrong figures of $name, and no other', async (each) => {
    const { right } = compare(each);
    const verdicts = await Promise.all(right.map(holds));
    expect(right.filter((_, index) => !verdicts[index]).map(({ figure }) => figure)).toEqual(
      each.expected.fails ?? [],
    );
  });

  it('are understood almost completely', () => {
    const compared = TEXTS.map(compare);
    const found = compared.reduce((sum, { right }) => sum + right.length, 0);
    const missed = compared.flatMap((each) => each.missed);
    expect(found / (found + missed.length)).toBeGreaterThan(0.92);
  });
});
