import { QuestionError } from '../option/index.js';

// A word is a run of plain characters and of pieces in quotation marks, as in a shell: --as-of='14 April 2025'.
const WORD = /(?:[^\s'"]|'[^']*'|"[^"]*")+/g;
const QUOTED = /'([^']*)'|"([^"]*)"/g;

/**
 * Splits a line as a shell does, in the simplest form: blanks separate words, single or double quotation marks keep words
 * together, and nothing else has a meaning. Throws `QuestionError` for a mark that is never closed.
 */
export function splitWords(line: string): string[] {
  const rest = line.replace(WORD, '').trim();
  if (rest !== '')
    throw new QuestionError(`unexpected ${rest[0]} that is never closed, expected a second one`);
  return [...line.matchAll(WORD)].map(([word]) =>
    word.replace(QUOTED, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** Quotes a word where needed, so that `splitWords` and a shell read it back as one word. */
export function quoteWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", `'"'"'`)}'`;
}
