import { archiveKind } from '../../reader/archiveStart.js';
import type { DocumentInput } from '../../reader/documentTable.js';
import { MarkupError } from '../../reader/scanMarkup.js';
import { type ArchiveFormat, MOST_BYTES, unpackArchive } from '../../reader/unpackArchive.js';
import { orUnreadable, readWorkbook, savedOn, withEdition } from '../../reader/workbook.js';
import type { Publication } from '../../table/index.js';
import { decodeStrictly } from '../../text/index.js';
import { readSheets } from './readSheets.js';

const WORKBOOK: ArchiveFormat = {
  noun: 'workbook',
  format: 'an OpenDocument workbook (.ods)',
  holds: 'daily figures',
  remedy: 'save its table as CSV',
  content: 'content.xml',
  manifest: 'META-INF/manifest.xml',
};

/** Reads the sheet of daily figures of an OpenDocument workbook: an archive, or flat, which is one piece of XML. */
export function readOds(input: DocumentInput): Promise<Publication> {
  return orUnreadable(input.file, async () => {
    const { content, styles, meta } =
      archiveKind(input.bytes) === null ? flatParts(input.bytes) : await partsOf(input.bytes);
    return withEdition(readWorkbook(input, readSheets(content, styles)), savedOn(meta, 'dc:date'));
  });
}

/** The XML of a workbook; `null` for a part that it lacks. */
interface Parts {
  readonly content: string;
  readonly styles: string | null;
  readonly meta: string | null;
}

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const { content, part } = await unpackArchive(bytes, WORKBOOK);
  return { content, styles: await part('styles.xml'), meta: await part('meta.xml') };
}

function flatParts(bytes: Uint8Array): Parts {
  const content = decoded(bytes);
  // A comment has a date of its own, so that only the part with the metadata is looked at.
  const meta = /<office:meta>.*?<\/office:meta>/s.exec(content)?.[0] ?? null;
  return { content, styles: null, meta };
}

function decoded(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new MarkupError(
      `unexpected workbook of more than ${MOST_BYTES >> 20} MB, expected one of daily figures`,
    );
  const text = decodeStrictly(bytes);
  if (text === null)
    throw new MarkupError('unexpected bytes that are not UTF-8, expected XML in UTF-8: the file is damaged');
  return text;
}
