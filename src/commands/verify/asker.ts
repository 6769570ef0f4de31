import { type CivilDate, toCivilDate, toDayNumber } from '../../calendar/index.js';
import type { Ask, Reply } from '../../claim/index.js';
import type { Entries } from '../../entry/index.js';
import { type AsOf, resolveAsOf } from '../../option/index.js';
import type { Release } from '../../release/index.js';
import { groundsOf } from '../calculationCommand.js';
import { readQuestion } from '../readQuestion.js';

/** Answers questions from a release; `grounds` are what it comes to. Throws `UnfitDataError` where it holds an error. */
export function asker(release: Release, grounds = groundsOf(release)): Ask {
  const revised = revisedDays(release.entries);
  return (line) => {
    const { calculation, asked } = readQuestion(line);
    const { data } = calculation.compute({ ...grounds, asked });
    const lastDay = toCivilDate(resolveAsOf({ asOf: asked['asOf'] as AsOf }, grounds.series.coverage));
    return { data, mainFigure: calculation.mainFigure, lastDay, revised };
  };
}

/** As the publisher marks them. */
const REVISED = /revis/i;

function revisedDays({ days, notes }: Entries): NonNullable<Reply['revised']> {
  const marked = [...notes].flatMap(([index, note]) => (REVISED.test(note) ? [days[index] as number] : []));
  return (first, last) => {
    const [from, to] = [toDayNumber(first as CivilDate), toDayNumber(last as CivilDate)];
    return marked.filter((day) => day >= from && day <= to).map(toCivilDate);
  };
}
