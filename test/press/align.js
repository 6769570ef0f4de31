const NUMBER = /\d[\d,.]*\d|\d|[A-Za-z]+/;

const isAt = (item, place) => item.line === place.line && item.column === place.column;

/** Whether an item starts within the characters of a figure. */
const isWithin = (item, figure) =>
  item.line === figure.line &&
  item.column >= figure.column &&
  item.column < figure.column + [...figure.figure].length;

const isAlsoAt = (item, figure) => figure.also.some((place) => isAt(item, place));

/** The number or word that starts at a place or one character after it, in small letters; empty if none does. */
function wordAt(lines, { line, column }) {
  const rest = [...(lines[line - 1] ?? '')].slice(column - 1).join('');
  const found = NUMBER.exec(rest);
  return found !== null && found.index <= 1 ? found[0].toLowerCase() : '';
}

/** The number in a figure, or the figure itself if it is in words. */
const numberIn = (figure) => (/\d[\d,.]*\d|\d/.exec(figure)?.[0] ?? figure).toLowerCase();

/** Ways to see that an item is about a figure, the surest first. */
const WAYS = [
  (item, figure) => isAt(item, figure),
  isWithin,
  isAlsoAt,
  // The same number elsewhere in the line, unless that is a figure of its own.
  (item, figure, { figures, lines }) =>
    item.line === figure.line &&
    !figures.some((each) => isAt(item, each)) &&
    wordAt(lines, item) === numberIn(figure.figure),
];

/**
 * Items (verdicts or remarks with `line` and `column`, from 1) by the figure that they are about. `ofFigures` has a list
 * for each figure, in their order; `rest` are items about no figure.
 */
export function align(figures, items, lines) {
  const ofFigures = figures.map(() => []);
  let left = items;
  for (const isAbout of WAYS)
    figures.forEach((figure, index) => {
      if (ofFigures[index].length > 0) return;
      const isTaken = (item) => isAbout(item, figure, { figures, lines });
      ofFigures[index] = left.filter(isTaken);
      left = left.filter((item) => !isTaken(item));
    });
  // Whatever else starts within a figure belongs to it, though it has its verdict.
  const rest = left.filter((item) => {
    const index = figures.findIndex((figure) => isWithin(item, figure) || isAlsoAt(item, figure));
    if (index !== -1) ofFigures[index].push(item);
    return index === -1;
  });
  return { ofFigures, rest };
}
