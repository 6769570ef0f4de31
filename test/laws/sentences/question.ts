import {
  type Days,
  dayNumber,
  each,
  iso,
  type Measure,
  partsOf,
  type Span,
  sameDate,
  sameDates,
  wholeYear,
  within,
  yearOf,
} from './days.js';

/** Days that were asked for, and those of them that were counted. */
export interface AskedDays {
  readonly nominal: Span;
  readonly span: Span;
  /** Whether a month was asked for by its name and is whole, so that its February ends with the month in every year. */
  readonly wholeMonth: boolean;
}

/** A command line, and what it means by the rules of the program, worked out once more. */
export interface Question {
  readonly line: string;
  readonly command: string;
  readonly measure: Measure;
  /** The last day that the question lets count. */
  readonly end: number;
  readonly asked: AskedDays;
  readonly options: Readonly<Record<string, string | undefined>>;
}

export const COMMANDS = ['ytd', 'compare', 'total', 'by', 'day', 'records', 'milestones', 'streaks'] as const;
export type Command = (typeof COMMANDS)[number];

/** Makes a question about some days of a list of numbers, of which each decides one thing. */
export function questionOf(days: Days, command: Command, numbers: readonly number[]): Question {
  let at = 0;
  const number = () => numbers[at++ % numbers.length] ?? 0;
  const pick = <Each>(...from: readonly Each[]) => from[number() % from.length] as Each;
  // A year after the data begin, the year before is just reached.
  const aYearOn = sameDate(days.first, 1);
  const dayIn = () => {
    const choice = number();
    const isYearOn = choice % 5 === 0 && aYearOn <= days.last;
    return isYearOn ? aYearOn : days.first + (choice % (days.last - days.first + 1));
  };
  const years = [...new Set(each(days).map(yearOf))];
  const options: Record<string, string | undefined> = {};

  const measures = ['arrivals', 'arrivals', 'boats', 'people-per-boat'] as const;
  const measure = command === 'day' ? 'arrivals' : pick(...measures);
  const isSummed = command === 'milestones' || command === 'streaks';
  const counted: Measure = isSummed && measure === 'people-per-boat' ? 'boats' : measure;
  if (counted !== 'arrivals') options['measure'] = counted;

  const end = endOf(pick('data', 'data', 'day', 'month'));
  if (end !== days.last) options['as-of'] = iso(end);
  const asked = askedDays();
  const words = positional();
  const flags = Object.entries(options).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name} ${value}`,
  );
  return { line: [command, ...words, ...flags].join(' '), command, measure: counted, end, asked, options };

  function endOf(kind: 'data' | 'day' | 'month'): number {
    if (command === 'day') return dayIn();
    if (kind === 'data') return days.last;
    let day = dayIn();
    while (kind === 'month' && day < days.last && partsOf(day + 1).date !== 1) day += 1;
    return day;
  }

  function yearsAsked(most: number): void {
    const some = years.filter(() => number() % 3 > 0).slice(0, most);
    if (some.length > 0) options['years'] = some.join(',');
  }

  function askedDays(): AskedDays {
    const plain = (nominal: Span, wholeMonth = false): AskedDays => {
      const span = within(nominal, { first: nominal.first, last: end });
      return { nominal, span, wholeMonth: wholeMonth && span.last === nominal.last };
    };
    const ofYear = plain({ first: wholeYear(yearOf(end)).first, last: end });
    if (command === 'day') {
      delete options['as-of'];
      return plain({ first: end, last: end });
    }
    if (command === 'ytd') {
      if (pick(0, 1)) yearsAsked(4);
      if (pick(0, 1)) return ofYear;
      options['year'] = String(yearOf(end));
      if (end === days.last || pick(0, 1)) return ofYear;
      delete options['as-of'];
      const toDate = { first: ofYear.span.first, last: Math.min(days.last, wholeYear(yearOf(end)).last) };
      return { nominal: toDate, span: toDate, wholeMonth: false };
    }
    if (command === 'compare' && pick(0, 1)) yearsAsked(4);
    if (command === 'compare' || command === 'total') return named(plain, ofYear);
    const all = plain({ first: days.first, last: end });
    if (command === 'records' || command === 'streaks') return ofYearOrSince(plain, all);
    return all;
  }

  function ofYearOrSince(plain: (nominal: Span) => AskedDays, all: AskedDays): AskedDays {
    const kind = pick('all', 'all', 'year', 'since');
    if (kind === 'all') return all;
    if (kind === 'since') {
      const first = Math.min(dayIn(), end);
      options['since'] = iso(first);
      return plain({ first, last: end });
    }
    const year = pick(...years);
    options['year'] = String(year);
    return plain(wholeYear(year));
  }

  function named(plain: (nominal: Span, wholeMonth?: boolean) => AskedDays, ofYear: AskedDays): AskedDays {
    const day = dayIn();
    const { year, month, weekday } = partsOf(day);
    const months = (count: number) => {
      const first = Math.floor((month - 1) / count) * count + 1;
      return { first: dayNumber(year, first, 1), last: dayNumber(year, first + count, 1) - 1 };
    };
    const kind = pick(
      'none',
      'month',
      'quarter',
      'half',
      'week',
      'weekend',
      'year',
      'dates',
      'ends',
      'last',
      'since',
    );
    switch (kind) {
      case 'month':
        options['month'] = iso(day).slice(0, 7);
        return plain(months(1), true);
      case 'quarter':
        options['quarter'] = `${year}-Q${Math.ceil(month / 3)}`;
        return plain(months(3));
      case 'half':
        options['half'] = `${year}-H${Math.ceil(month / 6)}`;
        return plain(months(6));
      case 'week': {
        const last = day + 7 - weekday;
        options['week'] = iso(last);
        return plain({ first: last - 6, last });
      }
      case 'weekend': {
        const last = day + 7 - weekday;
        options['weekend'] = iso(last);
        return plain({ first: last - 1, last });
      }
      case 'year':
        options['year'] = String(year);
        return plain(wholeYear(year));
      case 'dates': {
        delete options['as-of'];
        const first = Math.max(days.first, day - (number() % 400));
        options['from'] = iso(first);
        options['to'] = iso(day);
        return { nominal: { first, last: day }, span: { first, last: day }, wholeMonth: false };
      }
      case 'ends': {
        // Whole months of a year, as --from 02-01 --to 02-28.
        delete options['as-of'];
        const first = Math.max(days.first, dayNumber(year, pick(month, 2), pick(1, 1, 5)));
        const last = Math.max(
          first,
          Math.min(days.last, pick(months(1).last, first + 40, dayNumber(year, 2, 28))),
        );
        const { year: of } = partsOf(last);
        const start =
          of === year ? first : sameDate(first, of - year) > last ? first : sameDate(first, of - year);
        options['from'] = iso(first).slice(5);
        options['to'] = iso(last).slice(5);
        options['year'] = String(of);
        return { nominal: { first: start, last }, span: { first: start, last }, wholeMonth: false };
      }
      case 'last': {
        const [count, unit] = pick([7, 'd'], [2, 'w'], [1, 'm'], [12, 'm'], [1, 'y']) as [number, string];
        options['last'] = `${count}${unit}`;
        return plain(
          { first: lookback(end, count, unit), last: end },
          /[my]/.test(unit) && partsOf(end + 1).date === 1,
        );
      }
      case 'since':
        options['since'] = iso(Math.min(day, end));
        return plain({ first: Math.min(day, end), last: end });
      default:
        return command === 'compare' ? ofYear : plain({ first: days.first, last: end });
    }
  }

  function positional(): string[] {
    if (command === 'day') return [iso(end)];
    if (command === 'by') return byWords();
    if (command === 'milestones') return milestoneWords();
    if (command === 'records') recordOptions();
    if (command === 'streaks') {
      if (pick(0, 1)) options['kind'] = 'with';
      if (pick(0, 1)) options['top'] = String(pick(1, 2, 3, 8));
    }
    if (command === 'total' && pick(0, 0, 1)) {
      const day = dayIn();
      options['compared-with'] = pick(
        iso(day).slice(0, 7),
        iso(day),
        iso(day).slice(0, 4),
        `${iso(days.first)}..${iso(day)}`,
      );
    }
    return [];
  }

  function byWords(): string[] {
    const kind = pick('day', 'week', 'month', 'month', 'quarter', 'half', 'year', 'weekday');
    if (pick(0, 0, 1)) options['cumulative'] = '';
    if (pick(0, 0, 1)) options['change'] = '';
    const shown = pick('all', 'all', 'year', 'years');
    if (shown === 'year') options['year'] = String(pick(...years));
    if (shown === 'years') yearsAsked(4);
    return [kind];
  }

  function milestoneWords(): string[] {
    const span = pick('years', 'years', 'some', 'since', 'all');
    if (span === 'since') options['since'] = iso(Math.min(dayIn(), end));
    if (span === 'all') options['all-time'] = '';
    if (span === 'some') yearsAsked(4);
    const thresholds = [pick(1, 2, 10, 100, 1000, 10_000), pick(1, 5, 50, 500, 5000)];
    return [...new Set(thresholds.slice(0, pick(1, 2)))].map(String);
  }

  function recordOptions(): void {
    const ranked = pick('highest', 'lowest', 'lowest', 'window', 'over', 'none');
    const kind = pick('day', 'week', 'month', 'quarter', 'half', 'year');
    if (ranked === 'highest' || ranked === 'lowest') options[ranked] = kind;
    if (ranked === 'window') options['window'] = String(pick(1, 2, 3, 7, 30));
    if (ranked === 'over') options['over'] = String(pick(0, 1, 2, 49, 100, 1000));
    if (pick(0, 1)) options['top'] = String(pick(1, 2, 3, 5, 12));
    const isLong = /quarter|half|year/.test(options['highest'] ?? options['lowest'] ?? '');
    if (!isLong && pick(0, 0, 1)) options['in-month'] = String(pick(1, 2, 6, 12));
  }
}

/** The first of some days, weeks, months or years up to a day. */
function lookback(end: number, count: number, unit: string): number {
  if (unit === 'd' || unit === 'w') return end - count * (unit === 'w' ? 7 : 1) + 1;
  const { year, month, date } = partsOf(end);
  const months = count * (unit === 'y' ? 12 : 1);
  const nextMonth = dayNumber(year, month - months + 1, 1);
  // After the same date; after the end of a month that lacks it, or that of whole months.
  if (partsOf(end + 1).date === 1) return nextMonth;
  return Math.min(dayNumber(year, month - months, date) + 1, nextMonth);
}

/** The days that the same question means some years before or after. */
export function sameDaysOf({ span, wholeMonth }: AskedDays, years: number): Span {
  return sameDates(span, years, wholeMonth);
}
