/** Line and column of an offset, both from 1. */
export interface TextPlace {
  readonly line: number;
  /** Column in Unicode characters, some of which are two UTF-16 units. */
  readonly column: number;
}

/**
 * Makes a function that returns the place of an offset. Lines are found by binary search; characters are counted from
 * the previous offset if it is on the same line, since a text may be one long line.
 */
export function placesOf(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let before = { line: 1, column: 1, offset: 0 };
  return (offset) => {
    const line = lineOf(starts, offset);
    const start = starts[line - 1] as number;
    const from = before.line === line && before.offset <= offset ? before : { column: 1, offset: start };
    const column = from.column + [...text.slice(from.offset, offset)].length;
    before = { line, column, offset };
    return { line, column };
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
