const MONTH = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** `Aug` for `August`, wherever it stands in a label. */
export function shortMonths(label: string): string {
  return label.replace(MONTH, (month) => month.slice(0, 3));
}
