import { withCharactersOnly } from '../../text/index.js';

const DRIVE = /^[A-Za-z]:$/;

/** `data/a b.csv` is `data/a%20b.csv`; an absolute path is a `file:` URI; of a share, its host is the first part. */
export function toUriReference(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeSegment);
  if (/^\/\/[^/]/.test(path)) return `file:${encoded.join('/')}`;
  if (path.startsWith('/')) return `file:///${encoded.join('/').replace(/^\/+/, '')}`;
  const [first = '', ...rest] = path.split('/');
  if (DRIVE.test(first) && rest.length > 0) return `file:///${[first, ...encoded.slice(1)].join('/')}`;
  return encoded.join('/');
}

// The colon is escaped as well, or a first segment such as `2025-01-01T10:00` would read as a scheme.
function encodeSegment(segment: string): string {
  return encodeURIComponent(withCharactersOnly(segment));
}
