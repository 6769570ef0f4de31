import { type Entry, ERR_UNSAFE_FILENAME, Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js';

/** Thrown for a workbook that cannot be unpacked. The message is worded as a finding, without a full stop. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}

/** Size limit of the unpacked XML in bytes; the official workbook has about two megabytes. */
const MOST_BYTES = 64 << 20;
const MOST_ENTRIES = 1000;

const CONTENT = 'content.xml';
const META = 'meta.xml';
const OPENDOCUMENT = 'an OpenDocument workbook (.ods)';

export interface Unpacked {
  /** The XML of the sheets. */
  readonly content: string;
  /** The XML of the workbook's metadata; empty if there is none. */
  readonly meta: string;
}

/** Unpacks the two parts in memory and nothing else. Throws `WorkbookError`. */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Unpacked> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true });
  try {
    const entries = await listed(zip);
    const [content, ...others] = entries.filter(({ filename }) => filename === CONTENT);
    if (content === undefined || content.directory)
      throw new WorkbookError(`unexpected ${whatIs(entries)}, expected ${OPENDOCUMENT}`);
    if (others.length > 0)
      throw new WorkbookError(`unexpected second ${CONTENT} in the workbook, expected one`);
    const meta = entries.find(({ filename }) => filename === META);
    return { content: await textOf(content), meta: meta === undefined ? '' : await textOf(meta) };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(reasonOf(error), { cause: error });
  }
}

async function textOf(entry: Entry): Promise<string> {
  if (entry.directory) return '';
  const unpacked = await entry.getData(new CappedWriter(), { useWebWorkers: false, checkSignature: true });
  return new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message === ERR_UNSAFE_FILENAME
    ? 'unexpected file name that leads out of the workbook, expected the workbook as it was published'
    : 'the workbook is damaged or cut off: it cannot be unpacked; fetch it again';
}

async function listed(zip: ZipReader<unknown>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.getEntriesGenerator()) {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES)
      throw new WorkbookError(
        `unexpected archive of more than ${MOST_ENTRIES} files, expected ${OPENDOCUMENT}`,
      );
  }
  return entries;
}

function whatIs(entries: readonly Entry[]): string {
  const names = entries.map(({ filename }) => filename);
  if (names.some((name) => name.startsWith('xl/'))) return 'Excel workbook (.xlsx)';
  if (names.some((name) => name.startsWith('word/'))) return 'Word document';
  return 'ZIP archive';
}

/** Collects unpacked bytes up to a limit, since the sizes stated in an archive cannot be trusted. */
class CappedWriter extends Writer<Uint8Array> {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;

  override async writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.length += chunk.length;
    if (this.length > MOST_BYTES) {
      throw new WorkbookError(
        `unexpected workbook of more than ${MOST_BYTES >> 20} MB unpacked, expected one of daily figures`,
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
