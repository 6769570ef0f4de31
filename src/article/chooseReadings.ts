import { askRelease, judge, MalformedClaimsError } from '../claim/index.js';
import { toClaimWords } from '../question/index.js';
import type { Release } from '../release/index.js';
import type { CandidateReading, NotUnderstood } from '../statements/statement.js';
import type { CountedStatement, StatementsRead } from './readStatements.js';

/** Name of the kind of a figure that was understood by one of several readings. */
const BY_READINGS = 'reading';

/** Distance, as a share of the figure, within which a hedged figure such as "more than 20,000" settles its reading. */
const CLOSE = 0.05;

/**
 * Lets the data choose among the readings that the text allows: a figure that no kind understood becomes a statement where one
 * of its readings holds, and a statement that fails is read in another way where that holds. The first that holds is
 * taken, as the cheapest.
 */
export function chooseReadings(found: StatementsRead, release: Release): StatementsRead {
  const holds = holdsOf(release);
  const statements = found.statements.map((statement) => {
    if (holds(statement)) return statement;
    const other = statement.readings.find((reading) => isTelling(reading) && holds(reading));
    return other === undefined ? statement : readAs(statement, other);
  });
  const settled = found.notUnderstood.flatMap((figure) => {
    const reading = figure.readings.find(holds);
    return reading === undefined ? [] : [toStatement(figure, reading, found)];
  });
  const ids = new Set(settled.map(({ id }) => id));
  return {
    ...found,
    statements: [...statements, ...settled].sort(
      (one, other) => one.line - other.line || one.column - other.column,
    ),
    notUnderstood: found.notUnderstood.filter(({ line, column }) => !ids.has(`${line}:${column}`)),
  };
}

/** Small figures hold in many readings: one of them says nothing against the words. */
function isTelling({ expected, rounding }: CandidateReading): boolean {
  return rounding === 'percent' || Math.abs(expected) >= 100;
}

function holdsOf(release: Release) {
  const ask = askRelease(release);
  return ({ question, expected, rounding }: Pick<CountedStatement, 'question' | 'expected' | 'rounding'>) => {
    const claim = { id: '', question, words: '', expected, rounding, source: null };
    try {
      const [judged] = judge([claim], ask);
      return judged?.verdict === 'holds' && isClose(expected, judged.actual);
    } catch (error) {
      if (error instanceof MalformedClaimsError) return false;
      throw error;
    }
  };
}

function isClose(expected: number | string, actual: unknown): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number') return true;
  return Math.abs(actual - expected) <= Math.max(1, Math.abs(expected) * CLOSE);
}

function readAs(statement: CountedStatement, { question, words, expected, rounding }: CandidateReading) {
  return { ...statement, question, claim: toClaimWords(question), understood: words, expected, rounding };
}

function toStatement(
  { quote, line, column, figure }: NotUnderstood,
  { question, words, expected, rounding }: CandidateReading,
  { published, asOf }: StatementsRead,
): CountedStatement {
  return {
    kind: BY_READINGS,
    id: `${line}:${column}`,
    quote,
    line,
    column,
    figure,
    understood: words,
    question,
    claim: toClaimWords(question),
    expected,
    rounding,
    readings: [],
    text: { published, asOf: asOf?.date ?? null },
  };
}
