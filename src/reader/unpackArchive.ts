import { type Entry, ERR_UNSAFE_FILENAME, Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js';
import { decodeStrictly } from '../text/index.js';

/** A format whose files are ZIP archives of XML, with the words for it in messages. */
export interface ArchiveFormat {
  /** Noun for the file: `workbook`. */
  readonly noun: string;
  /** The format with its article: `an OpenDocument workbook (.ods)`. */
  readonly format: string;
  /** What a file of an acceptable size holds: `daily figures`. */
  readonly holds: string;
  /** What to do with a file of another kind: `save its table as CSV`. */
  readonly remedy: string;
  /** Path of the part with the content, which there must be exactly once. */
  readonly content: string;
  /** Path of the part that says of others that they are encrypted, which there may be. */
  readonly manifest?: string;
}

/** Thrown for an archive that cannot be unpacked. The message is worded as a finding, without a full stop. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** Size limits of unpacked parts in bytes, of each and in all; the official workbook has about two megabytes. */
export const MOST_BYTES = 64 << 20;
const MOST_BYTES_IN_ALL = 2 * MOST_BYTES;
const MOST_ENTRIES = 1000;

export interface Unpacked {
  /** The XML of the content. */
  readonly content: string;
  /** The XML of another part; `null` if there is none of that path. Throws `ArchiveError`. */
  part(path: string): Promise<string | null>;
}

/** Unpacks the content in memory, then other parts as they are asked for, and nothing else. Throws `ArchiveError`. */
export async function unpackArchive(bytes: Uint8Array, format: ArchiveFormat): Promise<Unpacked> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true });
  const entries = await withReason(format, () => listed(zip, format));
  const room = { bytes: MOST_BYTES_IN_ALL };
  const part = (path: string) => withReason(format, () => partOf(entries, path, format, room));
  if (format.manifest !== undefined && (await part(format.manifest))?.includes('encryption-data'))
    throw new ArchiveError(encrypted(format));
  const content = await part(format.content);
  if (content === null) throw new ArchiveError(otherKind(entries, format));
  return { content, part };
}

/** Room that is left for unpacked bytes. */
interface Room {
  bytes: number;
}

async function partOf(
  entries: readonly Entry[],
  path: string,
  format: ArchiveFormat,
  room: Room,
): Promise<string | null> {
  const [entry, ...others] = entries.filter(({ filename }) => filename === path);
  if (entry === undefined || entry.directory) return null;
  if (others.length > 0)
    throw new ArchiveError(`unexpected second ${path} in the ${format.noun}, expected one`);
  if (entry.encrypted) throw new ArchiveError(encrypted(format));
  const unpacked = await entry.getData(new CappedWriter(format, room), {
    useWebWorkers: false,
    checkSignature: true,
  });
  const text = decodeStrictly(unpacked);
  if (text === null) throw new ArchiveError(damaged(format));
  return text;
}

async function withReason<Result>(format: ArchiveFormat, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(reasonOf(error, format), { cause: error });
  }
}

function encrypted({ noun }: ArchiveFormat): string {
  return `unexpected encrypted ${noun}, expected one that is open: save it without a password`;
}

function damaged({ noun }: ArchiveFormat): string {
  return `the ${noun} is damaged or cut off: it cannot be unpacked; fetch it again`;
}

function reasonOf(error: unknown, format: ArchiveFormat): string {
  const { noun } = format;
  return error instanceof Error && error.message === ERR_UNSAFE_FILENAME
    ? `unexpected file name that leads out of the ${noun}, expected the ${noun} as it was published`
    : damaged(format);
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

/** Kinds of archive by a file in them, the surest first; a remedy where it is another than that of the format. */
const KINDS: readonly (readonly [RegExp, string, string?])[] = [
  [/^encrypted-package$/, 'encrypted OpenDocument file', 'save it without a password'],
  [/^xl\/workbook\.bin$/, 'binary Excel workbook (.xlsb)'],
  [/^xl\//, 'Excel workbook (.xlsx)'],
  [/^word\//, 'Word document (.docx)'],
  [/^ppt\//, 'PowerPoint presentation (.pptx)'],
  [/\.iwa$|^Index\.zip$/, 'document of Numbers or another program of iWork'],
  [/^content\.xml$/, 'OpenDocument file'],
  [/\.[ct]sv$/i, 'ZIP archive with a CSV in it', 'unpack it first'],
  [/(?:)/, 'ZIP archive', 'unpack it first'],
];

function otherKind(entries: readonly Entry[], { format, remedy }: ArchiveFormat): string {
  const names = entries.map(({ filename }) => filename);
  const [, what, other] = KINDS.find(([name]) => names.some((each) => name.test(each))) ?? [];
  return `unexpected ${what ?? 'empty ZIP archive'}, expected ${format}: ${other ?? remedy}`;
}

/** Collects unpacked bytes up to a limit, since the sizes stated in an archive cannot be trusted. */
class CappedWriter extends Writer<Uint8Array> {
  private readonly chunks: Uint8Array[] = [];
  private readonly format: ArchiveFormat;
  private readonly room: Room;
  private length = 0;

  constructor(format: ArchiveFormat, room: Room) {
    super();
    this.format = format;
    this.room = room;
  }

  override async writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.length += chunk.length;
    this.room.bytes -= chunk.length;
    const { noun, holds } = this.format;
    if (this.length > MOST_BYTES)
      throw new ArchiveError(
        `unexpected ${noun} with a part of more than ${MOST_BYTES >> 20} MB unpacked, expected one of ${holds}`,
      );
    if (this.room.bytes < 0)
      throw new ArchiveError(
        `unexpected ${noun} of more than ${MOST_BYTES_IN_ALL >> 20} MB unpacked, expected one of ${holds}`,
      );
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
