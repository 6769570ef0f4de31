import type { CivilDate } from '../../src/calendar/index.js';
import { toClaimWords } from '../../src/question/index.js';
import { findStatements } from '../../src/statements/findStatements.js';

/** Finds the statements of a text, with the bundled figures; `published` is written as on the command line. */
export function readText(text: string, published?: string) {
  const found = findStatements(text, {
    published: published as CivilDate | undefined,
    lastDay: '2026-08-20' as CivilDate,
  });
  const statements = found.statements.map((each) => ({ ...each, claim: toClaimWords(each.question) }));
  return { ...found, statements };
}

/** Lists `figure → claim` of each statement, and the rounding where it is not exact. */
export function claims(text: string, published?: string): string[] {
  return readText(text, published).statements.map(
    ({ figure, claim, expected, rounding }) =>
      `${figure} → ${claim} ${expected}${rounding === 'exact' ? '' : ` ${rounding}`}`,
  );
}
