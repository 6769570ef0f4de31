import type { CellStyles } from './cellStyles.js';

/** How a piece of text is seen. */
interface Look {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
  readonly isHidden: boolean;
}

/** Most spaces that one element stands for: more are no text. */
const MOST_SPACES = 100;

/**
 * The text of a cell as it is seen: its paragraphs with a space between them. Text that is struck out or hidden is not there; raised or
 * lowered text is a note mark, which is left out too.
 */
export class CellText {
  text = '';
  /** Whether a note mark was left out. */
  isMarked = false;
  /** Whether anything was left out. */
  isCut = false;
  /** Whether the cell itself is struck out. */
  readonly isStruck: boolean;
  private readonly styles: CellStyles;
  private readonly looks: Look[];
  private paragraphs = 0;
  private depth = 0;

  constructor(styles: CellStyles, isStruck: boolean) {
    this.styles = styles;
    this.isStruck = isStruck;
    this.looks = [{ isStruck, isRaised: false, isHidden: false }];
  }

  /** Whether a paragraph is open, outside of which a cell has no text. */
  get isInText(): boolean {
    return this.depth > 0;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'text:p' || name === 'text:h') {
      if (this.paragraphs > 0) this.text += ' ';
      this.paragraphs += 1;
      this.depth += 1;
    } else if (name === 'text:span' || name === 'text:a') this.looks.push(this.look(attributes));
    else if (name === 'text:line-break' || name === 'text:tab') this.write(' ');
    else if (name === 'text:s') this.write(' '.repeat(spaces(attributes['text:c'])));
  }

  close(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.depth -= 1;
    else if (name === 'text:span' || name === 'text:a') this.looks.pop();
  }

  /** Adds text, in which any white space of the XML counts as one space. */
  write(piece: string): void {
    const { isStruck, isRaised, isHidden } = this.looks.at(-1) as Look;
    if (this.depth === 0) return;
    if (!isStruck && !isRaised && !isHidden) {
      this.text += piece.replace(/[\t\n\r ]+/g, ' ');
      return;
    }
    if (piece.trim() === '') return;
    this.isCut = true;
    this.isMarked ||= isRaised && !isStruck && !isHidden;
  }

  private look(attributes: Readonly<Record<string, string>>): Look {
    const around = this.looks.at(-1) as Look;
    const find = (word: keyof Look) =>
      this.styles.find('text', attributes['text:style-name'], word) ?? around[word];
    return { isStruck: find('isStruck'), isRaised: find('isRaised'), isHidden: find('isHidden') };
  }
}

function spaces(count = '1'): number {
  return /^\d{1,9}$/.test(count) ? Math.min(+count, MOST_SPACES) : 1;
}
