import { z } from 'zod';
import { HostError } from '../host/index.js';

const attachment = z.object({
  attachment_type: z.string(),
  url: z.string().min(1),
  title: z.string().nullish(),
  filename: z.string().nullish(),
  content_type: z.string().nullish(),
});

/** Of what the Content API says of a page, what is used here. */
const contentItem = z.object({
  updated_at: z.string().nullish(),
  withdrawn_notice: z
    .object({ explanation: z.string().nullish(), withdrawn_at: z.string().nullish() })
    .nullish(),
  details: z.object({ attachments: z.array(attachment).nullish(), body: z.string().nullish() }),
});

export type Attachment = z.infer<typeof attachment>;

export interface ContentItem {
  readonly attachments: readonly Attachment[];
  /** The HTML of the page without what stands around it; empty where it has none. */
  readonly body: string;
  /** Date of the last edit, `YYYY-MM-DD`; `null` where it is not said. */
  readonly updated: string | null;
}

/** Throws `HostError` for what is no page of the Content API, and for a page that was withdrawn. */
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
