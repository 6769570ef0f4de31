/** A text that a spreadsheet would run as a formula, with an apostrophe in front; any other as it is. */
export function withGuard(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `withGuard` puts in front. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@'])/, '');
}
