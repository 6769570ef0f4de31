/** A link in a text, with all that is known of it when it is closed. */
export interface Link {
  /** Whether it leads to a place within a page, as links to notes do. */
  readonly isInner: boolean;
}

/** A piece of text: plain, of a link, or a mark, which is left out. */
interface Piece {
  text: string;
  readonly link: Link | null;
  readonly isMark: boolean;
}

/** A text as it is read. */
export interface ReadText {
  readonly text: string;
  /** Whether marks of notes were left out. */
  readonly isMarked: boolean;
  /** Whether the whole of it is a link that may lead to a note, so that it may be no figure. */
  readonly isNoteLink: boolean;
}

/** What a link to a note is called: a number, a letter, a sign, `note 2`, in brackets or not. */
const NOTE = /^\s*[[(]?\s*(?:(?:foot)?note\s*)?(?:\d{1,2}|[a-z]|[ivx]{2,4}|[*†‡§¶]{1,3})\s*[\])]?\s*$/i;

/** Characters that are not seen, also where they stand within a number. */
const UNSEEN_CHARACTERS = /[\u00ad\u200b\u2060\ufeff]+/g;

/** What holds for a text at some point: how many open elements take it away or mark it, and the links that it is in. */
export class TextContext {
  gone = 0;
  marks = 0;
  readonly links: Link[] = [];
}

/** The text of a cell or a block, put together from its pieces. */
export class TextPieces {
  readonly context: TextContext;
  private readonly pieces: Piece[] = [];

  constructor(context = new TextContext()) {
    this.context = context;
  }

  add(text: string): void {
    const { gone, marks, links } = this.context;
    if (gone > 0) return;
    const [link, isMark] = [links.at(-1) ?? null, marks > 0];
    const last = this.pieces.at(-1);
    if (last?.link === link && last.isMark === isMark) last.text += text;
    else this.pieces.push({ text, link, isMark });
  }

  isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  read(): ReadText {
    if (this.pieces.every(({ text }) => text.trim() === ''))
      return { text: '', isMarked: false, isNoteLink: false };
    const seen = this.pieces.map((piece) => ({ ...piece, text: piece.text.replace(UNSEEN_CHARACTERS, '') }));
    const said = seen.filter(({ isMark, text }) => !isMark && text.trim() !== '');
    const links = textsOfLinks(said);
    const isAlone = new Set(said.map(({ link }) => link)).size === 1;
    const isNote = ({ link }: Piece) => link?.isInner === true && NOTE.test(links.get(link) ?? '');
    const isLeftOut = (piece: Piece) => piece.isMark || (isNote(piece) && !isAlone);
    return {
      text: joined(seen, isLeftOut),
      isMarked: seen.some((piece) => isLeftOut(piece) && piece.text.trim() !== ''),
      isNoteLink: isAlone && said.every((piece) => isNote(piece)),
    };
  }
}

function textsOfLinks(pieces: readonly Piece[]): Map<Link, string> {
  const texts = new Map<Link, string>();
  for (const { link, text } of pieces) if (link !== null) texts.set(link, (texts.get(link) ?? '') + text);
  return texts;
}

/** Joins pieces. Two numbers that only the start or end of a link, or a mark, keeps apart do not become one. */
function joined(pieces: readonly Piece[], isLeftOut: (piece: Piece) => boolean): string {
  const kept: string[] = [];
  let link: Link | null = null;
  let isApart = false;
  let last = '';
  for (const piece of pieces) {
    if (piece.text === '') continue;
    isApart ||= piece.link !== link || isLeftOut(piece);
    link = piece.link;
    if (isLeftOut(piece)) continue;
    if (isApart && /\d$/.test(last) && /^\d/.test(piece.text)) kept.push(' ');
    kept.push(piece.text);
    last = piece.text;
    isApart = false;
  }
  return kept.join('');
}

/** The text of a cell in one line. A no-break space by itself is kept, since it may separate thousands. */
export function inOneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u2009\u202f]+|\s{2,}/g, ' ').trim();
}
