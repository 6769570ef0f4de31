import type { MarkupHandler } from '../../reader/scanMarkup.js';

type Attributes = Readonly<Record<string, string>>;

/** What a style says of text, as far as it changes what is read; `undefined` where it says nothing. */
interface StyleWords {
  readonly parent: string | undefined;
  isStruck?: boolean;
  isRaised?: boolean;
  isHidden?: boolean;
  /** Of a sheet: whether it is shown. */
  isShown?: boolean;
}

type Word = Exclude<keyof StyleWords, 'parent'>;

/** Longest chain of styles, each based on the next: a longer one goes in circles. */
const LONGEST_CHAIN = 30;

/**
 * The styles of a workbook, from its content and its `styles.xml`: which text is struck out, raised or hidden, and which sheets are
 * hidden. A style says what it does not say itself by the style that it is based on.
 */
export class CellStyles implements MarkupHandler {
  private readonly styles = new Map<string, StyleWords>();
  private current: StyleWords | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.openStyle(attributes);
    else if (this.current === null) return;
    else if (name === 'style:text-properties') readText(this.current, attributes);
    else if (name === 'style:table-properties' && attributes['table:display'] !== undefined)
      this.current.isShown = attributes['table:display'] !== 'false';
  }

  close(name: string): void {
    if (name === 'style:style') this.current = null;
  }

  /** What a style says; `undefined` if neither it nor any that it is based on says so. */
  find(family: Family, name: string | undefined, word: Word): boolean | undefined {
    let next = name;
    for (let step = 0; next !== undefined && step < LONGEST_CHAIN; step++) {
      const style = this.styles.get(`${family} ${next}`);
      if (style?.[word] !== undefined) return style[word];
      next = style?.parent;
    }
    return undefined;
  }

  private openStyle(attributes: Attributes): void {
    this.current = { parent: attributes['style:parent-style-name'] };
    this.styles.set(`${attributes['style:family']} ${attributes['style:name']}`, this.current);
  }
}

type Family = 'table' | 'table-cell' | 'text';

function readText(style: StyleWords, attributes: Attributes): void {
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  if (line !== undefined) style.isStruck = line !== 'none';
  const position = attributes['style:text-position'];
  // `super 58%` or `-33% 58%`: the height, then the size.
  if (position !== undefined) style.isRaised = /^(?:super|sub)|^-?0*[1-9]/.test(position);
  const display = attributes['text:display'];
  if (display !== undefined) style.isHidden = display === 'none';
}
