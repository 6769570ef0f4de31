/** Means itself wherever a shell reads a word. */
const PLAIN = /^[\w-]+$/;

/** For a shell in which nothing means anything between single quotation marks: bash, zsh. */
export function quotePosix(text: string): string {
  return PLAIN.test(text) ? text : `'${oneLine(text).replaceAll("'", "'\\''")}'`;
}

/** In fish, a backslash still has a meaning there. */
export function quoteFish(text: string): string {
  return PLAIN.test(text) ? text : `'${oneLine(text).replace(/[\\']/g, '\\$&')}'`;
}

/** PowerShell takes typographic quotation marks for plain ones, and doubles what stands for itself. */
export function quotePowershell(text: string): string {
  return `'${oneLine(text).replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** What a terminal obeys, or ends a line, would mean something to a script. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
