/**
 * The part of the library that runs wherever JavaScript does, a browser too: figures that are in memory, questions,
 * answers. It touches no file and no network.
 */
export type {
  CountedStatement,
  StatementsRead,
} from './article/articleStatement.js';
export type { AcrossYearsData, YearFigures, YearFiguresCompared } from './calculation/index.js';
export type { YtdData, YtdEnds } from './calculations/ytd.js';
export type { Alignment } from './calendar/index.js';
export { type JudgedClaim, MalformedClaimsError, type Rounding, type Verdict } from './claim/index.js';
export type { Entries, NamedSeries } from './entry/index.js';
export type { Finding, Place, Severity } from './finding/index.js';
export { ask, type QuestionWords, type WordsOf } from './library/ask.js';
export { type DailyValue, type DailyValuesQuestion, dailyValues } from './library/dailyValues.js';
export { findStatements, type TextOptions } from './library/findStatements.js';
export { type JudgeOptions, judge, type PublishedClaim } from './library/judge.js';
export { type ReadOptions, type ReleaseInput, readRelease } from './library/readRelease.js';
export { type YearToDateQuestion, yearToDate } from './library/yearToDate.js';
export { QuestionError } from './option/index.js';
export type { AnswerOf, CalculationName, Question } from './question/index.js';
export {
  type DayFigures,
  type Provenance,
  type Release,
  type Revision,
  type Revisions,
  revisions,
  UnfitDataError,
  type YearRevision,
} from './release/index.js';
export type { AsOf, NotUnderstood } from './statements/findStatements.js';
