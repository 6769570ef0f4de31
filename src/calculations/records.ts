import {
  type Calculation,
  cutTieRemarks,
  duringResolved,
  eventNotes,
  figureOfEach,
  holders,
  leavesSome,
  rankInWords,
  type Tie,
  tiesIn,
  unpublishedNotes,
} from '../calculation/index.js';
import {
  type DayNumber,
  daysOf,
  duringDays,
  duringSpan,
  fullDate,
  MONTHS,
  monthOf,
  type PeriodKind,
  periodInWords,
  periodOf,
  type Span,
  spanInWords,
  toCivilDate,
  weekdayAndLongDate,
} from '../calendar/index.js';
import {
  asOf,
  highest,
  inMonth,
  lowest,
  measure,
  onlyYear,
  over,
  type ResolvedSpan,
  resolveMeasure,
  resolveSpan,
  since,
  top,
  USUAL_TOP,
  window,
} from '../option/index.js';
import {
  capital,
  listed,
  type MeasureWords,
  machineTable,
  measureWords,
  numberInWords,
  type Phrase,
  phrase,
  quantity,
  type Table,
  type Unit,
  wholeNumber,
} from '../report/index.js';
import {
  type Direction,
  figureOn,
  isLacking,
  type Ranked,
  rankByValue,
  type Series,
  withoutOverlap,
} from '../series/index.js';
import { dataSchema, inMonthOnly, type RecordsData, rankingOf } from './recordsData.js';

const options = {
  top: { ...top, summary: `how many to show (default: ${USUAL_TOP}; with --over, all)` },
  highest,
  lowest,
  window,
  over,
  year: onlyYear,
  inMonth,
  since,
  asOf,
  measure,
};

/** The days, periods or windows with the highest figures, or the lowest. */
export const records: Calculation<typeof options, RecordsData> = {
  name: 'records',
  summary: 'busiest days, weeks, months or windows; days over a number',
  options,
  examples: [
    { line: 'records --top 3', answers: 'the three busiest days of all' },
    {
      line: 'records --lowest month --in-month 8',
      answers: 'every August, from the one with the fewest arrivals up',
    },
  ],
  mainFigure: ['value', 'count', 'rows'],
  dataSchema,
  compute({ series: set, source, asked }) {
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const resolved = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { span } = resolved;
    const { window: ranked, direction, candidates } = rankingOf(series, span, asked);
    const inside = asked.inMonth === undefined ? candidates : inMonthOnly(candidates, asked.inMonth, ranked);
    const above = asked.over === undefined ? inside : inside.filter(({ value }) => value > (asked.over ?? 0));
    const ordered = rankByValue(above, direction);
    const count = asked.top ?? (asked.over === undefined ? USUAL_TOP : ordered.length);
    const apart = typeof ranked === 'number' ? rankByValue(withoutOverlap(ordered), direction) : ordered;
    const chosen = apart.slice(0, count);
    const rows = chosen.map(({ rank, span: { first, last }, value, sharedBy }) => ({
      rank,
      from: toCivilDate(first),
      to: toCivilDate(last),
      value,
      rankSharedBy: sharedBy,
    }));
    const words = measureWords(name, unit);
    const where = whereInWords(asked.inMonth, span);
    const during = duringInWords(asked.inMonth, resolved);
    const duringAll = duringInWords(asked.inMonth, resolved, true);
    const wording = { ranked, direction, where, during, duringAll, words, unit };
    const named = chosen.slice(0, asked.top ?? USUALLY_NAMED);
    const counted = asked.over === undefined ? null : countOver(ordered.length, asked.over, words, duringAll);
    const mostRanked =
      ranked === 'day' && direction === 'highest' ? (asked.over ?? chosen[0]?.value) : undefined;
    const days = daysAmong(span, ranked, asked.inMonth);
    const notes = [
      ...eventNotes(asked.since),
      ...monthNotes(asked, ranked),
      ...overlapNotes(chosen, ordered),
      ...unpublishedNotes(series, days),
      ...(mostRanked === undefined ? [] : partialNotes(series, days, mostRanked, words)),
    ];
    return {
      command: 'records',
      title: titleOf(wording, asked.over),
      measure: name,
      unit,
      data: {
        window: ranked,
        asOf: toCivilDate(span.last),
        rows,
        ...(asked.over === undefined ? {} : { over: asked.over, count: ordered.length }),
      },
      tables: [
        machineTable(
          ['rank', 'from', 'to', 'value', 'rankSharedBy'],
          rows.map((row) => ({ ...row })),
        ),
        personTable(chosen, ranked, unit),
      ],
      remarks: [
        ...(counted !== null ? [counted] : chosen.length === 0 ? [['None.']] : []),
        ...cutTieRemarks(chosen, thingsIn(ranked)),
      ],
      prose: [counted ?? sentence(named, wording), ...notes],
      footnotes: [],
      notes,
      source,
    };
  },
};

/** The number of those named in the sentence where none was asked for. */
const USUALLY_NAMED = 3;

function personTable(chosen: readonly Ranked[], ranked: number | PeriodKind, unit: Unit): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'rank', title: 'Rank', unit: 'label', audience: 'all' },
      { key: 'name', title: 'When', audience: 'all' },
      { key: 'value', title: 'Figure', unit, audience: 'all', bars: true },
    ],
    rows: chosen.map((each) => ({
      cells: { rank: rankInWords(each), name: nameOf(each.span, ranked), value: each.value },
    })),
  };
}

/** The words that title and sentence are made of. */
interface Wording {
  readonly ranked: number | PeriodKind;
  readonly direction: Direction;
  /** `June only, 1 January to 31 December 2025`. */
  readonly where: string;
  /** `in June 2025`, `in any June from 1 January 2018 to 20 August 2026`. */
  readonly during: string;
  /** The same in front of, or behind, a number of all days: `in the Junes from 1 January 2018 to 20 August 2026`. */
  readonly duringAll: string;
  readonly words: MeasureWords;
  readonly unit: Unit;
}

/** `Arrivals by small boat: highest days, 1 January to 31 December 2025`; `asked` is the number of `--over`. */
function titleOf({ ranked, direction, where, words, unit }: Wording, asked: number | undefined): string {
  if (asked !== undefined) return `${words.title}: days over ${wholeNumber(asked, unit)}, ${where}`;
  return `${words.title}: ${direction} ${thingsIn(ranked)}, ${where}`;
}

/** `June only, 1 January to 31 December 2025`. */
function whereInWords(month: number | undefined, span: Span): string {
  const only = month === undefined ? '' : `${MONTHS[month - 1]} only, `;
  return `${only}${spanInWords(span.first, span.last)}`;
}

/**
 * `in June 2025`, `in any June from 1 January 2018 to 20 August 2026`; without a month `in 2025`. `ofAll` is for what they have
 * together, which "any" would give to each.
 */
function duringInWords(month: number | undefined, resolved: ResolvedSpan, ofAll = false): string {
  if (month === undefined) return duringResolved(resolved);
  const { span } = resolved;
  const name = MONTHS[month - 1];
  const days = daysOf(span).filter((day) => monthOf(day) === month);
  const [first, last] = [days[0], days.at(-1)];
  if (first !== undefined && last !== undefined && last - first < days.length)
    return duringSpan({ first, last });
  return `in ${ofAll ? `the ${name}s` : `any ${name}`} ${duringDays(span)}`;
}

/** `There were 4 days with more than 1,000 people in 2025.`; over 0, `with arrivals`. */
function countOver(count: number, threshold: number, words: MeasureWords, during: string): Phrase {
  const days = count === 0 ? ['no days'] : quantity(count, 'days');
  const figures =
    threshold === 0 && words.sayNobody ? words.noun : phrase`more than ${words.counted(threshold)}`;
  return phrase`There ${count === 1 ? 'was' : 'were'} ${days} with ${figures} ${during}.`;
}

/** `The day with the most arrivals in June 2025 was Friday 13 June 2025 (919), followed by …` */
function sentence(named: readonly Ranked[], wording: Wording): Phrase {
  const { ranked, direction, during, words, unit } = wording;
  const [first, ...rest] = tiesIn(named);
  if (first === undefined)
    return phrase`No ${wholeThing(ranked)} ${during} has ${ranked === 'day' ? 'a figure' : words.whole}.`;
  if (first.value === 0 && direction === 'highest' && words.sayNobody)
    return phrase`No ${wholeThing(ranked)} ${during} had any ${words.noun}.`;
  const nameIn = ({ span }: Ranked) => inSentence(span, ranked);
  const lead = leadOf(first, nameIn, wording);
  // A figure of 0 is no runner-up to the highest.
  const followers = rest.filter(({ value }) => direction === 'lowest' || value !== 0);
  if (followers.length === 0) return phrase`${lead}.`;
  const others = followers.map((tie) => holders(tie, nameIn, thingsIn(ranked), unit));
  // Between several that share a figure, an "and" would leave open where one figure ends and the next begins.
  const alone = followers.every(({ sharedBy }) => sharedBy === 1);
  return phrase`${lead}, followed by ${alone ? listed(others) : others.flatMap((each, index) => (index === 0 ? each : [', then ', ...each]))}.`;
}

/** `The day with the most arrivals … was …`; of several `The days … were …`, or how many they are and the earliest of them. */
function leadOf(tie: Tie<Ranked>, nameIn: (each: Ranked) => string, wording: Wording): Phrase {
  const { ranked, direction, during, duringAll, words, unit } = wording;
  const { sharedBy, shown, value } = tie;
  const most = `the ${direction === 'highest' ? 'most' : 'fewest'} ${words.noun}`;
  if (leavesSome(tie)) {
    const names = listed(shown.map((each) => [nameIn(each)]));
    const had =
      value === 0 && words.sayNobody ? [`no ${words.noun}`] : phrase`${most} ${figureOfEach(tie, unit)}`;
    return phrase`${capital(duringAll)}, ${numberInWords(sharedBy)} ${thingsIn(ranked)} had ${had}, the earliest of them ${names}`;
  }
  const several = sharedBy > 1;
  const things = several ? thingsIn(ranked) : thingIn(ranked);
  const verb = several || typeof ranked === 'number' ? 'were' : 'was';
  return phrase`The ${things} with ${most} ${during} ${verb} ${holders(tie, nameIn, things, unit)}`;
}

/** A day is always whole. */
function wholeThing(ranked: number | PeriodKind): string {
  if (typeof ranked === 'number') return `window of ${ranked} days`;
  return ranked === 'day' ? 'day' : `whole ${periodNoun(ranked)}`;
}

function thingIn(ranked: number | PeriodKind): string {
  return typeof ranked === 'number' ? `${ranked} days in a row` : periodNoun(ranked);
}

function thingsIn(ranked: number | PeriodKind): string {
  return typeof ranked === 'number' ? `windows of ${ranked} days` : `${periodNoun(ranked)}s`;
}

function periodNoun(kind: PeriodKind): string {
  return kind === 'half' ? 'half year' : kind;
}

/** A candidate in a table: `Sat 12 April 2025`, `week ending 13 April 2025`, `5 to 9 May 2025`. */
function nameOf(span: Span, ranked: number | PeriodKind): string {
  if (typeof ranked === 'number') return spanInWords(span.first, span.last);
  if (ranked === 'day') return weekdayAndLongDate(span.first);
  return periodInWords(periodOf(ranked, span.last));
}

/** A candidate in a sentence: `Saturday 12 April 2025`, `the week ending 13 April 2025`. */
function inSentence(span: Span, ranked: number | PeriodKind): string {
  if (ranked === 'day') return fullDate(span.first);
  const article = ranked === 'week' || ranked === 'quarter' || ranked === 'half' ? 'the ' : '';
  return article + nameOf(span, ranked);
}

/** Says to which of two months a week counts. */
function monthNotes(
  { inMonth: month }: { readonly inMonth?: number },
  ranked: number | PeriodKind,
): Phrase[] {
  return month !== undefined && ranked === 'week' ? [phrase`A week counts to the month of its Sunday.`] : [];
}

/** Says that windows around one peak count once, where some with a higher figure than the last one shown are left out. */
function overlapNotes(chosen: readonly Ranked[], ordered: readonly Ranked[]): Phrase[] {
  const isLeftOut = chosen.some(({ span }, index) => span.first !== ordered[index]?.span.first);
  return isLeftOut ? [phrase`Windows that share a day with one ranked before them are left out.`] : [];
}

/** The days of what is ranked: all of the span, or those of a month; a week counts to the month of its Sunday. */
function daysAmong(span: Span, ranked: number | PeriodKind, month: number | undefined): DayNumber[] {
  const countsTo = (day: DayNumber) => monthOf(ranked === 'week' ? periodOf('week', day).span.last : day);
  return daysOf(span).filter((day) => month === undefined || countsTo(day) === month);
}

/** Counts the days that lack a series, and so are not ranked, although they are known to have more than `most`. */
function partialNotes(
  series: Series,
  days: readonly DayNumber[],
  most: number,
  { counted }: MeasureWords,
): Phrase[] {
  const more = days.filter((day) => isLacking(series, day) && figureOn(series, day) > most).length;
  if (more === 0) return [];
  return [
    phrase`On ${quantity(more, 'days')} of them there were more than ${counted(most)} even without all series.`,
  ];
}
