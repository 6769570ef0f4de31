import { spanInWords } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { comparedWeeks, comparedYears, type RuleContext, WEEKLY_MEASURES } from '../rule/index.js';

/** Findings for what the data were to be compared with and share nothing with: such a check would pass without having checked anything. */
export function nothingCompared(
  entries: Entries,
  { weekly, annual }: RuleContext,
  earlier: Entries | null,
): Finding[] {
  const [first, last] = [entries.days[0], entries.days.at(-1)];
  // Another finding says why the data have no day.
  if (first === undefined || last === undefined) return [];
  const within = `within the days of the data, ${spanInWords(first, last)}`;
  const weeks = weekly && WEEKLY_MEASURES.flatMap((measure) => comparedWeeks(measure, entries, weekly));
  const years = annual && comparedYears(entries, annual);
  const found = [
    weeks?.length === 0
      ? `unexpected 0 weeks to compare with --weekly, expected at least one ${within}: name a file with figures of these weeks`
      : [],
    years?.length === 0
      ? `unexpected 0 years to compare with --annual, expected a whole year of the annual table ${within}: leave --annual out, or give whole years`
      : [],
    earlier !== null && !sharesFigures(entries, earlier)
      ? `unexpected 0 days to compare with --against, expected at least one day and measure that both have ${within}: name an earlier release of these data`
      : [],
  ].flat();
  const place = { file: entries.files[0] ?? '' };
  return found.map((message) => ({ rule: 'nothing-compared', severity: 'warning', message, place }));
}

function sharesFigures(entries: Entries, earlier: Entries): boolean {
  const days = new Set(earlier.days);
  const shared = [...entries.figures.keys()].some((measure) => earlier.figures.has(measure));
  return shared && entries.days.some((day) => days.has(day));
}
