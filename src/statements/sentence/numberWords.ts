import { fractionAt } from './fractions.js';
import { isWord, type NumberForm, type Token } from './token.js';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
]);
const LARGE = ['million', 'billion', 'trillion'];
const MONEY = ['pounds', 'pound', 'euros', 'euro', 'dollars', 'dollar', 'pence', 'quid', 'sterling'];

/** Joins the words of a number into one token: `two hundred and five`, `8 thousand`, `ten per cent`, `two-thirds`. */
export function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = fractionAt(tokens, at) ?? singleBoat(tokens, at) ?? numberAt(tokens, at);
    joined.push(number?.token ?? (tokens[at] as Token));
    at = number?.next ?? at + 1;
  }
  return joined;
}

/** "In a single boat" counts one. */
function singleBoat(tokens: readonly Token[], at: number): { token: Token; next: number } | null {
  const noun = isWord(tokens[at + 1], 'small') ? at + 2 : at + 1;
  const token = tokens[at];
  if (token === undefined || !isWord(token, 'single') || !isWord(tokens[noun], 'boat', 'dinghy', 'vessel'))
    return null;
  const number = { form: 'count' as const, value: 1, decimals: 0, inWords: true };
  return { token: { ...token, kind: 'number', number }, next: at + 1 };
}

function numberAt(tokens: readonly Token[], at: number): { token: Token; next: number } | null {
  const first = tokens[at] as Token;
  const read = first.kind === 'number' ? digitsAt(tokens, at) : wordsAt(tokens, at);
  if (read === null) return null;
  const [value, behind] = read;
  const percent = percentAt(tokens, behind);
  // "12.3 thousand".
  const isScaled = first.number?.form === 'decimal' && behind > at + 1;
  const large = percent === behind && isWord(tokens[behind], ...LARGE);
  const next = large ? behind + 1 : percent;
  const money = isWord(tokens[next], ...MONEY);
  const written = first.number;
  const form: NumberForm =
    money || written?.form === 'money'
      ? 'money'
      : large
        ? 'large'
        : percent > behind
          ? 'percent'
          : isScaled || written === undefined
            ? 'count'
            : written.form;
  const last = tokens[next - 1] as Token;
  const number = {
    form,
    value,
    decimals: isScaled ? 0 : (written?.decimals ?? 0),
    inWords: written === undefined,
  };
  return {
    token: { ...first, kind: 'number', text: first.text, end: last.end, number },
    next,
  };
}

/** Reads a number in digits at `at`: its value and the index after it; `null` if there is none. */
function digitsAt(tokens: readonly Token[], at: number): [number, number] | null {
  const { number } = tokens[at] as Token;
  if (
    number === undefined ||
    (number.form !== 'count' && number.form !== 'decimal' && number.form !== 'money')
  )
    return null;
  const scale = SCALES.get(tokens[at + 1]?.text ?? '');
  return scale === undefined ? [number.value, at + 1] : [Math.round(number.value * scale), at + 2];
}

function wordsAt(tokens: readonly Token[], at: number): [number, number] | null {
  // "a hundred" and "a dozen" are numbers, "a" alone is not.
  const article = isWord(tokens[at], 'a') && SCALES.has(tokens[at + 1]?.text ?? '');
  let total = 0;
  let part = article ? 1 : Number.NaN;
  let next = article ? at + 1 : at;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    if (isHyphenBetweenNumbers(tokens, next) && !Number.isNaN(part)) continue;
    if (token.kind !== 'word') break;
    const small = SMALL.get(token.text);
    const scale = SCALES.get(token.text);
    if (small !== undefined && fits(part, small)) part = (Number.isNaN(part) ? 0 : part) + small;
    else if (scale !== undefined && !Number.isNaN(part)) {
      part *= scale;
      if (scale === 1000) [total, part] = [total + part, 0];
    } else if (
      !(
        token.text === 'and' &&
        (part > 0 || total > 0) &&
        part % 100 === 0 &&
        SMALL.has(tokens[next + 1]?.text ?? '')
      )
    )
      break;
  }
  return next === at ? null : [total + (Number.isNaN(part) ? 0 : part), next];
}

/**
 * Whether a small number can continue the part read so far: twenty + five, two hundred + five, but not five + twenty.
 */
function fits(part: number, small: number): boolean {
  return (
    Number.isNaN(part) ||
    part === 0 ||
    (part % 100 === 0 && part > 0) ||
    (part % 10 === 0 && part % 100 >= 20 && small < 10 && small > 0)
  );
}

function isHyphenBetweenNumbers(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text === '-' && SMALL.has(tokens[at + 1]?.text ?? '') && SMALL.has(tokens[at - 1]?.text ?? '')
  );
}

/** Index after `per cent` or `percent`, if one starts here; else the same index. */
function percentAt(tokens: readonly Token[], at: number): number {
  if (isWord(tokens[at], 'percent') || tokens[at]?.text === '%') return at + 1;
  return isWord(tokens[at], 'per') && isWord(tokens[at + 1], 'cent') ? at + 2 : at;
}
