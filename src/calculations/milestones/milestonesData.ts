export interface MilestoneRow {
  /** The year whose days were counted; `null` where they were counted over several. */
  readonly year: number | null;
  /** The first day whose running total is at or above the threshold, `YYYY-MM-DD`; `null` where it was not reached. */
  readonly date: string | null;
  /** That day counted from the first as day 1; `null` with the date. */
  readonly dayNumber: number | null;
  /** The running total on that day, or where it was not reached that of the last day counted. */
  readonly total: number | null;
  /** Which year was the how-manieth earliest to reach it, by calendar date; `null` with the date or year. */
  readonly order: number | null;
  /** Days counted up to then that have no figure: it may have been passed earlier. */
  readonly missingDays: number;
}

/** The thresholds in the order in which they were given; of each a row for every year, the newest first. */
export interface MilestonesData {
  readonly milestones: readonly { readonly threshold: number; readonly rows: readonly MilestoneRow[] }[];
}
