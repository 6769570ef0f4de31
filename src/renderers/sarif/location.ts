import type { Place } from '../../finding/index.js';
import type { JudgedFinding } from '../../report/index.js';
import { toShown, withCharactersOnly } from '../../text/index.js';

export interface ArtifactLocation {
  readonly uri: string;
  /** In the list of the run; `undefined` where it is not in it. */
  readonly index: number | undefined;
}

/** A line can be a megabyte; one that nobody would read is not repeated. */
const LONGEST_SNIPPET = 1000;

export function toLocation({ place, excerpt }: JudgedFinding, artifactLocation: ArtifactLocation): object {
  return {
    physicalLocation: { artifactLocation, ...(place && linesOf(place, excerpt)) },
    ...(place && cellOf(place)),
  };
}

/** A region without an end goes to the end of its line; from a later column, the whole line is the context of it. */
function linesOf({ line, column }: Place, excerpt: string | null): object {
  if (line === undefined) return {};
  const region = { startLine: line, startColumn: column };
  if (excerpt === null || excerpt.length > LONGEST_SNIPPET) return { region };
  const snippet = { text: withCharactersOnly(excerpt) };
  if (column === undefined || column === 1) return { region: { ...region, snippet } };
  return { region, contextRegion: { startLine: line, snippet } };
}

/** A cell of a workbook by the name that a formula would give it: `SB_01!A5`. */
function cellOf({ sheet, cell }: Place): object {
  const parts = [sheet, cell].filter((part) => part !== undefined).map(toShown);
  const name = parts.at(-1);
  if (name === undefined) return {};
  const kind = cell === undefined ? 'sheet' : 'cell';
  return { logicalLocations: [{ name, fullyQualifiedName: parts.join('!'), kind }] };
}
