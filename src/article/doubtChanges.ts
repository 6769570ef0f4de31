import type { Ask } from '../claim/index.js';
import type { CountedStatement } from './articleStatement.js';
import { judgeAlone, type Readable } from './judgeAlone.js';

/**
 * Doubts each change whose sentence counts other days as well, so that the change may be of those: "4,441 people, a third fewer than
 * the 6,642 of 2025 and 18% fewer than in 2024". A change in words is doubted wherever it stands: "half as many" and
 * "by half" are written with the same word. A doubt counts only where the change does not hold.
 */
export function doubtChanges(statements: readonly CountedStatement[], ask: Ask): CountedStatement[] {
  return statements.map((statement) => {
    const doubt = statement.doubt ?? doubtOf(statement, statements, ask);
    return doubt === undefined ? statement : { ...statement, doubt };
  });
}

function doubtOf(
  change: CountedStatement,
  statements: readonly CountedStatement[],
  ask: Ask,
): string | undefined {
  const sides = sidesOf(change, ask);
  if (sides === null) return undefined;
  if (!/\d/.test(change.figure)) return 'words such as these are read in more than one way';
  const sentence = statements.filter(
    (other) =>
      other !== change &&
      other.line === change.line &&
      other.quote === change.quote &&
      judgeAlone(other, ask, other.text)?.verdict === 'holds',
  );
  const changes = sentence.flatMap((other) => sidesOf(other, ask) ?? []);
  if (changes.some(({ subject }) => subject === sides.subject)) return undefined;
  const known = [sides, ...changes].flatMap(({ subject, base }) => [subject, base]);
  const isOther = (other: CountedStatement) =>
    other.column < change.column && isTotalOf(other, change) && !known.includes(Number(other.expected));
  return changes.length > 0 || sentence.some(isOther)
    ? 'its sentence counts other days too, of which it may be the change'
    : undefined;
}

/** What a change is of, and what it is compared with; `null` for any other figure. */
function sidesOf(
  statement: Readable,
  ask: Ask,
): { readonly subject: unknown; readonly base: unknown } | null {
  const { question } = statement;
  const key = /(?:changePercent|difference)$/;
  if (question.path === undefined || !key.test(question.path)) return null;
  const totalAt = (path: string) =>
    judgeAlone({ ...statement, question: { ...question, path } }, ask)?.actual;
  return { subject: totalAt('total'), base: totalAt(question.path.replace(key, 'total')) };
}

/** Whether a statement counts what a change is of: people, or boats. */
function isTotalOf(count: CountedStatement, change: CountedStatement): boolean {
  return count.kind === 'count' && /boats/.test(count.claim) === /boats/.test(change.claim);
}
