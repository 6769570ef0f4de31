import type { Unit } from './phrase.js';

/** A picture before it is drawn: what it shows, computed once, for every way of drawing. Bars and areas start at 0. */
export type Chart = LineChart | BarChart | HeatChart;

interface ChartText {
  /** One line above the picture. */
  readonly title: string;
  /** What the numbers are: `people`. */
  readonly unit: Unit;
  /** Where the figures come from: one line below the picture. */
  readonly source: string;
  /** What the picture shows, as sentences for who cannot see it. */
  readonly description: string;
}

/** A place on an axis and what stands there. */
export interface Tick {
  /** Index of a point, from 0; a fraction lies between two. */
  readonly at: number;
  readonly label: string;
}

/**
 * One value for each index of the axis, or fewer for a series that ends before the axis does; `null` where there is no
 * figure, which leaves a gap.
 */
export interface ChartSeries {
  /** At the end of its line, or in the legend: `2025`. */
  readonly name: string;
  /** The one that the question is about. */
  readonly emphasis: boolean;
  readonly values: readonly (number | null)[];
  /** Indexes of values that lack days: those of a month cut short, or of one with a day without a figure. */
  readonly incomplete?: ReadonlySet<number>;
}

/** What lines and bars share: places along an axis. */
interface Axis {
  readonly count: number;
  readonly ticks: readonly Tick[];
  /** What each place is called in full, such as `14 April`: for who asks for its figures. */
  readonly names: readonly string[];
}

/** Lines over one axis, such as the running totals of several years over the days of a year. */
export interface LineChart extends ChartText, Axis {
  readonly kind: 'lines';
  readonly lines: readonly ChartSeries[];
  /** Given where a value counts everything up to its place: `by 14 April`. */
  readonly running?: true;
  /** A line across the picture, such as at the as-of date. */
  readonly marker: Tick | null;
}

/** Bars from 0: one a place of the axis, or side by side for several series. */
export interface BarChart extends ChartText, Axis {
  readonly kind: 'bars';
  readonly bars: readonly ChartSeries[];
  /** A line over the bars, such as a mean of 7 days. */
  readonly line: ChartSeries | null;
}

/** Days as squares, a column a week from Monday (above) to Sunday, darker for more. */
export interface HeatChart extends ChartText {
  readonly kind: 'heat';
  /** A block a year, newest first. */
  readonly blocks: readonly {
    readonly name: string;
    /** The row of the first day: 0 for a Monday. */
    readonly offset: number;
    /** One a day from 1 January on; `null` where there is no figure. */
    readonly values: readonly (number | null)[];
    /** Months, by index of their first day. */
    readonly ticks: readonly Tick[];
  }[];
}
