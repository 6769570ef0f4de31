import { readStatements, toClaim } from '../../src/article/readStatements.js';
import type { CivilDate } from '../../src/calendar/index.js';
import { explainFailures } from '../../src/claim/explainFailures.js';
import { askRelease, judge, type Verdict } from '../../src/claim/index.js';
import { officialRelease } from './figures.js';

interface JudgedFigure {
  readonly figure: string;
  readonly claim: string;
  readonly verdict: Verdict | undefined;
}

/** The day that a text counts to, and the verdicts on its statements by the bundled figures, in the order of the text. */
export async function judgeText(
  text: string,
  published?: string,
): Promise<{ readonly asOf: string | undefined; readonly figures: readonly JudgedFigure[] }> {
  const release = await officialRelease();
  const { asOf, statements } = readStatements(text, release, {
    published: published as CivilDate | undefined,
  });
  const claims = statements.map(toClaim);
  const judged = explainFailures(judge(claims, askRelease(release)), claims, release, []);
  const figures = statements.map(({ figure, claim }, index) => ({
    figure,
    claim,
    verdict: judged[index]?.verdict,
  }));
  return { asOf: asOf?.date, figures };
}
