import { isMark, isPossessive, isWord, isYearNumber, type NumberRead, type Token } from './token.js';

/** Parts of a whole, in percent. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['sixth', 100 / 6],
  ['tenth', 10],
  ['tenths', 10],
]);

const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

/** Multiples, as the change in percent that each is. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 100],
  ['doubled', 100],
  ['doubling', 100],
  ['twice', 100],
  ['twofold', 100],
  ['treble', 200],
  ['trebled', 200],
  ['triple', 200],
  ['tripled', 200],
  ['threefold', 200],
  ['quadrupled', 300],
  ['halved', -50],
  ['halving', -50],
]);

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

/**
 * Reads a fraction or multiple at a token as a change in percent: `a third`, `two-thirds`, `doubled`, `three times`, `half as
 * many`; with the index after it. `null` if none starts here. A third is an ordinal in "the third busiest", a quarter a time in
 * "the third quarter".
 */
export function fractionAt(tokens: readonly Token[], at: number): { token: Token; next: number } | null {
  const read = halfAs(tokens, at) ?? halfOf(tokens, at) ?? partAt(tokens, at) ?? multipleAt(tokens, at);
  if (read === null) return null;
  const [first, last] = [tokens[at] as Token, tokens[read.next - 1] as Token];
  const number: NumberRead = {
    form: 'percent',
    value: Math.abs(read.percent),
    decimals: 0,
    inWords: true,
    isFraction: true,
    ...(read.isChange && { direction: read.percent < 0 ? -1 : 1 }),
  };
  return { token: { ...first, kind: 'number', end: last.end, number }, next: read.next };
}

interface Fraction {
  readonly percent: number;
  /** Whether the words say by themselves that it is a change, and in which direction. */
  readonly isChange: boolean;
  readonly next: number;
}

/** "Half as many" is half less; "half as many again" is half more. */
function halfAs(tokens: readonly Token[], at: number): Fraction | null {
  if (!isWord(tokens[at], 'half') || !isWord(tokens[at + 1], 'as') || !isWord(tokens[at + 2], 'many', 'high'))
    return null;
  const isMore = isWord(tokens[at + 3], 'again');
  return { percent: isMore ? 50 : -50, isChange: true, next: at + (isMore ? 4 : 3) };
}

/**
 * "Half of the 4,432 of April", "half the 5,454" is half less; "down by half", "a rise of almost half" is a change whose direction
 * other words say. "Half of them" and "half a mile" are none.
 */
function halfOf(tokens: readonly Token[], at: number): Fraction | null {
  if (!isWord(tokens[at], 'half')) return null;
  const behind = isWord(tokens[at + 1], 'of') ? at + 2 : at + 1;
  const base = isWord(tokens[behind], 'the') ? behind + 1 : behind;
  const isOfYear =
    isWord(tokens[behind], 'last') &&
    isWord(tokens[behind + 1], 'year') &&
    tokens[behind + 2]?.kind === 'number';
  const isThat = behind === at + 1 && isWord(tokens[behind], 'that') && isWord(tokens[behind + 1], 'of');
  const isOfThat =
    behind === at + 2 && isWord(tokens[behind], 'that') && isWord(tokens[behind + 1], 'of', 'for', 'in');
  const isOfFigure =
    tokens[base]?.kind === 'number' &&
    !isYearNumber(tokens[base]) &&
    /^[\d,]+$/.test(tokens[base]?.text ?? '');
  const isOfMonth =
    behind === at + 2 && tokens[behind]?.capital === true && isPossessive(lastOfName(tokens, behind));
  if (isOfYear || isThat || isOfThat || isOfFigure || isOfMonth)
    return { percent: -50, isChange: true, next: at + 1 };
  const before = tokens.slice(Math.max(0, at - 4), at);
  const isChange =
    before.some((token) => isWord(token, 'by')) ||
    /\b(?:rise|fall|drop|increase|decrease) of$/.test(
      before
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
    );
  const isEnd =
    tokens[at + 1] === undefined ||
    tokens[at + 1]?.kind === 'mark' ||
    isWord(tokens[at + 1], 'on', 'since', 'compared', 'in');
  return isChange && isEnd && !isMark(tokens[at + 1], '-')
    ? { percent: 50, isChange: false, next: at + 1 }
    : null;
}

/** The month, or the year behind it: "October 2024's". */
function lastOfName(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[at + 1]?.kind === 'number' ? tokens[at + 1] : tokens[at];
}

/** Words behind an ordinal. */
const COUNTED =
  `busiest highest largest biggest boat vessel dinghy day week weekend month year term time times person
  man woman child migrant group incident crossing consecutive successive straight record attempt country`.split(
    /\s+/,
  );

function partAt(tokens: readonly Token[], at: number): Fraction | null {
  const count = COUNTS.get(tokens[at]?.text ?? '');
  const place = isMark(tokens[at + 1], '-') ? at + 2 : at + 1;
  const part = tokens[place];
  const value = part?.kind === 'word' ? PARTS.get(part.text) : undefined;
  if (count === undefined || value === undefined || count > 1 !== part?.text.endsWith('s')) return null;
  // "A third boat", "the third-highest", "a half-year", "two and a half times" are none.
  const isOther =
    isMark(tokens[place + 1], '-') || isWord(tokens[place + 1], ...COUNTED) || isWord(tokens[at - 1], 'and');
  return isOther ? null : { percent: count * value, isChange: false, next: place + 1 };
}

function multipleAt(tokens: readonly Token[], at: number): Fraction | null {
  const token = tokens[at];
  const percent = token?.kind === 'word' ? MULTIPLES.get(token.text) : undefined;
  // "It happened twice in 2021" counts days.
  const isOften = isWord(token, 'twice') && !isOfBase(tokens, at + 1);
  if (percent !== undefined) return isOften ? null : { percent, isChange: true, next: at + 1 };
  if (!isWord(tokens[at + 1], 'times')) return null;
  const times = token?.number?.form === 'count' ? token.number.value : NUMBERS.indexOf(token?.text ?? '') + 1;
  return times >= 2 && times <= 100 && isOfBase(tokens, at + 2)
    ? { percent: (times - 1) * 100, isChange: true, next: at + 2 }
    : null;
}

/** Whether words say of what something is a multiple: "as many", "the figure", "last year's", "2024's". */
function isOfBase(tokens: readonly Token[], at: number): boolean {
  return (
    isWord(tokens[at], 'as', 'the', 'what', 'higher', 'more', 'that', 'last', 'those') ||
    (tokens[at]?.kind === 'number' && isPossessive(tokens[at]))
  );
}
