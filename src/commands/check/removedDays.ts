import { type CivilDate, longDateOf, toDayNumber } from '../../calendar/index.js';
import { type Entries, placeOf } from '../../entry/index.js';
import type { Finding, Place } from '../../finding/index.js';
import type { DayFigures } from '../../release/index.js';

/** One finding for all days that an earlier release has and this one has not. */
export function removedDays(removed: readonly DayFigures[], entries: Entries): Finding[] {
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
      place: placeFrom(first.date, entries),
      date: first.date,
    },
  ];
}

/** The first row after the gap; where there is none, the file. */
function placeFrom(date: string, entries: Entries): Place {
  const from = toDayNumber(date as CivilDate);
  const index = entries.days.findIndex((day) => day >= from);
  return index === -1 ? { file: entries.files[0] ?? '' } : placeOf(entries, index);
}
