import type { Publication } from '../table/index.js';
import { unreadable } from './documentTable.js';
import { type Input, inputOf, wholeOf } from './input.js';

/** Size limit in bytes of what is unpacked: it is all in memory, and a small archive can hold a large nothing. */
const MOST_BYTES = 256 << 20;

/**
 * Unpacks an input that is packed by gzip, which is then read as any other, under the same name. A publication without rows says why
 * it cannot be unpacked. `DecompressionStream` is in browsers and in Node.
 */
export async function unpackGzip(input: Input, mostBytes = MOST_BYTES): Promise<Input | Publication> {
  const refuse = (message: string) =>
    unreadable(input.file, {
      rule: 'unreadable-archive',
      severity: 'error',
      message,
      place: { file: input.file },
    });
  const bytes = wholeOf(input);
  try {
    const pieces = await unpacked(bytes, mostBytes);
    if (pieces !== null) return inputOf(input.file, pieces.values(), input);
    const size = `${mostBytes >> 20} MB`;
    return refuse(
      `unexpected gzip file of more than ${size} unpacked, expected daily figures: unpack it first`,
    );
  } catch {
    return refuse('the gzip file is damaged or cut off: it cannot be unpacked; fetch it again');
  }
}

/** The unpacked bytes in pieces; `null` if they are more than `mostBytes`. Throws if they cannot be unpacked. */
async function unpacked(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array[] | null> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // What is wrong with the bytes is told to the reader of the stream as well.
  written.catch(() => undefined);
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  await written;
  return pieces;
}
