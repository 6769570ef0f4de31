import type { Wanted } from '../../release/index.js';

/** How a question is typed of these data: everything after `crossings`. */
export function commandLine(words: string, { files, store }: Wanted): string {
  const folder = store === undefined ? [] : ['--store', store];
  return [words, ...[...files, ...folder].map(quoted)].join(' ');
}

/** A word as a shell takes it for one. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
