const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar from 0, in eighths of a character; in `#` where there are no block characters. `share` is that of the longest,
 * which is `width` characters long; anything above 0 shows.
 */
export function bar(share: number, width: number, unicode: boolean): string {
  if (!(share > 0)) return '';
  const eighths = Math.max(1, Math.round(share * width * 8));
  if (!unicode) return '#'.repeat(Math.max(1, Math.round(eighths / 8)));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
