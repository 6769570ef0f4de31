/** Puts an apostrophe in front of text that a spreadsheet would run as a formula; returns other text unchanged. */
export function withGuard(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

/** Removes the apostrophe that `withGuard` puts in front. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@'])/, '');
}
