import type { Place } from '../../finding/index.js';
import type { JudgedFinding } from '../../report/index.js';
import { toVisibleLine, withCharactersOnly } from '../../text/index.js';

/** A file by its URI and its index. */
interface ArtifactLocation {
  readonly uri: string;
  /** Index in the list of the run; `undefined` if it is not listed. */
  readonly index: number | undefined;
}

/** Longest line that is repeated as a snippet, in characters, since a line may be a megabyte. */
const LONGEST_SNIPPET = 1000;

const DRIVE = /^[A-Za-z]:$/;

/** Location of a finding: its file, and its line or cell where it has one. */
export function toLocation({ place, excerpt }: JudgedFinding, artifactLocation: ArtifactLocation): object {
  return {
    physicalLocation: { artifactLocation, ...(place && linesOf(place, excerpt)) },
    ...(place && cellOf(place)),
  };
}

/** A region from a column to the end of its line. From a later column than the first, the whole line is its context. */
function linesOf({ line, column }: Place, excerpt: string | null): object {
  if (line === undefined) return {};
  const region = { startLine: line, startColumn: column };
  if (excerpt === null || excerpt.length > LONGEST_SNIPPET) return { region };
  const snippet = { text: withCharactersOnly(excerpt) };
  if (column === undefined || column === 1) return { region: { ...region, snippet } };
  return { region, contextRegion: { startLine: line, snippet } };
}

/** A cell of a workbook, named as in a formula: `SB_01!A5`. */
function cellOf({ sheet, cell }: Place): object {
  const parts = [sheet, cell].filter((part) => part !== undefined).map(toVisibleLine);
  const name = parts.at(-1);
  if (name === undefined) return {};
  const kind = cell === undefined ? 'sheet' : 'cell';
  return { logicalLocations: [{ name, fullyQualifiedName: parts.join('!'), kind }] };
}

/** URI of a file: `data/a%20b.csv` for a relative path, `file:///…` for an absolute one, `file://host/…` for a share. */
export function toUriReference(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeSegment);
  if (/^\/\/[^/]/.test(path)) return `file:${encoded.join('/')}`;
  if (path.startsWith('/')) return `file:///${encoded.join('/').replace(/^\/+/, '')}`;
  const [first = '', ...rest] = path.split('/');
  if (DRIVE.test(first) && rest.length > 0) return `file:///${[first, ...encoded.slice(1)].join('/')}`;
  return encoded.join('/');
}

// The colon is escaped as well, or a first segment such as `2025-01-01T10:00` would be read with a scheme.
function encodeSegment(segment: string): string {
  return encodeURIComponent(withCharactersOnly(segment));
}
