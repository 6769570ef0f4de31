/** Where in the input something stands: in a text file a line and column, in a workbook a sheet and cell. */
export interface Place {
  readonly file: string;
  /** Physical line from 1; LF, CRLF and a lone CR each end one, inside quotes too. */
  readonly line?: number;
  /** Column from 1, counted in characters of that line. */
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
}

/** `daily.csv, line 3, column 12`. */
export function toPlaceText(place: Place): string {
  const parts = [place.file];
  if (place.sheet !== undefined) parts.push(`sheet ${place.sheet}`);
  if (place.cell !== undefined) parts.push(`cell ${place.cell}`);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  return parts.join(', ');
}
