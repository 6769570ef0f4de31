/** Stands where a day or a bar would, for what was not published: a blank would be 0. */
export function noFigureGlyph(unicode: boolean): string {
  return unicode ? '·' : '?';
}

/** Its line of the legend. */
export function noFigureText(unicode: boolean): string {
  return `${noFigureGlyph(unicode)} no figure`;
}
