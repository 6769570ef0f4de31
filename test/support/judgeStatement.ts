import { judge } from '../../src/index.js';
import { toClaimWords } from '../../src/question/index.js';
import type { Statement } from '../../src/statements/statement.js';
import { officialRelease } from './figures.js';

/** Whether a statement is true of the bundled figures. */
export async function holds({ question, expected, rounding }: Statement): Promise<boolean> {
  const [judged] = judge(await officialRelease(), [{ claim: toClaimWords(question), expected, rounding }]);
  return judged?.verdict === 'holds';
}
