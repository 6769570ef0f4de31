/** Size of letters in pixels, and their weight. */
export interface Lettering {
  readonly size: number;
  readonly bold: boolean;
}

/** Distance from one line to the next, in font sizes. */
export const LINE_HEIGHT = 1.3;

/** Stands for what was cut off. */
export const ELLIPSIS = '…';

/** Width of a character in font sizes, by a wide sans-serif, since the reader's font is not known and text must fit in any. */
function widthOf(character: string): number {
  if (/[\u0300-\u036f]/.test(character)) return 0;
  if (/[ .,:;!|'ijl()[\]]/.test(character)) return 0.4;
  if (/[mwMW@%—…]/.test(character)) return 1;
  if (/[A-Z&]/.test(character)) return 0.74;
  if (/[\u0020-\u024f–−‘’“”]/.test(character)) return 0.64;
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 0.8 : 1.3;
}

/** Upper estimate of the width of a text, in pixels. */
export function textWidth(text: string, { size, bold }: Lettering): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size * (bold ? 1.1 : 1);
}

/** The text, or as much of its start as fits with an ellipsis behind it. */
export function cutText(text: string, width: number, lettering: Lettering): string {
  return textWidth(text, lettering) <= width ? text : startOf(text, width, lettering, ELLIPSIS) + ELLIPSIS;
}

/** At most `most` lines that fit the width; the last one is cut with an ellipsis if the text is longer. */
export function wrapText(text: string, width: number, lettering: Lettering, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most - 1 && textWidth(rest, lettering) > width) {
    const line = firstLine(rest, width, lettering);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, cutText(rest, width, lettering)];
}

/** Balancing tries widths from this share of the full one, in these steps. */
const NARROWEST_SHARE = 0.8;
const SHARE_STEP = 0.05;

/** As many lines as `wrapText` gives, but of more even lengths, so that no single word is left on the last one. */
export function balanceText(text: string, width: number, lettering: Lettering, most: number): string[] {
  const lines = wrapText(text, width, lettering, most);
  if (lines.length === 1 || lines.length === most) return lines;
  for (let share = NARROWEST_SHARE; share < 1; share += SHARE_STEP) {
    const even = wrapText(text, width * share, lettering, most);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** The start of a text up to the last space that fits. A day stays with its month; a word longer than a line is broken. */
function firstLine(text: string, width: number, lettering: Lettering): string {
  const start = startOf(text, width, lettering, '');
  const space = text[start.length] === ' ' ? start.length : start.lastIndexOf(' ');
  const isDate = /\b\d{1,2}$/.test(text.slice(0, space)) && /^ \p{Lu}/u.test(text.slice(space));
  const end = isDate ? text.lastIndexOf(' ', space - 1) : space;
  return end > 0 ? start.slice(0, end) : start;
}

/** As much of the start as fits before `then`, and at least one character, so that a loop over lines ends. */
function startOf(text: string, width: number, lettering: Lettering, then: string): string {
  let start = '';
  let used = textWidth(then, lettering);
  for (const character of text) {
    used += textWidth(character, lettering);
    if (used > width && start !== '') break;
    start += character;
  }
  return start;
}
