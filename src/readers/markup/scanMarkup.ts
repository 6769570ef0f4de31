import { Parser } from 'htmlparser2';

/** Deeper than any page or workbook; the parser slows down with depth. */
const DEEPEST = 1000;

export interface MarkupHandler {
  /** Names are as written in XML, in lower case in HTML. `position` is that of the tag's first character. */
  open?(name: string, attributes: Readonly<Record<string, string>>, position: number): void;
  text?(text: string): void;
  /** `implied` where the document does not close the element itself. */
  close?(name: string, implied: boolean): void;
}

/** A document that a reader refuses to go on with: the message is a finding's, without a full stop. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
}

/**
 * Goes once through HTML or XML, without building a tree: nothing grows with the depth of it. Only the five entities of
 * XML and numeric ones are resolved in XML. Throws `MarkupError` for an XML with a document type, which
 * could define more, and for nesting without end.
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
      ontext: (piece) => handler.text?.(piece),
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
