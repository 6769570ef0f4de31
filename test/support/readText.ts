import type { CivilDate } from '../../src/calendar/index.js';
import { findStatements, type StatementsFound } from '../../src/statements/findStatements.js';

/** Finds the statements of a text, with the bundled figures; `published` is written as on the command line. */
export function readText(text: string, published?: string): StatementsFound {
  return findStatements(text, {
    published: published as CivilDate | undefined,
    lastDay: '2026-08-20' as CivilDate,
  });
}

/** Lists `figure → claim` of each statement, and the rounding where it is not exact. */
export function claims(text: string, published?: string): string[] {
  return readText(text, published).statements.map(
    ({ figure, claim, expected, rounding }) =>
      `${figure} → ${claim} ${expected}${rounding === 'exact' ? '' : ` ${rounding}`}`,
  );
}
