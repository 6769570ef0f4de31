import type { JudgedFinding } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';

/** What is left of a line that is cut. */
const CUT = '…';

/** The line of the input, and below it marks under the cell; nothing where there is no line or no column. */
export function excerptLines(
  { excerpt, place, actual }: JudgedFinding,
  width: number,
  indent: string,
): string[] {
  if (excerpt === null || excerpt.trim() === '' || place?.line === undefined) return [];
  const gutter = `${indent}${place.line} | `;
  const room = Math.max(10, width - gutter.length);
  if (place.column === undefined) return [gutter + cut(toVisibleLine(excerpt), room)];
  const characters = [...excerpt];
  const start = place.column - 1;
  const length = markedLength(characters.slice(start).join(''), actual);
  const before = toVisibleLine(characters.slice(0, start).join(''));
  const cell = toVisibleLine(characters.slice(start, start + length).join(''));
  const after = toVisibleLine(characters.slice(start + length).join(''));
  // Far to the right, the beginning of the line makes room for the cell.
  const shownBefore =
    before.length + cell.length > room ? CUT + before.slice(before.length - Math.floor(room / 3)) : before;
  const marks = '^'.repeat(Math.max(1, Math.min(cell.length, room - shownBefore.length)));
  return [
    gutter + cut(shownBefore + cell + after, room),
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(shownBefore.length)}${marks}`,
  ];
}

/** How many characters the cell has: as it was read, else up to the next delimiter. */
function markedLength(rest: string, actual = ''): number {
  if (actual !== '' && rest.startsWith(actual)) return [...actual].length;
  const cell = /^(?:"(?:[^"]|"")*"|[^,;\t]*)/.exec(rest)?.[0] ?? '';
  return Math.max(1, [...cell].length);
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, room - 1) + CUT;
}
