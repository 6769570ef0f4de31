/** Text that no shell needs quoted. */
const PLAIN = /^[\w-]+$/;

/** Quotes a word for bash and zsh, where nothing has a meaning between single quotation marks. */
export function quotePosix(text: string): string {
  return PLAIN.test(text) ? text : `'${oneLine(text).replaceAll("'", "'\\''")}'`;
}

/** Quotes a word for fish, where a backslash has a meaning between single quotation marks too. */
export function quoteFish(text: string): string {
  return PLAIN.test(text) ? text : `'${oneLine(text).replace(/[\\']/g, '\\$&')}'`;
}

/** Quotes a word for PowerShell, which reads typographic quotation marks as plain ones; doubled, they stand for themselves. */
export function quotePowershell(text: string): string {
  return `'${oneLine(text).replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** Text on one line: control characters and line separators, which could mean something in a script, become blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
