import * as z from 'zod';
import { HostError } from '../host/index.js';
import { quote, toVisibleLine } from '../text/index.js';

const attachment = z.object({
  attachment_type: z.string(),
  url: z.string().min(1),
  title: z.string().nullish(),
  filename: z.string().nullish(),
  content_type: z.string().nullish(),
});

/** The fields of a page in the Content API that are used here. */
const contentItem = z.object({
  updated_at: z.string().nullish(),
  withdrawn_notice: z
    .object({ explanation: z.string().nullish(), withdrawn_at: z.string().nullish() })
    .nullish(),
  details: z.object({ attachments: z.array(attachment).nullish(), body: z.string().nullish() }),
});

export type Attachment = z.infer<typeof attachment>;

/** A page of GOV.UK as the Content API gives it. */
export interface ContentItem {
  readonly attachments: readonly Attachment[];
  /** The HTML of the page's content, without its header and footer; empty if there is none. */
  readonly body: string;
  /** Date of the last edit, `YYYY-MM-DD`; `null` if the page does not say. */
  readonly updated: string | null;
}

/**
 * Parses an answer of the Content API; `address` is where it came from. Throws `HostError` for anything else, and for a page
 * that was withdrawn.
 */
export function parseContentItem(bytes: Uint8Array, address: string): ContentItem {
  const text = new TextDecoder().decode(bytes);
  const parsed = contentItem.safeParse(parseJson(text));
  if (!parsed.success) {
    const found = text.trimStart().startsWith('<') ? 'a web page' : 'something else';
    throw new HostError(`${address} was answered with ${found}, expected a page of the Content API as JSON`);
  }
  const { updated_at: updated, withdrawn_notice: withdrawn, details } = parsed.data;
  if (withdrawn?.explanation || withdrawn?.withdrawn_at) {
    throw new HostError(`${address} was withdrawn by the publisher: its figures are no longer kept up`);
  }
  return {
    attachments: details.attachments ?? [],
    body: details.body ?? '',
    updated: /^\d{4}-\d{2}-\d{2}/.exec(updated ?? '')?.[0] ?? null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Number of attachments that an error message lists. */
const MOST_LISTED = 8;
const OPENDOCUMENT = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * The attachment that is the workbook of the time series. Throws `HostError`, which lists the attachments, unless there is
 * exactly one.
 */
export function workbookOf({ attachments }: ContentItem, address: string): Attachment {
  const files = attachments.filter(({ attachment_type }) => attachment_type === 'file');
  const found = files.filter((file) => isOpenDocument(file) && /time\s+series/i.test(file.title ?? ''));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const several = found.length > 1;
  const listed = (several ? found : files).map(({ title, url }) => toVisibleLine(title || url));
  const names = listed.length === 0 ? 'no file' : listed.slice(0, MOST_LISTED).map(quote).join(', ');
  throw new HostError(
    `${address} lists ${names}, expected ${several ? 'only ' : ''}one OpenDocument workbook with "time series" in its title`,
  );
}

function isOpenDocument({ content_type, filename, url }: Attachment): boolean {
  return content_type === OPENDOCUMENT || [filename ?? '', url].some((name) => /\.ods$/i.test(name));
}
