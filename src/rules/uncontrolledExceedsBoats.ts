import { longDate, toCivilDate } from '../calendar/index.js';
import { figuresOf, findingOn, hasMoreLandings, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const uncontrolledExceedsBoats: Rule = {
  name: 'uncontrolled-exceeds-boats',
  severity: 'warning',
  summary: 'no more boats were in uncontrolled landings than arrived',
  explanation:
    'Boats involved in uncontrolled landings are some of the boats that arrived, in every edition of the official series. More of them than boats is most often a swap of two columns.',
  examples: [
    {
      input: 'date,arrivals,boats,uncontrolled_landings\n2025-01-01,61,1,1\n2025-01-02,55,1,2\n',
      lines: [3],
    },
  ],
  check(entries) {
    const [boats, landings] = [figuresOf(entries, 'boats'), figuresOf(entries, 'uncontrolled-landings')];
    if (boats === null || landings === null) return [];
    return entries.days.flatMap((day, index) => {
      const [arrived, uncontrolled] = [boats[index] as number, landings[index] as number];
      if (!hasMoreLandings(uncontrolled, arrived)) return [];
      const message = `unexpected ${wholeNumberText(uncontrolled)} uncontrolled landings on ${longDate(day)}, expected at most the ${wholeNumberText(arrived)} boats that arrived: are two columns swapped?`;
      const measure = 'uncontrolled-landings';
      return [
        findingOn(this, entries, index, toCivilDate(day), message, { measure, actual: String(uncontrolled) }),
      ];
    });
  },
};
