import type { Span } from '../../calendar/index.js';
import type { YearTotal } from '../../series/index.js';

/** The days to be compared, and how they are spoken of. */
export interface Window<Ends extends object> {
  readonly command: string;
  readonly year: number;
  /** Newest first; the year in question is not among them. */
  readonly others: readonly number[];
  /** The same days of a year. */
  spanOf(year: number): Span;
  /** `1 January to 14 April 2025`. */
  readonly title: string;
  /** Whether the title stands for a running total: `had arrived`, not `arrived`. */
  readonly soFar: boolean;
  /** `in 2025 by 14 April`. */
  readonly when: string;
  /** Where the figure of another year stands in a sentence: `at the same point in 2024`; `index` 0 is named first. */
  there(base: YearTotal, index: number): string;
  /** First and last day under the names that data and rows have for them. */
  endsOf(span: Span): Ends;
}
