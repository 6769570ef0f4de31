import type { CivilDate } from '../calendar/index.js';
import type { Finding } from '../finding/index.js';
import { placesOf, type TextPlace } from '../statements/sentence/placesOf.js';
import { indexOfPart } from '../text/index.js';

/** A file that may be an article, with the name it has in messages. */
export interface ArticleFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether it is in UTF-8, whatever a page says of itself. */
  readonly isUtf8?: boolean;
}

/** The text of a document as it is read, and the places of its characters in the document. */
export interface ArticleText {
  /** Sentences without markup; paragraphs with a blank line between them. */
  readonly text: string;
  /** The lines that places are in: those of the file or, for a Word document, its paragraphs. */
  readonly source: string;
  /** Line and column in `source` of a position in `text`. */
  placeAt(position: number): TextPlace;
  /** Day of publication that the document states where no reader sees it, `YYYY-MM-DD`; `null` if it states none. */
  readonly published: CivilDate | null;
}

/** Most characters of the text of a document, that of a long book. */
export const LONGEST_TEXT = 4_000_000;

/** What is wrong with a text that is too long to be judged; `null` for any other. */
export function problemOfLength(text: string): string | null {
  if (text.length <= LONGEST_TEXT) return null;
  return `unexpected text of more than ${LONGEST_TEXT / 1_000_000} million characters, expected an article`;
}

/** The finding for an input whose text cannot be read. */
export function unreadable(file: string, message: string): Finding {
  return { rule: 'not-text', severity: 'error', message, place: { file } };
}

/** A plain text, whose places are its own. */
export function plainText(text: string): ArticleText {
  return { text, source: text, placeAt: placesOf(text), published: null };
}

/** Most characters of a raised mark; more are text. */
export const LONGEST_MARK = 8;

/** Whether raised text is the mark of a footnote, which would lengthen the figure before it, unlike the end of "14th". */
export function isFootnoteMark(raised: string): boolean {
  return raised.length <= LONGEST_MARK && !/^\s*(?:st|nd|rd|th)\s*$/i.test(raised);
}

/** A text made of pieces of another one, `source`, which remembers where each piece is from. */
export class TextCopy {
  /** Number of characters (UTF-16 units) so far. */
  length = 0;
  private readonly source: string;
  private readonly pieces: string[] = [];
  /** Stretches by their start in the copy, each with its start in the source. */
  private readonly starts: number[] = [0];
  private readonly sources: number[] = [0];
  /** The stretch of the source that is copied next, its end excluded; one slice for many small pieces. */
  private waiting = { from: 0, to: 0 };

  constructor(source: string) {
    this.source = source;
  }

  /** Adds what stands in the source from one position up to another, which is excluded. */
  copy(from: number, to: number): void {
    if (to <= from) return;
    if (this.waiting.to === from && this.waiting.from < from) this.waiting.to = to;
    else {
      this.flush();
      this.mark(from);
      this.waiting = { from, to };
    }
    this.length += to - from;
  }

  /** Adds a piece that stands for what is at a position of the source, such as a decoded entity. */
  insert(text: string, at: number): void {
    this.flush();
    this.mark(at);
    this.pieces.push(text);
    this.length += text.length;
  }

  /** Position in the source of a position in the copy. */
  sourceOf(position: number): number {
    const part = indexOfPart(this.starts, position);
    return (this.sources[part] as number) + position - (this.starts[part] as number);
  }

  toString(): string {
    this.flush();
    return this.pieces.join('');
  }

  private mark(from: number): void {
    const at = this.starts.at(-1) as number;
    if ((this.sources.at(-1) as number) + this.length - at === from) return;
    this.starts.push(this.length);
    this.sources.push(from);
  }

  private flush(): void {
    const { from, to } = this.waiting;
    if (from < to) this.pieces.push(this.source.slice(from, to));
    this.waiting = { from: to, to };
  }
}

/** Finds the places of positions in a copy of `source`, as `ArticleText` has them. */
export function placesIn(source: string, copy: TextCopy): ArticleText['placeAt'] {
  const place = placesOf(source);
  return (position) => place(copy.sourceOf(position));
}
