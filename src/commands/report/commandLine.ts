import { quoteWord } from '../../option/index.js';
import type { InputSelection } from '../../release/index.js';

/** How a question is typed of these data: everything after `crossings`. */
export function commandLine(words: string, { files, store, series, only = [] }: InputSelection): string {
  const options = [
    ...(store === undefined ? [] : ['--store', store]),
    ...(series === undefined ? [] : ['--series', series]),
    ...only.flatMap((name) => ['--only', name]),
  ];
  return [words, ...[...files.map(asFile), ...options].map(quoteWord)].join(' ');
}

/** A name that begins like an option, as the name of a file; `-` is standard input. */
function asFile(name: string): string {
  return /^-./.test(name) ? `./${name}` : name;
}
