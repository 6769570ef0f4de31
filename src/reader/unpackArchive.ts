import { type Entry, ERR_UNSAFE_FILENAME, Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js';

/** A format whose files are ZIP archives of XML, with the words for it in messages. */
export interface ArchiveFormat {
  /** Noun for the file: `workbook`. */
  readonly noun: string;
  /** The format with its article: `an OpenDocument workbook (.ods)`. */
  readonly format: string;
  /** What a file of an acceptable size holds: `daily figures`. */
  readonly holds: string;
  /** Path of the part with the content, which there must be exactly once. */
  readonly content: string;
  /** Path of the part with metadata, which there may be. */
  readonly meta?: string;
}

/** Thrown for an archive that cannot be unpacked. The message is worded as a finding, without a full stop. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** Size limit of each unpacked part in bytes; the official workbook has about two megabytes. */
const MOST_BYTES = 64 << 20;
const MOST_ENTRIES = 1000;

export interface Unpacked {
  /** The XML of the content. */
  readonly content: string;
  /** The XML of the metadata; empty if there is none. */
  readonly meta: string;
}

/** Unpacks the two parts in memory and nothing else. Throws `ArchiveError`. */
export async function unpackArchive(bytes: Uint8Array, format: ArchiveFormat): Promise<Unpacked> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true });
  try {
    const entries = await listed(zip, format);
    const [content, ...others] = entries.filter(({ filename }) => filename === format.content);
    if (content === undefined || content.directory)
      throw new ArchiveError(`unexpected ${whatIs(entries)}, expected ${format.format}`);
    if (others.length > 0)
      throw new ArchiveError(`unexpected second ${format.content} in the ${format.noun}, expected one`);
    const meta = entries.find(({ filename }) => filename === format.meta);
    return {
      content: await textOf(content, format),
      meta: meta === undefined ? '' : await textOf(meta, format),
    };
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(reasonOf(error, format), { cause: error });
  }
}

async function textOf(entry: Entry, format: ArchiveFormat): Promise<string> {
  if (entry.directory) return '';
  const unpacked = await entry.getData(new CappedWriter(format), {
    useWebWorkers: false,
    checkSignature: true,
  });
  return new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
}

function reasonOf(error: unknown, { noun }: ArchiveFormat): string {
  return error instanceof Error && error.message === ERR_UNSAFE_FILENAME
    ? `unexpected file name that leads out of the ${noun}, expected the ${noun} as it was published`
    : `the ${noun} is damaged or cut off: it cannot be unpacked; fetch it again`;
}

async function listed(zip: ZipReader<unknown>, { format }: ArchiveFormat): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.getEntriesGenerator()) {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES)
      throw new ArchiveError(`unexpected archive of more than ${MOST_ENTRIES} files, expected ${format}`);
  }
  return entries;
}

function whatIs(entries: readonly Entry[]): string {
  const names = entries.map(({ filename }) => filename);
  if (names.some((name) => name.startsWith('xl/'))) return 'Excel workbook (.xlsx)';
  if (names.some((name) => name.startsWith('word/'))) return 'Word document';
  if (names.includes('content.xml')) return 'OpenDocument file';
  return 'ZIP archive';
}

/** Collects unpacked bytes up to a limit, since the sizes stated in an archive cannot be trusted. */
class CappedWriter extends Writer<Uint8Array> {
  private readonly chunks: Uint8Array[] = [];
  private readonly format: ArchiveFormat;
  private length = 0;

  constructor(format: ArchiveFormat) {
    super();
    this.format = format;
  }

  override async writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.length += chunk.length;
    if (this.length > MOST_BYTES) {
      const { noun, holds } = this.format;
      throw new ArchiveError(
        `unexpected ${noun} of more than ${MOST_BYTES >> 20} MB unpacked, expected one of ${holds}`,
      );
    }
    this.chunks.push(chunk);
  }

  override async getData(): Promise<Uint8Array> {
    const whole = new Uint8Array(this.length);
    let offset = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    return whole;
  }
}
