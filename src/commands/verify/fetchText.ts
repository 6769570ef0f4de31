import { type ArticleFormat, fetchedFormatOf } from '../../article/articleFormat.js';
import type { ArticleFile } from '../../article/articleText.js';
import type { Host } from '../../host/index.js';
import { download, patienceOf, siteAt } from '../../publisher/index.js';

const MOST_BYTES = 32 << 20;

/** A text that was fetched; `format` is `null` for plain text. */
interface FetchedText extends ArticleFile {
  readonly format: ArticleFormat | null;
}

/**
 * Fetches a text from an address, as its name. Redirects are followed on the same host only. Throws `HostError`, or
 * `QuestionError` for a format that is not read.
 */
export async function fetchText(address: string, host: Host): Promise<FetchedText> {
  const url = new URL(address);
  url.hash = '';
  const site = { ...siteAt(new URL(url.origin)), remedy: ': give that address instead' };
  const found = await download({ url: url.href, mostBytes: MOST_BYTES }, site, patienceOf(), host);
  // Without an entity tag, there is always an answer.
  const { body = new Uint8Array(), contentType = null } = found ?? {};
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const isText = /^text\/|\+xml$/.test(type);
  const input = { file: address, ...(isText ? inUtf8(body, parameters) : { bytes: body }) };
  return { ...input, format: fetchedFormatOf(input, type) };
}

/** A text in UTF-8 where the server states an encoding, which counts more than what a page says of itself. */
function inUtf8(bytes: Uint8Array, parameters: readonly string[]): Omit<ArticleFile, 'file'> {
  const stated = parameters.map((each) => /^charset=["']?([\w-]{1,40})/.exec(each)?.[1]).find(Boolean);
  if (stated === undefined) return { bytes };
  try {
    const isUtf8 = /^utf-?8$/.test(stated);
    return {
      bytes: isUtf8 ? bytes : new TextEncoder().encode(new TextDecoder(stated).decode(bytes)),
      isUtf8: true,
    };
  } catch {
    // An encoding that nobody knows is as good as none.
    return { bytes };
  }
}
