import {
  type AnyOption,
  didYouMean,
  type Given,
  isFlag,
  meaningOf,
  QuestionError,
  takeAgain,
  takeWords,
  type Vocabulary,
} from '../option/index.js';

/** Values of the options, and the words behind them that name files. */
export interface ReadWords {
  readonly files: readonly string[];
  /** Values by key of the option. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/**
 * Reads the words after the name of a command, for a question that is kept in a file: `--as-of 2025-04-14`,
 * `--as-of=2025-04-14`, and words without a name. Throws `QuestionError`.
 */
export function readWords(vocabulary: Vocabulary, words: readonly string[]): ReadWords {
  const { typed, given } = sortWords(vocabulary, words);
  const { files, asked } = takeWords(vocabulary, typed);
  return { files, asked: { ...Object.fromEntries(given), ...asked } };
}

function sortWords(vocabulary: Vocabulary, words: readonly string[]) {
  const typed: string[] = [];
  const given = new Map<string, { readonly option: AnyOption; readonly given: Given }>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (!word.startsWith('-') || word === '-') {
      typed.push(word);
      continue;
    }
    const { key, option, attached } = optionOf(word, vocabulary);
    // What follows is the value, whatever it looks like.
    const value = isFlag(option) ? (attached ?? '') : (attached ?? words[++index]);
    given.set(key, { option, given: takeValue(option, value, given.get(key)?.given ?? []) });
  }
  return {
    typed,
    given: [...given].map(([key, { option, given: values }]) => [key, meaningOf(option, values)] as const),
  };
}

function optionOf(word: string, { name, options, words }: Vocabulary) {
  const [, flag = word, attached] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  const named = Object.entries(options).filter(([key]) => key !== words?.option);
  const [key, option] = named.find(([, each]) => `--${each.name}` === flag) ?? [];
  if (key !== undefined && option !== undefined) return { key, option, attached };
  const flags = named.map(([, each]) => `--${each.name}`);
  throw new QuestionError(`unknown option ${flag} of ${name}${didYouMean(flag, flags)}`);
}

function takeValue(option: AnyOption, text: string | undefined, given: Given): Given {
  const { name, placeholder } = option;
  if (text === undefined)
    throw new QuestionError(`--${name} has no value, expected --${name} ${placeholder}`);
  if (isFlag(option) && text !== '')
    throw new QuestionError(`unexpected "${text}", --${name} takes no value`);
  const value: unknown = within(name, () => option.parse(text));
  return takeAgain(option, given, { text, value });
}

function within<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof QuestionError) throw new QuestionError(`--${name}: ${error.message}`);
    throw error;
  }
}
