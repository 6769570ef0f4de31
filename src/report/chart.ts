import type { Unit } from './unit.js';

/** A picture before it is drawn, with all its figures computed. Bars start at 0. */
export type Chart = LineChart | BarChart | HeatChart;

interface ChartText {
  /** The news, in a line above the picture, without a full stop: `8,183 people had arrived in 2025 by 14 April, 31% more than …`. */
  readonly title: string;
  /** What the picture shows, in a line below the title: `Arrivals by small boat by month, 2023 to 2025`. */
  readonly subtitle: string;
  /** Whether title and subtitle are not drawn, and only told to people who cannot see the picture. */
  readonly isUntitled?: true;
  /** Unit of all values: `people`. */
  readonly unit: Unit;
  /** Source of the figures, one line below the picture. */
  readonly source: string;
  /** Content of the picture in sentences, for people who cannot see it. */
  readonly description: string;
}

/** A place on an axis, with its label. */
export interface Tick {
  /** Index of a point, from 0; a fraction is between two points. */
  readonly at: number;
  readonly label: string;
}

/**
 * Values along an axis, one for each index, or fewer if the series ends earlier. `null` is an unknown value and leaves a gap.
 */
export interface ChartSeries {
  /** Name at the end of the line or in the legend: `2025`. */
  readonly name: string;
  /** Whether the question is about this series. */
  readonly emphasis: boolean;
  readonly values: readonly (number | null)[];
  /** Indexes of values that lack days: a month cut short, or one with a day without a figure. */
  readonly incomplete?: ReadonlySet<number>;
}

/** The axis of lines or bars: `count` places, from 0. */
interface Axis {
  readonly count: number;
  readonly ticks: readonly Tick[];
  /** Full names of all places, such as `14 April`. */
  readonly names: readonly string[];
  /** Places that are marked with words, such as days of events; none by default. */
  readonly marks?: readonly Tick[];
}

/** The area between two values at each place, such as the range of earlier years. */
export interface Band {
  /** In the legend: `range of 2018 to 2025`. */
  readonly name: string;
  /** Whether it lies within another, which is drawn paler. */
  readonly isInner: boolean;
  /** The lower and the upper edge, with names for where they are drawn or told as lines. */
  readonly low: ChartSeries;
  readonly high: ChartSeries;
}

/** Lines over one axis, such as the running totals of several years over the days of a year. */
export interface LineChart extends ChartText, Axis {
  readonly kind: 'lines';
  readonly lines: readonly ChartSeries[];
  /** What a hollow point stands for; default: `incomplete`. */
  readonly hollowMeans?: string;
  /** Areas behind the lines, the outer ones first; none by default. */
  readonly bands?: readonly Band[];
  /** Given if the values are running totals, up to and including their place. */
  readonly running?: true;
  /** A vertical line, such as at the as-of date. */
  readonly marker: Tick | null;
}

/** Bars from 0, one for each place of the axis; those of several series are side by side. */
export interface BarChart extends ChartText, Axis {
  readonly kind: 'bars';
  readonly bars: readonly ChartSeries[];
  /** A line over the bars, such as a mean of 7 days. */
  readonly line: ChartSeries | null;
}

/** Days as squares in columns of a week, from Monday (top) to Sunday; higher values are darker. */
export interface HeatChart extends ChartText {
  readonly kind: 'heat';
  /** One for each year, newest first. */
  readonly blocks: readonly {
    readonly name: string;
    /** Row of the first day: 0 is Monday. */
    readonly offset: number;
    /** One for each day from 1 January; `null` if there is no figure. */
    readonly values: readonly (number | null)[];
    /** Months, at the index of their first day. */
    readonly ticks: readonly Tick[];
  }[];
}
