import type { Command } from '../commands/command.js';
import { QuestionError } from '../option/index.js';

/** What was typed without the name of an option: first the words of the command, then files. Throws `QuestionError`. */
export function takeWords(
  { name, words, options }: Command,
  typed: readonly string[],
): { readonly files: readonly string[]; readonly asked: Readonly<Record<string, unknown>> } {
  const option = words && options[words.option];
  if (!words || !option) return { files: typed, asked: {} };
  const end = typed.findIndex((word) => !option.recognises?.(word));
  const most = words.many ? typed.length : 1;
  const count = Math.min(end === -1 ? typed.length : end, most);
  if (count === 0 && words.required) {
    const needed = words.many ? option.summary : `a ${option.name}: ${option.summary}`;
    const found = typed[0] === undefined ? '' : `, not "${typed[0]}"`;
    throw new QuestionError(`${name} needs ${needed}${found}`);
  }
  const text = typed.slice(0, count).join(' ');
  return { files: typed.slice(count), asked: count === 0 ? {} : { [words.option]: option.parse(text) } };
}
