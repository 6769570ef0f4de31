import { quoteWord } from '../../question/index.js';
import type { InputSelection } from '../../release/index.js';

/** Words to type after `crossings` to ask a question of these data. */
export function commandLine(words: string, { files, store, series, only = [] }: InputSelection): string {
  const options = [
    ...(store === undefined ? [] : ['--store', store]),
    ...(series === undefined ? [] : ['--series', series]),
    ...only.flatMap((name) => ['--only', name]),
  ];
  return [words, ...[...files.map(asFile), ...options].map(quoteWord)].join(' ');
}

/** Name of a file as an argument: `./-x` for a name that begins like an option; `-` stays standard input. */
function asFile(name: string): string {
  return /^-./.test(name) ? `./${name}` : name;
}
