import { listed, type Phrase, phrase } from '../../report/index.js';
import type { Ranked } from '../../series/index.js';
import { inSentence } from './names.js';
import type { Said } from './said.js';

/** `The day with the most arrivals in June, from 1 January to 31 December 2025, was Friday 13 June 2025 (919), followed by …` */
export function sentence(chosen: readonly Ranked[], all: readonly Ranked[], said: Said): Phrase {
  const { ranked, direction, during, words, unit } = said;
  const [first, ...rest] = chosen.slice(0, 3);
  const thing =
    typeof ranked === 'number' ? `${ranked} days in a row` : ranked === 'half' ? 'half year' : ranked;
  if (first === undefined) return phrase`There is no whole ${thing} with figures ${during}.`;
  const most = direction === 'highest' ? 'most' : 'fewest';
  const best = phrase`${inSentence(first.span, ranked)} (${{ value: first.value, unit }})`;
  const verb = typeof ranked === 'number' && ranked > 1 ? 'were' : 'was';
  const lead = phrase`The ${thing} with the ${most} ${words.noun} ${during}${during.includes(',') ? ',' : ''} ${verb} ${best}`;
  const equals = all.filter(({ value }) => value === first.value).length;
  if (equals > 1)
    return phrase`${lead}, the earliest of ${{ value: equals, unit: 'count' }} with the same figure.`;
  const others = rest.map(({ span, value }) => phrase`${inSentence(span, ranked)} (${{ value, unit }})`);
  return others.length === 0 ? phrase`${lead}.` : phrase`${lead}, followed by ${listed(others)}.`;
}
