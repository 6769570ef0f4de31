import { HostError } from '../host/index.js';
import { quote, toVisibleLine } from '../text/index.js';
import type { Attachment, ContentItem } from './contentItem.js';

const MOST_LISTED = 8;
const OPENDOCUMENT = 'application/vnd.oasis.opendocument.spreadsheet';

/** The one attachment that is the workbook of the time series. Throws `HostError`, listing them, where it cannot be told. */
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
