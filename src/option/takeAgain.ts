import { quote } from '../text/index.js';
import { isFlag } from './flag.js';
import { type AnyOption, QuestionError } from './option.js';

/** A value of an option, as it was typed and as it was understood. */
interface GivenValue {
  readonly text: string;
  readonly value: unknown;
}

/** What an option was given so far, in that order. */
export type Given = readonly GivenValue[];

/** The value of an option that may have been given before, joined where it may be given several times. */
export function meaningOf(option: AnyOption, given: Given): unknown {
  return option.repeats ? given.flatMap(({ value }) => value) : given.at(-1)?.value;
}

/**
 * Adds a value to those that an option was given before. Throws `QuestionError` for a second one that differs where only one can count: the
 * first would be dropped without a word. A flag, and the same text again, say nothing new.
 */
export function takeAgain(option: AnyOption, given: Given, { text, value }: GivenValue): Given {
  const about = option.about?.(value);
  const rival = isFlag(option)
    ? undefined
    : given.find((before) => before.text !== text && option.about?.(before.value) === about);
  if (rival !== undefined && !(option.repeats && about === undefined)) {
    const what = about === undefined ? '' : ` for ${about}`;
    throw new QuestionError(
      `--${option.name} is given twice${what}, as ${quote(rival.text)} and ${quote(text)}: give it once`,
    );
  }
  return [...given, { text, value }];
}
