import { datesOf, lengthOf, plus, type Span, yearOf } from './calendar.js';

/** A row of an input: one day of one series; `null` where no figure was published. */
export interface Row {
  readonly date: string;
  readonly route?: string;
  readonly arrivals: number | null;
  readonly boats?: number | null;
  readonly uncontrolled?: number | null;
}

export type Measure = 'arrivals' | 'boats' | 'uncontrolled-landings' | 'people-per-boat';
type Counted = Exclude<Measure, 'people-per-boat'>;

/** What is known of one day: the sum of the series that have a figure, and whether none lacks its own. */
interface Figure {
  readonly sum: number | null;
  readonly whole: boolean;
}

const UNKNOWN: Figure = { sum: null, whole: false };
const COLUMNS = { arrivals: 'arrivals', boats: 'boats', 'uncontrolled-landings': 'uncontrolled' } as const;

/** From the first row to the last. */
export function spanOfRows(rows: readonly Row[]): Span {
  const dates = rows.map(({ date }) => date).sort();
  return { from: dates[0] as string, to: dates.at(-1) as string };
}

/** The days from the first row to the last; everything that is asked is answered from these. */
export class Figures {
  readonly span: Span;
  readonly years: readonly number[];
  readonly annual: Readonly<Record<number, number>>;
  private readonly rows: readonly Row[];
  private readonly days: Record<Counted, Map<string, Figure>>;

  constructor(rows: readonly Row[], annual: Readonly<Record<number, number>> = {}, span = spanOfRows(rows)) {
    this.span = span;
    const [first, last] = [yearOf(this.span.from), yearOf(this.span.to)];
    this.years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    this.annual = annual;
    this.rows = rows;
    this.days = {
      arrivals: addUp(rows, 'arrivals', this.span),
      boats: addUp(rows, 'boats', this.span),
      'uncontrolled-landings': addUp(rows, 'uncontrolled-landings', this.span),
    };
  }

  /** Whether the input has a column for what is counted. */
  has(measure: Measure): boolean {
    const columns = measure === 'people-per-boat' ? (['arrivals', 'boats'] as const) : [COLUMNS[measure]];
    return columns.every((column) => this.rows.some((row) => row[column] !== undefined));
  }

  figure(measure: Counted, date: string): Figure {
    return this.days[measure].get(date) ?? UNKNOWN;
  }

  /** Whether a day has its figure, and all of it. */
  isWhole(measure: Measure, date: string): boolean {
    if (measure !== 'people-per-boat') return this.figure(measure, date).whole;
    return this.figure('arrivals', date).whole && this.figure('boats', date).whole;
  }

  /** The figure of a day that lacks nothing of it; there are no people per boat where no boat arrived. */
  value(measure: Measure, date: string): number | null {
    return this.isWhole(measure, date) ? this.total(measure, { from: date, to: date }) : null;
  }

  /** The total of the days that have a figure; people per boat are all people over all boats of the days that lack neither. */
  total(measure: Measure, span: Span): number | null {
    return this.totalOf(measure, datesOf(span));
  }

  totalOf(measure: Measure, dates: readonly string[]): number | null {
    if (measure !== 'people-per-boat') {
      const known = dates.map((date) => this.figure(measure, date).sum).filter((sum) => sum !== null);
      return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
    }
    const whole = dates.filter((date) => this.isWhole(measure, date));
    const [people, boats] = [this.totalOf('arrivals', whole), this.totalOf('boats', whole)];
    return people === null || boats === null || boats === 0 ? null : people / boats;
  }

  /** Days that have a figure, of those given. */
  daysOf(measure: Measure, dates: readonly string[]): number {
    return dates.filter((date) => this.isWhole(measure, date)).length;
  }

  missingDays(measure: Measure, span: Span): number {
    return lengthOf(span) - this.daysOf(measure, datesOf(span));
  }

  /** Whether anybody arrived, or any boat; `null` where nobody knows. A part above 0 is enough to know. */
  some(measure: Counted, date: string): boolean | null {
    const { sum, whole } = this.figure(measure, date);
    return sum !== null && sum > 0 ? true : whole ? false : null;
  }
}

/**
 * The sum of all series by day. It is not whole where one of them lacks its figure: on a day between its first and its last, and also where it has
 * people on a day and, say, no boats. One that stops at most 31 days before the last figure of all is late, and lacks all days from then on.
 */
function addUp(rows: readonly Row[], measure: Counted, all: Span): Map<string, Figure> {
  const known = rows.filter((row) => figureIn(row, measure) !== null);
  const lastOf = (of: readonly Row[]) =>
    of
      .map(({ date }) => date)
      .sort()
      .at(-1) as string;
  const routes = [...new Set(rows.map(({ route }) => route))].map((name) => {
    const own = known.filter(({ route }) => route === name);
    const first = own.map(({ date }) => date).sort()[0] ?? '9999';
    const isLate = own.length > 0 && plus(lastOf(own), 31) >= lastOf(known);
    const rowsByDate = new Map(rows.filter(({ route }) => route === name).map((row) => [row.date, row]));
    return { rowsByDate, first, last: isLate ? '9999' : lastOf(own) };
  });
  const figureOn = (date: string): Figure => {
    const figures: number[] = [];
    let whole = true;
    for (const { rowsByDate, first, last } of routes) {
      const row = rowsByDate.get(date);
      const figure = figureIn(row, measure);
      const hasPeople = (figureIn(row, 'arrivals') ?? 0) > 0;
      if (figure !== null) figures.push(figure);
      else if (hasPeople || (date >= first && date <= last)) whole = false;
    }
    return figures.length === 0 ? UNKNOWN : { sum: figures.reduce((sum, each) => sum + each, 0), whole };
  };
  return new Map(datesOf(all).map((date) => [date, figureOn(date)]));
}

function figureIn(row: Row | undefined, measure: Counted): number | null {
  return row?.[COLUMNS[measure]] ?? null;
}
