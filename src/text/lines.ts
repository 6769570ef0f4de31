/** The end of a physical line: LF, CRLF or a lone CR. */
const LINE_END = /\r\n|\n|\r/;

/** Longer lines are not rows of figures; they are cut to this length. */
const LONGEST_LINE = 2000;

/** The physical line, from 1, of a position in the text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(LINE_END).length;
}

/** The physical line on which `sought` first stands, in a text whose first line has the number `line`. */
export function lineOf(text: string, sought: string, line: number): number {
  return line + lineAt(text, text.indexOf(sought)) - 1;
}

/** The positions at which the physical lines start, the first one (0) included. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(new RegExp(LINE_END, 'g'))) starts.push(index + end.length);
  return starts;
}

/** The text of the physical lines whose numbers, from 1, are in `numbers`; each is cut to 2000 characters. */
export function linesOf(text: string, numbers: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  const ends = new RegExp(LINE_END, 'g');
  for (let line = 1, start = 0; found.size < numbers.size && start <= text.length; line++) {
    const end = ends.exec(text);
    const stop = end?.index ?? text.length;
    if (numbers.has(line)) found.set(line, text.slice(start, Math.min(stop, start + LONGEST_LINE)));
    if (end === null) break;
    start = ends.lastIndex;
  }
  return found;
}

/** Index of the last of `starts`, which ascend from 0, that is not above a position. */
export function indexOfPart(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}
