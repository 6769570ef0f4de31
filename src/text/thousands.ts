/** `1,305`: digits with thousands separated, and whatever decimals follow. */
export function separateThousands(digits: string): string {
  // Not `toLocaleString`: its first call loads 7 MB of locale data and takes as long as the rest of the program.
  const [whole = '', ...fraction] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}

/** A whole number in a sentence. */
export function wholeNumberText(value: number): string {
  return separateThousands(String(value));
}
