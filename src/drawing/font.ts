/** Family of the font that comes with the package, in which every PNG is set. */
export const FONT_FAMILY = 'Open Sans';

/** Files of the font, by their paths in the package: regular and bold, with the same characters. */
export const FONT_FILES = ['fixtures/font/OpenSans-Regular.ttf', 'fixtures/font/OpenSans-Bold.ttf'] as const;

/** Characters that the font has: ASCII, Latin-1, Latin Extended-A, and the marks of the press. */
const IN_FONT = /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—−‘’‚“”„†•…‹›€™≈≠≤≥]/g;

/** The characters of a text that the font lacks, each once. */
export function lackedByFont(text: string): string {
  // A letter with its accent behind it is drawn as one.
  return [...new Set(text.normalize('NFC').replace(IN_FONT, ''))].join('');
}
