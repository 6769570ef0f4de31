/** Puts an apostrophe in front of text that a spreadsheet would run as a formula; returns other text unchanged. */
export function withGuard(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

/** Text of a cell, trimmed, without the apostrophe that `withGuard` puts in front; empty where there is no cell. */
export function unguarded(cell = ''): string {
  return cell.trim().replace(/^'(?=[=+\-@'])/, '');
}
