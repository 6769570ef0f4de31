import { type AnyOption, isFlag } from '../option/index.js';
import { calculationOf, type Question } from './question.js';
import { quoteWord } from './shellWords.js';

/** Separates a question from the path of the figure that is meant. */
export const PATH_MARK = '::';

/** A question as a person types it after `crossings`: `ytd --as-of 2025-04-14`. `fromWords` reads it back. */
export function toWords(question: Question): string {
  const { name, options, words } = calculationOf(question);
  const typed = Object.entries(question.asked).flatMap(([key, value]) => {
    const option = options[key];
    if (value === undefined || option === undefined) return [];
    const text = option.write?.(value) ?? String(value);
    return key === words?.option ? { bare: text.split(' ') } : { named: withName(option, text) };
  });
  const bare = typed.flatMap((each) => ('bare' in each ? each.bare : []));
  const named = typed.flatMap((each) => ('named' in each ? each.named : []));
  return [name, ...bare, ...named].map(quoteWord).join(' ');
}

function withName(option: AnyOption, text: string): readonly string[] {
  return isFlag(option) ? [`--${option.name}`] : [`--${option.name}`, text];
}

/** A question in words with the path of its figure, as it stands in a file of claims: `ytd --as-of 2025-04-14 :: total`. */
export function toClaimWords(question: Question): string {
  const { path = '' } = question;
  return path === '' ? toWords(question) : `${toWords(question)} ${PATH_MARK} ${path}`;
}
