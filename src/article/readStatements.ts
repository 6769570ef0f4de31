/** A text, with its statements as claims and the day that it counts to. */
import { type CivilDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import { type Ask, askRelease, type Claim, judge, MalformedClaimsError } from '../claim/index.js';
import { memoised } from '../claim/memoisedQuestion.js';
import { inputsOf, lastDayOf, toClaimWords } from '../question/index.js';
import type { Release } from '../release/index.js';
import {
  findStatements,
  type NotUnderstood,
  type StatementsFound,
  type TextContext,
} from '../statements/findStatements.js';
import {
  byPlace,
  type CountedStatement,
  type OpenStatements,
  type StatementsRead,
} from './articleStatement.js';
import { dayToldBy } from './assumedDay.js';
import { type ChosenReadings, chooseReadings } from './chooseReadings.js';

/** What is known of a text from elsewhere. */
export interface ReadingContext {
  /** Day of its publication; default: the one that it states. */
  readonly published?: CivilDate | undefined;
  /** Last day that it counts, included; default: the one that its words or its figures tell. */
  readonly asOf?: CivilDate | undefined;
  /** Readings that were chosen for its figures. */
  readonly chosen?: ChosenReadings | undefined;
  /** Places in the document that it was taken from; default: those in the text itself. */
  readonly placeAt?: TextContext['placeAt'];
}

/**
 * The statements of a text as claims that the data can be asked; where it names no day that it counts to, up to the day that
 * fits its figures. Weekdays are those before its publication. Throws `QuestionError` for a chosen reading that does not exist.
 */
export function readStatements(
  text: string,
  release: Release,
  { published, asOf, chosen = new Map(), placeAt }: ReadingContext = {},
): StatementsRead {
  const { coverage } = inputsOf(release).series;
  const context = { published, lastDay: toCivilDate(coverage.last), placeAt };
  const ask = memoised(askRelease(release));
  const counted =
    asOf === undefined
      ? findCounted(text, context, ask)
      : withOtherDays(findStatements(text, { ...context, countedTo: { date: asOf, how: GIVEN } }), []);
  const { notUnderstood, ...found } = chooseReadings(counted, ask, chosen);
  const problems = problemsOf(found.statements, ask);
  const unasked = found.statements.flatMap((statement) => {
    const why = problems.get(statement.id);
    return why === undefined ? [] : [toNotUnderstood(statement, why)];
  });
  return {
    ...found,
    statements: found.statements.filter(({ id }) => !problems.has(id)),
    notUnderstood: [...notUnderstood, ...unasked].sort(byPlace),
  };
}

const GIVEN = 'the day that --as-of gives';

/** Makes a claim of a statement. */
export function toClaim(statement: CountedStatement): Claim {
  const { id, question, claim: words, expected, rounding, text, otherDays, doubt } = statement;
  return {
    id,
    question,
    words,
    expected,
    rounding,
    source: null,
    text,
    ...(otherDays && { otherDays }),
    ...(doubt !== undefined && { doubt }),
  };
}

function findCounted(text: string, context: TextContext, ask: Ask): OpenStatements {
  const found = findStatements(text, context);
  if (found.asOf === null) return withOtherDays(found, []);
  const { countedTo, otherDays } = dayToldBy(found, found.asOf, ask);
  return withOtherDays(
    countedTo === null ? found : findStatements(text, { ...context, countedTo }),
    otherDays,
  );
}

function withOtherDays(found: StatementsFound, otherDays: readonly CivilDate[]): OpenStatements {
  const days = new Set(otherDays.map(toDayNumber));
  return {
    ...found,
    statements: found.statements.map((statement) => ({
      ...statement,
      id: `${statement.line}:${statement.column}`,
      claim: toClaimWords(statement.question),
      text: { published: found.published, asOf: found.asOf?.date ?? null },
      ...(days.has(lastDayOf(statement.question) ?? Number.NaN) && { otherDays }),
    })),
  };
}

/** Problems by id: a sentence can say something that the data cannot be asked, which is no error of the input. */
function problemsOf(statements: readonly CountedStatement[], ask: Ask): ReadonlyMap<string, string> {
  try {
    judge(statements.map(toClaim), ask);
    return new Map();
  } catch (error) {
    if (!(error instanceof MalformedClaimsError)) throw error;
    return new Map(error.problems.map(({ id, message }) => [id, message]));
  }
}

function toNotUnderstood({ line, column, figure, quote }: CountedStatement, why: string): NotUnderstood {
  return { line, column, figure, quote, why };
}
