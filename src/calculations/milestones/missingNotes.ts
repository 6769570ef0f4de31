import { type Phrase, phrase } from '../../report/index.js';
import type { MilestoneRow } from './milestonesData.js';

/** A day without a figure can hide that the total was passed before. */
export function missingNotes(rows: readonly MilestoneRow[]): Phrase[] {
  const lacking = rows.some(({ missingDays }) => missingDays > 0);
  return lacking ? [phrase`Days without a figure lie before: the total may have been passed earlier.`] : [];
}
