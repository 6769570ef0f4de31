import { type CivilDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import { type AsOf, resolveAsOf } from '../option/index.js';
import { answer, calculationOf, inputsOf } from '../question/index.js';
import type { Release } from '../release/index.js';
import type { Ask, Reply } from './claim.js';

/** Answers questions from a release. Throws `UnfitDataError` where it holds an error. */
export function askRelease(release: Release): Ask {
  const { coverage } = inputsOf(release).series;
  const revised = revisedDays(release.entries);
  return (question) => {
    const { data } = answer(release, question);
    const { asOf } = question.asked as { readonly asOf?: AsOf };
    const lastDay = toCivilDate(resolveAsOf({ asOf }, coverage));
    return { data, mainFigure: calculationOf(question).mainFigure, lastDay, revised };
  };
}

/** Mark of a revised day in the publisher's notes. */
const REVISED = /revis/i;

function revisedDays({ days, notes }: Entries): NonNullable<Reply['revised']> {
  const marked = [...notes].flatMap(([index, note]) => (REVISED.test(note) ? [days[index] as number] : []));
  return (first, last) => {
    const [from, to] = [toDayNumber(first as CivilDate), toDayNumber(last as CivilDate)];
    return marked.filter((day) => day >= from && day <= to).map(toCivilDate);
  };
}
