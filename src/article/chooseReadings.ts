import {
  type Ask,
  judge,
  MalformedClaimsError,
  type Reply,
  type TextDates,
  type Verdict,
} from '../claim/index.js';
import { answerKey, toClaimWords } from '../question/index.js';
import type { CandidateReading, NotUnderstood } from '../statements/statement.js';
import {
  byPlace,
  type CountedStatement,
  type OpenStatements,
  type StatementsRead,
} from './articleStatement.js';

/** Name of the kind of a figure that was understood by one of several readings. */
const BY_READINGS = 'reading';

/** Distance, as a share of the figure, within which a hedged figure such as "more than 20,000" settles its reading. */
const CLOSE = 0.05;

/** Figures of a text whose readings are tried at most: an article has some dozens, and a larger text takes no longer. */
const MOST_TRIED = 2000;

/**
 * Lets the data choose among the readings that the text allows: a figure that no kind understood becomes a statement where one
 * of its readings holds, or was right when it was published, and a statement that fails is read in another way where that
 * holds. The first reading is taken, as the cheapest.
 */
export function chooseReadings(found: OpenStatements, ask: Ask): StatementsRead {
  const dates = { published: found.published, asOf: found.asOf?.date ?? null };
  const has = (verdict: Verdict) => (reading: Readable) => verdictOf(reading, ask, dates) === verdict;
  const [holds, wasRight] = [has('holds'), has('revised')];
  const settled: CountedStatement[] = [];
  const left: NotUnderstood[] = [];
  for (const [index, { readings, ...figure }] of found.notUnderstood.entries()) {
    const open = index < MOST_TRIED ? readings() : [];
    const reading = open.find(holds) ?? open.filter(isTelling).find(wasRight);
    if (reading === undefined) left.push(figure);
    else settled.push(toStatement(figure, reading, dates));
  }
  const statements = found.statements.map(({ readings, ...statement }, index) => {
    if (index >= MOST_TRIED || holds(statement)) return statement;
    const other = readings().filter(isTelling).find(holds);
    return other === undefined ? statement : readAs(statement, other);
  });
  return { ...found, statements: [...statements, ...settled].sort(byPlace), notUnderstood: left };
}

/** Small figures hold in many readings: one of them says nothing against the words. */
function isTelling({ expected, rounding }: CandidateReading): boolean {
  return rounding === 'percent' || Math.abs(expected) >= 100;
}

type Readable = Pick<CountedStatement, 'question' | 'expected' | 'rounding'>;

/** Verdict on a reading; `null` where the data cannot be asked, or are too far from a hedged figure to settle it. */
function verdictOf({ question, expected, rounding }: Readable, ask: Ask, text: TextDates): Verdict | null {
  try {
    const [judged] = judge([{ id: '', question, words: '', expected, rounding, source: null, text }], ask);
    return judged !== undefined && isClose(expected, judged.actual) ? judged.verdict : null;
  } catch (error) {
    if (error instanceof MalformedClaimsError) return null;
    throw error;
  }
}

function isClose(expected: number | string, actual: unknown): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number') return true;
  return Math.abs(actual - expected) <= Math.max(1, Math.abs(expected) * CLOSE);
}

/** Asks each question once: the readings of different figures are about the same days. */
export function memoised(ask: Ask): Ask {
  const known = new Map<string, Reply>();
  return (question) => {
    const key = answerKey(question);
    const reply = known.get(key) ?? ask(question);
    known.set(key, reply);
    return reply;
  };
}

function readAs(
  statement: CountedStatement,
  { question, words, expected, rounding }: CandidateReading,
): CountedStatement {
  return { ...statement, question, claim: toClaimWords(question), understood: words, expected, rounding };
}

function toStatement(
  { quote, line, column, figure }: NotUnderstood,
  { question, words, expected, rounding }: CandidateReading,
  text: TextDates,
): CountedStatement {
  const id = `${line}:${column}`;
  const claim = toClaimWords(question);
  return {
    kind: BY_READINGS,
    id,
    quote,
    line,
    column,
    figure,
    understood: words,
    question,
    claim,
    expected,
    rounding,
    text,
  };
}
