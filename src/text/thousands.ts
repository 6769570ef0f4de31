/** Separates the thousands of a decimal number with commas, `1,305.5`; decimals are kept as they are. */
export function separateThousands(digits: string): string {
  // Not `toLocaleString`: its first call loads 7 MB of locale data and takes as long as the rest of the program.
  const [whole = '', ...fraction] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}

/** A whole number as a sentence writes it: `1,305`. */
export function wholeNumberText(value: number): string {
  return separateThousands(String(value));
}
