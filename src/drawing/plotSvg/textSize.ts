/** How large letters are and whether they are bold. */
export interface Lettering {
  readonly size: number;
  readonly bold: boolean;
}

/** From one line to the next, in font sizes. */
export const LINE_HEIGHT = 1.3;

const ELLIPSIS = '…';

/** Widths in font sizes, of a wide sans-serif: which font a reader has is not known, and text must fit in all. */
function widthOf(character: string): number {
  if (/[\u0300-\u036f]/.test(character)) return 0;
  if (/[ .,:;!|'ijl()[\]]/.test(character)) return 0.4;
  if (/[mwMW@%—…]/.test(character)) return 1;
  if (/[A-Z&]/.test(character)) return 0.74;
  if (/[\u0020-\u024f–−‘’“”]/.test(character)) return 0.64;
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 0.8 : 1.3;
}

/** An upper estimate, in pixels. */
export function textWidth(text: string, { size, bold }: Lettering): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size * (bold ? 1.1 : 1);
}

/** The text, or as much of its start as fits with an ellipsis. */
export function cutText(text: string, width: number, lettering: Lettering): string {
  return textWidth(text, lettering) <= width ? text : startOf(text, width, lettering, ELLIPSIS) + ELLIPSIS;
}

/** Lines that fit the width; what does not fit the last of them is cut with an ellipsis. */
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

/** From this part of the width on, lines are tried, and in these steps. */
const NARROWEST_SHARE = 0.6;
const SHARE_STEP = 0.05;

/** As many lines as `wrapText` needs, but of more even lengths: a word left alone on the last one looks lost. */
export function balanceText(text: string, width: number, lettering: Lettering, most: number): string[] {
  const lines = wrapText(text, width, lettering, most);
  if (lines.length === 1 || lines.length === most) return lines;
  for (let share = NARROWEST_SHARE; share < 1; share += SHARE_STEP) {
    const even = wrapText(text, width * share, lettering, most);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** Up to the last space that fits; a day stays with its month, and a word longer than a line is broken. */
function firstLine(text: string, width: number, lettering: Lettering): string {
  const start = startOf(text, width, lettering, '');
  const space = text[start.length] === ' ' ? start.length : start.lastIndexOf(' ');
  const isDate = /\b\d{1,2}$/.test(text.slice(0, space)) && /^ \p{Lu}/u.test(text.slice(space));
  const end = isDate ? text.lastIndexOf(' ', space - 1) : space;
  return end > 0 ? start.slice(0, end) : start;
}

/** At least one character, so that whoever takes line after line comes to an end. */
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
