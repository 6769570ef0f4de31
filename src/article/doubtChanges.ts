import type { Ask } from '../claim/index.js';
import type { Question } from '../question/index.js';
import { byPlace, type CountedStatement } from './articleStatement.js';
import { judgeAlone, type Readable } from './judgeAlone.js';

/** The end of the path of a change, in percent or in people. */
const CHANGE = /(?:changePercent|difference)$/;

export function isChange({ path }: Question): boolean {
  return CHANGE.test(path ?? '');
}

/** A figure of a sentence that holds; `sides` are those of a change, else `null`. */
interface Held {
  readonly statement: CountedStatement;
  readonly sides: Sides | null;
}

/**
 * Doubts each change whose sentence counts other days as well, so that the change may be of those: "4,441 people, a third fewer than
 * the 6,642 of 2025 and 18% fewer than in 2024". A change in words is doubted wherever it stands: "half as many" and
 * "by half" are written with the same word. A doubt counts only where the change does not hold.
 */
export function doubtChanges(statements: readonly CountedStatement[], ask: Ask): CountedStatement[] {
  const held = heldBySentence(statements, ask);
  return statements.map((statement) => {
    const doubt = statement.doubt ?? doubtOf(statement, held.get(statement.sentence) ?? [], ask);
    return doubt === undefined ? statement : { ...statement, doubt };
  });
}

/** The figures that hold of each sentence that has a change, judged once for all of its changes. */
function heldBySentence(statements: readonly CountedStatement[], ask: Ask): ReadonlyMap<number, Held[]> {
  const held = new Map<number, Held[]>();
  for (const statement of statements) if (isChange(statement.question)) held.set(statement.sentence, []);
  for (const statement of statements) {
    const ofSentence = held.get(statement.sentence);
    if (ofSentence === undefined || judgeAlone(statement, ask, statement.text)?.verdict !== 'holds') continue;
    ofSentence.push({ statement, sides: sidesOf(statement, ask) });
  }
  return held;
}

function doubtOf(change: CountedStatement, held: readonly Held[], ask: Ask): string | undefined {
  const sides = sidesOf(change, ask);
  if (sides === null) return undefined;
  if (!/\d/.test(change.figure)) return 'words such as these are read in more than one way';
  const others = held.filter(({ statement }) => statement !== change);
  const changes = others.flatMap((other) => other.sides ?? []);
  if (changes.some(({ subject }) => subject === sides.subject)) return undefined;
  const known = [sides, ...changes].flatMap(({ subject, base }) => [subject, base]);
  const isOther = ({ statement }: Held) =>
    byPlace(statement, change) < 0 &&
    isTotalOf(statement, change) &&
    !known.includes(Number(statement.expected));
  return changes.length > 0 || others.some(isOther)
    ? 'its sentence counts other days too, of which it may be the change'
    : undefined;
}

/** What a change is of, and what it is compared with. */
interface Sides {
  readonly subject: unknown;
  readonly base: unknown;
}

/** The sides of a change; `null` for any other figure. */
function sidesOf(statement: Readable, ask: Ask): Sides | null {
  const { question } = statement;
  if (!isChange(question)) return null;
  const totalAt = (path: string) =>
    judgeAlone({ ...statement, question: { ...question, path } }, ask)?.actual;
  return { subject: totalAt('total'), base: totalAt((question.path ?? '').replace(CHANGE, 'total')) };
}

/** Whether a statement counts what a change is of: people, or boats. */
function isTotalOf(count: CountedStatement, change: CountedStatement): boolean {
  return count.kind === 'count' && /boats/.test(count.claim) === /boats/.test(change.claim);
}
