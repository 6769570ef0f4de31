import { unicodeEncodingOf } from '../../reader/unicodeEncoding.js';
import { decodeStrictly, quote, undecodableLine } from '../../text/index.js';

/** Bytes, from the first, among which a page says its encoding. */
const HEAD = 4096;

const DECLARED = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
const DECLARED_IN_XML = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/i;

/**
 * Decodes a page by its byte-order mark, as UTF-8, or where it is not, as the page itself says. The problem, worded as a finding,
 * where it is none of these: what is then shown in place of a character could be part of a figure.
 */
export function decodePage(
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: string; readonly line: number } {
  const unicode = unicodeEncodingOf(bytes);
  const text = decoded(bytes, unicode);
  if (text !== null) return { text };
  const declared = unicode === 'utf-8' ? declaredEncoding(bytes) : null;
  const other = declared === null ? null : decoded(bytes, declared);
  if (other !== null) return { text: other };
  const name = unicode === 'utf-8' ? 'UTF-8' : 'UTF-16';
  const found =
    declared === null
      ? `bytes that are not ${name} in a page that names no other encoding`
      : `bytes that are not UTF-8 in a page that names the encoding ${quote(declared)}`;
  return {
    problem: `unexpected ${found}, expected UTF-8: save the page again`,
    line: undecodableLine(bytes, unicode),
  };
}

/** The encoding that the page names, unless it is Unicode, as which it was tried. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const name = (DECLARED_IN_XML.exec(head) ?? DECLARED.exec(head))?.[1] ?? null;
  return name === null || /^(?:utf|ucs|unicode)/i.test(name) ? null : name;
}

/** The text; `null` if it is not in that encoding or nobody knows it. A character that is cut off at the end is left out. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  return decodeStrictly(bytes, { encoding, stream: true });
}
