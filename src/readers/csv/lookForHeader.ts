import type { Finding } from '../../finding/index.js';
import type { Input } from '../input.js';
import type { ByteTape } from './byteTape.js';
import { areEnough, findHeader } from './findHeader.js';
import type { Header } from './header.js';
import { emptyInput, otherFormat, refuseRest } from './refuseText.js';

/** Headings do not stand further down. */
const MOST_BYTES = 8 << 20;

/** The row of headings, wherever it stands; or the finding that says why there is none. The tape stays at the first line. */
export async function lookForHeader(tape: ByteTape, { file, kind }: Input): Promise<Header | Finding> {
  const other = otherFormat(file, tape.bytes.subarray(0, tape.end));
  if (other !== null) return other;
  const head = () => tape.bytes.subarray(tape.start, tape.end);
  while (!tape.isLast && head().length < MOST_BYTES && !areEnough(head())) tape.more();
  const text = decoded(head(), tape.isLast);
  if (text === null) return refuseRest(file, tape, 1) as Finding;
  if (tape.isLast && text.trim() === '') return emptyInput(file, text !== '');
  const header = findHeader(head(), tape.isLast, file, kind);
  return 'rule' in header ? (refuseRest(file, tape, 1) ?? header) : header;
}

/** `null` where it is no text. What is only the start of an input may end in half of a character. */
function decoded(bytes: Uint8Array, isWhole: boolean): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: !isWhole,
    });
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
