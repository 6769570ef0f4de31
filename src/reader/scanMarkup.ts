import { Parser } from 'htmlparser2';
import { quote } from '../text/index.js';

/** Nesting limit, above that of any page or workbook; the parser slows down with depth. */
const DEEPEST = 1000;

export interface MarkupHandler {
  /**
   * Called for a start tag. `name` is as written in XML, in lower case in HTML; `position` is that of the tag's first
   * character.
   */
  open?(name: string, attributes: Readonly<Record<string, string>>, position: number): void;
  /** Called for a piece of text, decoded; `position` is that of its first character, or of the entity that stands for it. */
  text?(text: string, position: number): void;
  /** Called at the end of an element. `implied` means that it has no end tag. */
  close?(name: string, implied: boolean): void;
}

/** Thrown for a document that must not be read on. The message is worded as a finding, without a full stop. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
}

/**
 * Scans HTML or XML in one pass, without building a tree. In XML, only its five named entities and numeric ones are
 * resolved. Throws `MarkupError` for XML that is not well-formed, or has a document type, which could define more entities, and
 * for nesting deeper than `DEEPEST`.
 */
export function scanMarkup(text: string, kind: 'html' | 'xml', handler: MarkupHandler): void {
  const xml = kind === 'xml';
  const form = xml ? new XmlForm(text) : null;
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        form?.open(parser);
        depth += 1;
        if (depth > DEEPEST)
          throw new MarkupError(`unexpected nesting of more than ${DEEPEST} elements, expected a document`);
        handler.open?.(name, attributes, parser.startIndex);
      },
      onattribute: (name, _, quotes) => form?.attribute(name, quotes),
      ontext(piece) {
        form?.text(parser, piece);
        handler.text?.(piece, parser.startIndex);
      },
      onclosetag(name, implied) {
        form?.close(parser, name, implied);
        depth -= 1;
        handler.close?.(name, implied);
      },
      oncomment: () => form?.pass(parser),
      onprocessinginstruction(name) {
        form?.pass(parser);
        if (xml && name.toLowerCase() === '!doctype') {
          throw new MarkupError(
            'unexpected document type, expected plain XML: it could define entities without end',
          );
        }
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.write(text);
  form?.end();
  parser.end();
  form?.ended();
}

/** The name of an attribute, as far as workbooks have any: what else stands in a tag is what is left of one. */
const NAME = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u;

/** Where the parser stands: the first and the last character of what it has just read. */
type Reading = Pick<Parser, 'startIndex' | 'endIndex'>;

/**
 * Whether XML is well-formed, as far as its elements go: one root, and each element ended by its own tag. The parser repairs what is
 * not, and passes over an end tag without an element in silence: that shows as a gap between two things that it reads. Repaired
 * data would lack what was cut off.
 */
class XmlForm {
  private readonly source: string;
  private depth = 0;
  private hasRoot = false;
  private isAtEnd = false;
  /** Position behind what was read last. */
  private next = 0;
  /** Position of the last character of the last start tag. */
  private opened = -1;

  constructor(source: string) {
    this.source = source;
  }

  /** `quotes` are the marks around the value of an attribute; none where there are none, which only HTML allows. */
  attribute(name: string, quotes: string | null | undefined): void {
    if (quotes == null || !NAME.test(name)) throw new MarkupError(strayTag(name));
  }

  open(at: Reading): void {
    this.pass(at);
    if (this.depth === 0 && this.hasRoot)
      throw new MarkupError(
        'unexpected second root element, expected one: the file was put together or damaged',
      );
    this.depth += 1;
    this.hasRoot = true;
    this.opened = at.endIndex;
  }

  text(at: Reading, piece: string): void {
    this.pass(at);
    if (this.depth === 0 && piece.trim() !== '')
      throw new MarkupError(
        `unexpected ${quote(piece.trim())} outside of all elements, expected well-formed XML: the file is damaged`,
      );
  }

  close(at: Reading, name: string, implied: boolean): void {
    this.depth -= 1;
    // The parser says "implied" of `<name/>` too, which it closes where it opened it.
    if (implied && at.endIndex !== this.opened) throw new MarkupError(unclosed(name, this.isAtEnd));
    if (!implied) this.pass(at);
  }

  pass({ startIndex, endIndex }: Reading): void {
    if (startIndex !== this.next) throw new MarkupError(strayTag(this.source.slice(this.next, startIndex)));
    this.next = endIndex + 1;
  }

  end(): void {
    this.isAtEnd = true;
  }

  ended(): void {
    if (!this.hasRoot) throw new MarkupError('unexpected XML without an element, expected a document');
    // Behind the name of an end tag there may be white space before its `>`.
    const rest = this.source.slice(this.next).trim();
    if (rest !== '' && rest !== '>') throw new MarkupError(strayTag(rest));
  }
}

function unclosed(name: string, isAtEnd: boolean): string {
  return isAtEnd
    ? `unexpected end inside the element ${quote(name)}, expected the whole of it: the file was cut off`
    : `unexpected element ${quote(name)} without an end tag, expected well-formed XML: the file is damaged`;
}

function strayTag(tag: string): string {
  return `unexpected ${quote(tag.trim())}, expected well-formed XML: the file is damaged`;
}
