import type { CivilDate } from '../../calendar/index.js';
import type { Entries } from '../../entry/index.js';
import { writeCanonicalCsv } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import { VERSION } from '../../host/index.js';
import type { Download } from '../../publisher/index.js';
import type { Release } from '../../release/index.js';
import { type Edition, FIGURES_FILE, keepEdition, RECORD_FILE, SERIES_NAME } from '../../store/index.js';
import { type EditionRecord, type Fetched as FetchedFile, writeRecord } from '../../store/record.js';
import type { Errand } from './errand.js';
import { sha256 } from './sha256.js';

/** What came of a fetch. */
export interface Fetched {
  /** `null` where nothing is new, and where the findings hold an error. */
  readonly release: Release | null;
  /** Where it is kept; `null` too for a dry run. */
  readonly edition: Edition | null;
  readonly findings: readonly Finding[];
}

export const NOTHING_NEW: Fetched = { release: null, edition: null, findings: [] };

/** A fetched file beside its record. */
export interface Piece {
  readonly what: FetchedFile['what'];
  readonly download: Download;
  /** Its name in the folder of the edition; `null` where it is not kept. */
  readonly file: string | null;
}

/** Puts an edition into the store, unless it is a dry run. */
export async function keep(
  date: CivilDate,
  kind: EditionRecord['kind'],
  entries: Entries,
  pieces: readonly Piece[],
  { store, dryRun, host }: Errand,
): Promise<Edition | null> {
  if (dryRun) return null;
  const downloads = await Promise.all(pieces.map(toRecord));
  const figures = new TextEncoder().encode(writeCanonicalCsv(entries));
  const files: Record<string, Uint8Array> = {
    [FIGURES_FILE]: figures,
    [RECORD_FILE]: writeRecord({
      series: SERIES_NAME,
      licence: 'Open Government Licence v3.0',
      edition: date,
      kind,
      figures: await sha256(figures),
      fetched: host.now(),
      with: `crossings ${VERSION}`,
      downloads,
    }),
  };
  for (const { file, download } of pieces) if (file !== null) files[file] = download.body;
  return keepEdition(store, date, files, host);
}

async function toRecord({ what, download, file }: Piece): Promise<FetchedFile> {
  const { body, ...where } = download;
  return { what, ...where, sha256: await sha256(body), bytes: body.length, file };
}

/** A release that has just come, under the name by which it can be asked for. */
export function asFetched(release: Release, date: CivilDate, edition: Edition | null): Release {
  const provenance = {
    ...release.provenance,
    source: 'publisher',
    name: SERIES_NAME,
    edition: edition?.name ?? date,
  };
  return { ...release, provenance };
}
