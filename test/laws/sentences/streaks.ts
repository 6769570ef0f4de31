import { expect } from 'vitest';
import { each, figure, overlap, type Span } from './days.js';
import { type Form, isCount, nounOf, type Told } from './form.js';
import { daysMeant, longDate, numberOf, ordinal, PATTERN, spanOf } from './times.js';

/** A run in a row of days, by how each day is marked: `+` somebody, `0` nobody, `?` not known. */
function runsIn(marks: string, first: number, kind: string) {
  const found: { readonly span: Span; readonly days: number; readonly isBegun: boolean }[] = [];
  for (const { 0: run, index } of marks.matchAll(kind === 'with' ? /\++/g : /0+/g)) {
    const span = { first: first + index, last: first + index + run.length - 1 };
    // Nobody knows when a run without arrivals began unless somebody arrived on the day before.
    found.push({ span, days: run.length, isBegun: kind === 'with' || marks[index - 1] === '+' });
  }
  return found;
}

/** What `streaks` may say. */
export function streakForms(told: Told): Form[] {
  const { days, question } = told;
  const { measure, options, end } = question;
  const { span } = question.asked;
  const kind = options['kind'] ?? 'without';
  const top = Number(options['top'] ?? 10);
  const noun = nounOf(measure);
  const mark = (day: number) => {
    const value = figure(days, measure, day);
    return value === null ? '?' : value > 0 ? '+' : '0';
  };
  const marksOf = (list: Span) => each(list).map(mark).join('');
  const marks = marksOf({ first: days.first, last: end });
  const inSpan = runsIn(marks, days.first, kind).filter((run) => overlap(run.span, span));
  const runs = inSpan
    .filter(({ isBegun }) => isBegun)
    .sort((one, other) => other.days - one.days || one.span.first - other.span.first);
  const unbegun = inSpan.filter(({ isBegun }) => !isBegun);
  const shown = runs.slice(0, top);
  const [longest] = runs;
  const ties = runs.filter((run) => run.days === longest?.days);
  const open = unbegun.reduce((most, run) => Math.max(most, run.days), 0);
  const ofSpan = marksOf(span);
  const unknown = ofSpan.split('?').length - 1;
  // For a single day only the run that it belongs to is told.
  const several = span.first < span.last;
  const isOngoing = (run: (typeof runs)[number]) => run.span.last === end;
  const rankOf = (run: (typeof runs)[number]) => runs.filter((other) => other.days > run.days).length + 1;
  const sharing = (run: (typeof runs)[number]) => runs.filter((other) => other.days === run.days).length;
  const about = `days ${kind} ${noun} (?<when>${PATTERN.when})(?<begun> whose first day is known)?`;
  const isAbout = ({ when = '', begun }: Record<string, string | undefined>) => {
    expect(daysMeant(when), when).toEqual(span);
    expect(begun !== undefined).toBe(open >= (longest?.days ?? 1));
  };
  const RUN = `(?:from ${PATTERN.dates}|(?:on|over the weekend of) \\d+(?: \\w+(?: \\d{4})?)? and ${PATTERN.date}|on ${PATTERN.date})`;

  // The run up to the last day.
  const past = marksOf({ first: days.first, last: span.last });
  const current = runsIn(past, days.first, mark(span.last) === '+' ? 'with' : 'without').find(
    (run) => run.span.last === span.last,
  );
  const last = longDate(span.last);
  const cut = shown.at(-1);
  const inTie = cut === undefined ? 0 : shown.filter((run) => run.days === cut.days).length;
  const least = shown.length < top ? 0 : (cut?.days ?? 0);
  const left = unbegun.filter((run) => run.days >= least);

  return [
    {
      is: new RegExp(`^Longest runs of days ${kind} ${noun}, (?<days>${PATTERN.dates})$`),
      due: true,
      bears: ({ days: said = '' }) => expect(spanOf(said)).toEqual(span),
    },
    {
      is: new RegExp(
        `^There are no figures to tell of runs of days ${kind} ${noun} (?<when>${PATTERN.when})\\.$`,
      ),
      due: several && unknown === ofSpan.length,
      bears: ({ when = '' }) => expect(daysMeant(when)).toEqual(span),
    },
    {
      is: new RegExp(`^(?<none>There was no run|There is no known run) of ${about}\\.$`),
      due: several && unknown < ofSpan.length && longest === undefined,
      bears: ({ none, ...said }) => {
        isAbout(said);
        expect(none).toBe(unknown === 0 ? 'There was no run' : 'There is no known run');
      },
    },
    {
      is: new RegExp(
        `^The longest run of ${about} was (?<length>[\\d,]+) days?, (?<run>${RUN})(?<ongoing>, and was still under way)?\\.$`,
      ),
      due: several && unknown < ofSpan.length && ties.length === 1,
      bears: ({ length = '', run = '', ongoing, ...said }) => {
        isAbout(said);
        expect(numberOf(length)).toBe(longest?.days);
        expect(daysMeant(run)).toEqual(longest?.span);
        expect(ongoing !== undefined).toBe(longest !== undefined && isOngoing(longest));
      },
    },
    {
      is: new RegExp(
        `^(?<count>[A-Z]\\w+|[\\d,]+) runs of ${about} were joint longest, of (?<length>[\\d,]+) days? each(?<all>:|, the earliest) (?<runs>${RUN}(?:(?:, | and )${RUN})*)(?<ongoing>; the last was still under way)?\\.$`,
      ),
      due: several && unknown < ofSpan.length && ties.length > 1,
      bears: ({ count = '', length = '', all, runs: said = '', ongoing, ...rest }) => {
        isAbout(rest);
        isCount(count, ties.length);
        expect(numberOf(length)).toBe(longest?.days);
        const named = [...said.matchAll(new RegExp(RUN, 'g'))].map(([words]) => daysMeant(words));
        expect(named).toEqual((all === ':' ? ties : ties.slice(0, 1)).map((run) => run.span));
        const isLast = ties.at(-1) !== undefined && isOngoing(ties.at(-1) as (typeof runs)[number]);
        if (ongoing !== undefined) expect(isLast).toBe(true);
        if (all === ':') expect(ongoing !== undefined).toBe(isLast);
      },
    },
    {
      is: new RegExp(
        `^${last} was (?<which>.*) (?<kind>with|without) ${noun}(?<open>; when the run began is not known)?\\.$`,
      ),
      due: current !== undefined,
      bears: ({ which, kind: said, open: unknown_ }) => {
        const isBegun = current?.isBegun === true;
        const days_ = current?.days ?? 0;
        expect([said, unknown_ === undefined]).toEqual([
          mark(span.last) === '+' ? 'with' : 'without',
          isBegun,
        ]);
        const place = `the ${ordinal(days_)} day in a row`;
        expect(which).toBe(days_ === 1 ? 'a day' : isBegun ? place : `at least ${place}`);
      },
    },
    { is: new RegExp(`^On ${last} no run is known to be under way\\.$`), due: current === undefined },
    { is: /^None\.$/, due: runs.length === 0 && (kind === 'with' || open === 0) },
    { is: /^None whose first day is known\.$/, due: runs.length === 0 && kind !== 'with' && open > 0 },
    {
      is: /^Rank (?<rank>\d+) is shared by (?<sharing>[\d,]+) runs, of which (?<shown>[\d,]+) (?<verb>is|are) shown\.$/,
      due: cut !== undefined && sharing(cut) > inTie,
      bears: ({ rank, sharing: many = '', shown: some = '', verb }) => {
        expect([Number(rank), numberOf(many), numberOf(some)]).toEqual([
          cut && rankOf(cut),
          cut && sharing(cut),
          inTie,
        ]);
        expect(verb).toBe(inTie === 1 ? 'is' : 'are');
      },
    },
    {
      is: /^Runs that reach beyond the days counted are given whole\.$/,
      due: shown.some((run) => run.span.first < span.first || run.span.last > span.last),
    },
    {
      is: /^(?<count>[\d,]+) of these days (?<verbs>has no figure and is|have no figure and are) left out\.$/,
      due: unknown > 0,
      bears: ({ count = '', verbs }) => {
        expect(numberOf(count)).toBe(unknown);
        expect(verbs?.startsWith('has')).toBe(unknown === 1);
      },
    },
    {
      is: new RegExp(
        `^A run of at least (?<length>[\\d,]+) days? without ${noun}, (?<when>${PATTERN.when}), is left out(?:, and so (?<verb>is|are) (?<more>\\d+) more)?: its first day is not known, as the day before has no figure\\.$`,
      ),
      due: kind === 'without' && left.length > 0,
      bears: ({ length = '', when = '', verb, more = '0' }) => {
        const most = Math.max(...left.map((run) => run.days));
        const first = left.find((run) => run.days === most);
        if (verb) expect(verb).toBe(more === '1' ? 'is' : 'are');
        expect([numberOf(length), daysMeant(when), numberOf(more)]).toEqual([
          most,
          first?.span,
          left.length - 1,
        ]);
      },
    },
    {
      is: new RegExp(
        `^(?<joint>joint )?(?<rank>\\d+) \\| (?<length>[\\d,]+) days? \\| (?<days>${PATTERN.dates})(?<ongoing>, ongoing)?$`,
      ),
      due: shown.length > 0,
      bears: ({ joint, rank, length = '', days: said = '', ongoing }) => {
        const run = shown.find((each_) => each_.span.first === spanOf(said).first);
        expect(run?.span).toEqual(spanOf(said));
        if (run === undefined) return;
        expect([Number(rank), joint !== undefined, numberOf(length), ongoing !== undefined]).toEqual([
          rankOf(run),
          sharing(run) > 1,
          run.days,
          isOngoing(run),
        ]);
      },
    },
  ];
}
