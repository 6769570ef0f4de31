import type { Gathering } from '../../option/index.js';
import { type MeasureWords, type Phrase, phrase, type Unit } from '../../report/index.js';
import type { PeriodTotal } from '../../series/index.js';
import { labelOf } from './labels.js';
import { yearsInWords } from './years.js';

/** `Of the months of 2025, July had the most arrivals (5,454), February the fewest (958).` */
export function sentence(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  words: MeasureWords,
  unit: Unit,
): Phrase {
  const latest = kind === 'year' ? rows : rows.filter(({ year }) => year === rows.at(-1)?.year);
  const whole = latest.filter(
    ({ value, partial, missingDays }) =>
      value !== null && (kind === 'weekday' || !partial) && missingDays === 0,
  );
  const when = kind === 'year' ? yearsInWords(rows) : String(rows.at(-1)?.year);
  const ordered = [...whole].sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const [most, fewest] = [ordered[0], ordered.at(-1)];
  if (most === undefined || fewest === undefined)
    return phrase`No whole ${kind} of ${when} has figures for every day.`;
  const named = (row: PeriodTotal) => (kind === 'week' ? `the ${labelOf(row, kind)}` : labelOf(row, kind));
  const figure = (row: PeriodTotal) => phrase`(${{ value: row.value, unit }})`;
  const things = kind === 'half' ? 'halves' : `${kind}s`;
  if (whole.length === 1) {
    return phrase`One whole ${kind} of ${when} was counted: ${named(most)} ${figure(most)}.`;
  }
  if (most.value === fewest.value)
    return phrase`All ${things} of ${when} had the same figure ${figure(most)}.`;
  const sharing = (row: PeriodTotal) => ordered.filter(({ value }) => value === row.value).length;
  // Of several with the same figure none is named before the others.
  const sharers = (row: PeriodTotal) => phrase`${{ value: sharing(row), unit: 'count' }} ${things} had`;
  const highest = sharing(most) === 1 ? phrase`${named(most)} had` : sharers(most);
  const lowest = sharing(fewest) === 1 ? named(fewest) : sharers(fewest);
  const whichOnes = kind === 'weekday' ? things : `whole ${things}`;
  return phrase`Of the ${whichOnes} of ${when}, ${highest} the most ${words.noun} ${figure(most)}, ${lowest} the fewest ${figure(fewest)}.`;
}
