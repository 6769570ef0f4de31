import type { CivilDate } from '../../calendar/index.js';
import { type Entries, writeCanonicalCsv } from '../../entry/index.js';
import { type Host, VERSION } from '../../host/index.js';
import type { Download } from '../../publisher/index.js';
import { loadRelease, type Release } from '../../release/index.js';
import { type Edition, FIGURES_FILE, keepEdition, RECORD_FILE, SERIES_NAME } from '../../store/index.js';
import { type EditionRecord, type Fetched as FetchedFile, sha256, writeRecord } from '../../store/record.js';
import type { UpdateContext } from './context.js';

/** Loads a release of the store or of the package, to compare a newer one with it. Throws `HostError` where it is damaged. */
export function loadKept(edition: Edition, store: string, host: Host): Promise<Release> {
  return loadRelease({ files: [`@${edition.name}`], store }, host);
}

/** A file that was fetched, to be kept or only recorded. */
export interface Piece {
  readonly what: FetchedFile['what'];
  readonly download: Download;
  /** File name in the folder of the edition; `null` where it is not kept. */
  readonly file: string | null;
}

/** Writes an edition into the store. Returns `null` in a dry run, which writes nothing. */
export async function keep(
  date: CivilDate,
  kind: EditionRecord['kind'],
  entries: Entries,
  pieces: readonly Piece[],
  { store, dryRun, host }: UpdateContext,
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
  const { body, asked, address, etag, lastModified } = download;
  return { what, asked, address, etag, lastModified, sha256: await sha256(body), bytes: body.length, file };
}

/** A release that has just been fetched, under the name that can be given to `--release`. */
export function asFetched(release: Release, date: CivilDate, edition: Edition | null): Release {
  const provenance = {
    ...release.provenance,
    source: 'publisher',
    name: SERIES_NAME,
    edition: edition?.name ?? date,
  };
  return { ...release, provenance };
}
