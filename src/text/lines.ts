/** Longer lines are no rows of figures, and are cut. */
const LONGEST_LINE = 2000;

/** Physical lines by their number from 1; LF, CRLF and a lone CR each end one. */
export function linesOf(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  const ends = /\r\n|\n|\r/g;
  for (let line = 1, start = 0; found.size < wanted.size && start <= text.length; line++) {
    const end = ends.exec(text);
    const stop = end?.index ?? text.length;
    if (wanted.has(line)) found.set(line, text.slice(start, Math.min(stop, start + LONGEST_LINE)));
    if (end === null) break;
    start = ends.lastIndex;
  }
  return found;
}
