import { datesOf, lengthOf, plus, type Span, yearOf, yearSpan } from './calendar.js';
import type { Figures } from './figures.js';
import { countedSpan, ranked } from './periods.js';
import { type Question, refuse } from './question.js';
import { earlier, endOf, sinceOf } from './span.js';
import { firstToReach, published } from './totals.js';

export function day(figures: Figures, { words: [word = 'latest'] = [] }: Question) {
  const { span } = figures;
  const date = word === 'latest' ? span.to : word;
  if (date < span.from || date > span.to) refuse('a day outside of the data');
  // A part of a day's figure that is higher already settles that the day is; one that is equal settles nothing.
  const people = (of: string) => figures.figure('arrivals', of).sum ?? -1;
  const own = figures.value('arrivals', date) ?? -1;
  const upTo = datesOf({ from: span.from, to: date });
  const ofYear = upTo.filter((each) => yearOf(each) === yearOf(date));
  const isRanked = own > 0;
  const above = (days: readonly string[]) => days.filter((each) => people(each) > own).length;
  const equal = (days: readonly string[]) =>
    days.filter((each) => figures.value('arrivals', each) === own).length;
  const higher = upTo.filter((each) => each < date && people(each) >= own).at(-1);
  const previous = previousArrival(figures, date);
  return {
    date,
    arrivals: published(figures, 'arrivals', date),
    boats: published(figures, 'boats', date),
    peoplePerBoat: figures.value('people-per-boat', date),
    yearToDate: figures.totalOf('arrivals', ofYear),
    rankInYear: isRanked ? above(ofYear) + 1 : null,
    rankAllTime: isRanked ? above(upTo) + 1 : null,
    rankInYearSharedBy: isRanked ? equal(ofYear) : null,
    rankAllTimeSharedBy: isRanked ? equal(upTo) : null,
    exceededSince: isRanked ? above(datesOf({ from: plus(date, 1), to: span.to })) : null,
    highestSince: isRanked && higher !== undefined ? { date: higher, arrivals: people(higher) } : null,
    previousArrival: previous,
    daysSincePreviousArrival: previous === null ? null : lengthOf({ from: previous, to: date }) - 1,
    nthOver1000: own > 1000 ? ofYear.filter((each) => people(each) > 1000).length : null,
  };
}

/** The last earlier day with arrivals, if every day since then is known to have had none. */
function previousArrival(figures: Figures, date: string): string | null {
  let before = plus(date, -1);
  while (figures.some('arrivals', before) === false) before = plus(before, -1);
  return figures.some('arrivals', before) ? before : null;
}

export function milestones(figures: Figures, question: Question) {
  const { measure = 'arrivals', words = [], allTime, years } = question;
  if (measure === 'people-per-boat') refuse('a measure that does not add up');
  const end = endOf(figures, question);
  const since = sinceOf(question);
  if (since !== undefined && (since < figures.span.from || since > end))
    refuse('a first day outside of the data');
  if (years?.some((year) => !figures.years.includes(year) || year > yearOf(end)))
    refuse('a year without figures');
  const reach = (threshold: number, span: Span) => {
    const date = firstToReach(figures, measure, span, threshold);
    const counted = { from: span.from, to: date ?? span.to };
    return {
      date,
      dayNumber: date === null ? null : lengthOf(counted),
      total: figures.total(measure, counted),
      missingDays: figures.missingDays(measure, counted),
    };
  };
  const unordered = { order: null, orderSharedBy: null };
  const byYear = (threshold: number) => {
    const all = figures.years
      .filter((year) => year <= yearOf(end))
      .map((year) => ({
        year,
        ...reach(threshold, { from: yearSpan(year).from, to: earlier(yearSpan(year).to, end) }),
      }))
      .reverse();
    const inYear = (date: string | null) => (date ?? '').slice(5);
    const reached = all.filter(({ date }) => date !== null);
    const rows = all.map((row) => {
      if (row.date === null) return { ...row, ...unordered };
      const order = reached.filter(({ date }) => inYear(date) < inYear(row.date)).length + 1;
      return {
        ...row,
        order,
        orderSharedBy: reached.filter(({ date }) => inYear(date) === inYear(row.date)).length,
      };
    });
    return rows.filter(({ year }) => years?.includes(year) ?? true);
  };
  const inOne = (threshold: number) => [
    { year: null, ...reach(threshold, { from: since ?? figures.span.from, to: end }), ...unordered },
  ];
  const rowsOf = since !== undefined || allTime ? inOne : byYear;
  return {
    asOf: years === undefined ? end : earlier(end, yearSpan(Math.max(...years)).to),
    milestones: [...new Set(words.map(Number))].map((threshold) => ({ threshold, rows: rowsOf(threshold) })),
  };
}

interface Run extends Span {
  readonly some: boolean;
  readonly days: number;
  readonly ongoing: boolean;
}

export function streaks(figures: Figures, question: Question) {
  const { measure = 'arrivals', kind = 'without', top = 10 } = question;
  if (measure === 'people-per-boat') refuse('a measure that does not count');
  const span = countedSpan(figures, question);
  const end = question.asOf ?? figures.span.to;
  const runs: Run[] = [];
  for (const from of datesOf({ from: figures.span.from, to: end })) {
    const some = figures.some(measure, from);
    const before = plus(from, -1) < figures.span.from ? null : figures.some(measure, plus(from, -1));
    // A run without arrivals is known only from a day with arrivals on; before a run with arrivals, anything may be.
    if (some === null || some === before || (!some && before === null)) continue;
    let to = from;
    while (to < end && figures.some(measure, plus(to, 1)) === some) to = plus(to, 1);
    runs.push({ some, from, to, days: lengthOf({ from, to }), ongoing: to === end });
  }
  const overlapping = runs.filter((run) => run.from <= span.to && run.to >= span.from);
  const rows = ranked(
    overlapping.filter(({ some }) => some === (kind === 'with')),
    ({ days }) => days,
  );
  const current = overlapping.find(({ to }) => to >= span.to);
  const name = (some: boolean) => (some ? 'with-arrivals' : 'without-arrivals');
  return {
    kind: name(kind === 'with'),
    asOf: span.to,
    rows: rows.slice(0, top).map(({ some: _, ...row }) => row),
    current:
      current === undefined
        ? null
        : {
            kind: name(current.some),
            from: current.from,
            to: span.to,
            days: lengthOf({ from: current.from, to: span.to }),
          },
  };
}
