import { longDate, toCivilDate } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { figuresOf, findingOn, isAboveRecord, RECORDS, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';
import { seasonLimits } from './outlier/seasonLimits.js';

const DAYS = ['2025-06-01,61,1', '2025-06-02,0,0', '2025-06-03,9160,2', '2025-06-04,120,2'];

export const outlier: Rule = {
  name: 'outlier',
  severity: 'warning',
  summary: 'no day has far more people or boats than its season, or than any official day',
  explanation:
    'A day within the official record (1,305 people, 36 boats) is never an outlier, one above twice the record always is. In between, the season of the file itself decides: all days with arrivals in the same month and its neighbours, of that year, the year before and the year after, if there are 30 or more. The limit is the median of their square roots plus 3.5 times 1.4826 times the median absolute deviation from it (or half, if that is more), squared. Sources: modified z-score and its cutoff, Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers; the square root as the scale of counts, Bartlett (1936) and Anscombe (1948); bounds by record as in the quality control of daily weather records, Durre and others (2010). Twice the record was chosen on the official series. No official day is found; a figure with a zero too many is found for all days of 200 people or more, and with crowded-boat for 19 of 20 days of any size.',
  covers: ['crowded-boat', 'sparse-boat'],
  examples: [
    { input: `date,arrivals,boats\n${DAYS.join('\n')}\n`, lines: [4] },
    { input: 'date,arrivals,boats\n2022-09-03,1305,27\n', lines: [] },
  ],
  check(entries) {
    return [...excesses('arrivals', entries), ...excesses('boats', entries)];
  },
};

function excesses(measure: keyof typeof RECORDS, entries: Entries): Finding[] {
  const figures = figuresOf(entries, measure);
  if (figures === null) return [];
  // No limit lies below the record, so a day within it is never an outlier.
  if (!figures.some((figure) => isAboveRecord(measure, figure))) return [];
  const record = RECORDS[measure];
  return seasonLimits(entries.days, figures, record, 2 * record).map(({ index, limit, bySeason }) => {
    const [day, figure] = [entries.days[index] as number, figures[index] as number];
    const why =
      limit === record
        ? 'the official record, which is far above its season'
        : bySeason
          ? 'by the days of its season'
          : `twice the official record of ${wholeNumberText(record)}`;
    const message = `unexpected ${wholeNumberText(figure)} ${measure} on ${longDate(day)}, expected at most ${wholeNumberText(limit)}, ${why}: is there a digit too many?`;
    const more = { measure, actual: String(figure), expected: `at most ${limit}` };
    return findingOn(outlier, entries, index, toCivilDate(day), message, more);
  });
}
