import type { StatementsRead } from '../article/articleStatement.js';
import { readStatements } from '../article/readStatements.js';
import { toCivilDate } from '../calendar/index.js';
import { parseDay } from '../option/index.js';
import type { Release } from '../release/index.js';

export interface TextOptions {
  /** The day on which the text was published, `YYYY-MM-DD`; default: the one that it names itself. */
  readonly published?: string | undefined;
}

/**
 * The statements about arrivals by small boat in an English text, in its order: each a claim that `judge` takes as it stands,
 * with its sentence, what was understood, and where its figure is written (line and column from 1, in characters). Figures
 * that were not understood stand in `notUnderstood`, each with the reason: nothing is guessed.
 *
 * The release says how far the data go and which questions they can be asked; by which day the text counts is worked out from its
 * words (weekdays are those before its publication) or, where they name none, from the figures that hold. `asOf` is that day
 * and how it is known, `null` where nothing says it; `published` is `null` where it is not known.
 *
 * Throws `UnfitDataError` where the release holds an error, and `QuestionError` where `published` is no day.
 *
 * @example
 * import { findStatements, judge, loadRelease } from 'crossings';
 *
 * const release = await loadRelease('@bundled');
 * const text = 'So far this year 8,183 people have arrived by small boat, 35% more than at the same point in 2024.';
 * const { statements } = findStatements(text, release, { published: '2025-04-15' });
 * statements.map(({ line, column, figure }) => [line, column, figure]); // [[1, 18, '8,183'], [1, 59, '35%']]
 * statements[0].claim; // 'ytd --as-of 2025-04-14 :: total'
 * judge(release, statements).map(({ id, verdict }) => [id, verdict]); // [['1:18', 'holds'], ['1:59', 'fails']]
 */
export function findStatements(
  text: string,
  release: Release,
  { published }: TextOptions = {},
): StatementsRead {
  const day = published === undefined ? undefined : toCivilDate(parseDay(published));
  return readStatements(text, release, { published: day });
}
