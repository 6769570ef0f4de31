import { Parser } from 'htmlparser2';

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
 * resolved. Throws `MarkupError` for XML with a document type, which could define more entities, and for nesting deeper
 * than `DEEPEST`.
 */
export function scanMarkup(text: string, kind: 'html' | 'xml', handler: MarkupHandler): void {
  const xml = kind === 'xml';
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST)
          throw new MarkupError(`unexpected nesting of more than ${DEEPEST} elements, expected a document`);
        handler.open?.(name, attributes, parser.startIndex);
      },
      ontext: (piece) => handler.text?.(piece, parser.startIndex),
      onclosetag(name, implied) {
        depth -= 1;
        handler.close?.(name, implied);
      },
      onprocessinginstruction(name) {
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
  parser.end();
}
