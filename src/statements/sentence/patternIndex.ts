import type { Sequence, SlotReader } from './parsePattern.js';
import type { Pattern } from './pattern.js';
import type { Token } from './token.js';

/** Patterns indexed by their first two words, so that few of them are tried at a token. */
export interface PatternIndex<Meaning> {
  readonly byWord: ReadonlyMap<string, Followers<Meaning>>;
  /** Patterns that can begin with a slot, by its reader. */
  readonly bySlot: readonly (readonly [SlotReader, readonly Pattern<Meaning>[]])[];
}

/** Patterns that begin with the same word, by their second word. */
interface Followers<Meaning> {
  readonly all: Pattern<Meaning>[];
  readonly bySecond: Map<string, Pattern<Meaning>[]>;
  /** Patterns that may end after the first word, or continue with a slot; these are not indexed by a second word. */
  readonly open: Pattern<Meaning>[];
}

export function indexPatterns<Meaning>(patterns: readonly Pattern<Meaning>[]): PatternIndex<Meaning> {
  const byWord = new Map<string, Followers<Meaning>>();
  const bySlot = new Map<SlotReader, Pattern<Meaning>[]>();
  for (const pattern of patterns) {
    const { words, readers } = beginningsOf(pattern.sequence);
    for (const word of words) addFollowers(byWord, word, pattern);
    for (const reader of readers) add(bySlot, reader, pattern);
  }
  return { byWord, bySlot: [...bySlot] };
}

function addFollowers<Meaning>(
  byWord: Map<string, Followers<Meaning>>,
  first: string,
  pattern: Pattern<Meaning>,
): void {
  const followers: Followers<Meaning> = byWord.get(first) ?? { all: [], bySecond: new Map(), open: [] };
  byWord.set(first, followers);
  followers.all.push(pattern);
  const seconds = restsBehind(pattern.sequence, first).map(beginningsOf);
  if (seconds.some(({ readers, empty }) => empty || readers.size > 0)) {
    followers.open.push(pattern);
    return;
  }
  for (const second of new Set(seconds.flatMap(({ words }) => [...words])))
    add(followers.bySecond, second, pattern);
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const NONE: readonly never[] = [];

/** The patterns that may match from a token on; `next` is the token after it. */
export function candidates<Meaning>(
  { byWord, bySlot }: PatternIndex<Meaning>,
  token: Token,
  next: Token | undefined,
): readonly Pattern<Meaning>[] {
  const named = byWord.get(token.text);
  const byName = named === undefined ? NONE : followedBy(named, next);
  // Every slot is a number or a name with a capital.
  if (token.kind !== 'number' && !token.capital) return byName;
  const lists = bySlot.filter(([read]) => read(token) !== null);
  return lists.length === 0
    ? byName
    : [...new Set([...byName, ...lists.flatMap(([, patterns]) => patterns)])];
}

function followedBy<Meaning>(
  { all, bySecond, open }: Followers<Meaning>,
  next: Token | undefined,
): readonly Pattern<Meaning>[] {
  if (next === undefined) return open;
  // A comma or hyphen may stand between the words of a pattern.
  if (next.kind === 'mark') return all;
  const exact = bySecond.get(next.text);
  if (exact === undefined) return open;
  return open.length === 0 ? exact : [...exact, ...open];
}

interface Beginnings {
  readonly words: ReadonlySet<string>;
  readonly readers: ReadonlySet<SlotReader>;
  /** Whether the sequence may be empty. */
  readonly empty: boolean;
}

function beginningsOf(sequence: Sequence): Beginnings {
  const words = new Set<string>();
  const readers = new Set<SlotReader>();
  for (const element of sequence) {
    const own: readonly Beginnings[] =
      element.kind === 'word'
        ? [{ words: element.words, readers: new Set(element.readers.map(([, read]) => read)), empty: false }]
        : element.choices.map(beginningsOf);
    for (const each of own) {
      for (const word of each.words) words.add(word);
      for (const reader of each.readers) readers.add(reader);
    }
    if (!element.optional && !own.some(({ empty }) => empty)) return { words, readers, empty: false };
  }
  return { words, readers, empty: true };
}

/** The remainders of a sequence after a first word, for every way to match it. */
function restsBehind(sequence: Sequence, first: string): Sequence[] {
  const rests: Sequence[] = [];
  for (const [index, element] of sequence.entries()) {
    const after = sequence.slice(index + 1);
    if (element.kind === 'group') {
      rests.push(
        ...element.choices.flatMap((choice) => restsBehind(choice, first)).map((rest) => [...rest, ...after]),
      );
    } else if (element.words.has(first)) rests.push(after);
    if (!element.optional) break;
  }
  return rests;
}
