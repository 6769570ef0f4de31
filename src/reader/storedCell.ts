/** The text of a number that is stored in any notation: a whole one as digits, `61.0` and `6.1E1` too; any other as it stands. */
export function storedNumber(text: string): string {
  if (/^\d{1,15}$/.test(text) || !/^-?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text)) return text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

/** Whether a cell shows the error of a formula, such as `#REF!` or `Err:508`; a number may be stored beside it. */
export function showsError(text: string): boolean {
  return /^(?:Err:\d+|#[A-Z][A-Z0-9/_]*[!?]?)$/.test(text);
}
