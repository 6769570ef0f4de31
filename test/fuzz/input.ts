import { gzipSync } from 'node:zlib';
import { madeZip } from '../support/workbook.js';

/**
 * A file to run the program on, before it is packed: changes to what a workbook holds reach more of the program than changes to
 * its packed bytes. In all texts a character is a byte, so that any byte can stand anywhere.
 */
export interface Input {
  /** What the file is for: figures, claims or an article, settings, or the answer of a server. */
  readonly role: 'figures' | 'text' | 'settings';
  readonly name: string;
  readonly packing: 'none' | 'gzip' | 'zip';
  /** The files in an archive by name, or the one text of a file that is none. */
  readonly parts: Readonly<Record<string, string>>;
}

export async function packed({ packing, parts }: Input): Promise<Uint8Array> {
  const files = Object.entries(parts).map(([name, text]) => [name, toBytes(text)] as const);
  if (packing === 'zip') return madeZip(Object.fromEntries(files));
  const bytes = files[0]?.[1] ?? new Uint8Array();
  return packing === 'gzip' ? Uint8Array.from(gzipSync(bytes)) : bytes;
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** A text as its bytes in UTF-8, a character each. */
export function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Characters in all parts of an input. */
export function sizeOf({ parts }: Input): number {
  return Object.values(parts).reduce((sum, text) => sum + text.length, 0);
}
