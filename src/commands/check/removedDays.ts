import { longDateOf } from '../../calendar/index.js';
import type { Entries } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import type { DayFigures } from '../../release/index.js';

/** One finding for all days that an earlier release has and this one has not. */
export function removedDays(removed: readonly DayFigures[], { files }: Entries): Finding[] {
  const [first, last] = [removed[0], removed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const which =
    removed.length === 1
      ? longDateOf(first.date)
      : `${removed.length} days between ${longDateOf(first.date)} and ${longDateOf(last.date)}`;
  return [
    {
      rule: 'removed-day',
      severity: 'warning',
      message: `unexpected loss of ${which}, expected every day of the earlier release`,
      place: { file: files[0] ?? '' },
      date: first.date,
    },
  ];
}
