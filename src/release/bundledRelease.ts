import { type Entries, type PackedEntries, packEntries, unpackEntries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { inputOf, piecesOf } from '../reader/input.js';
import { bundledEdition, SERIES_NAME } from '../store/index.js';
import { readPublished } from './readPublished.js';
import { BUNDLED, type Release } from './release.js';

/** The official figures as a CSV. */
const BUNDLED_CSV = 'fixtures/daily.csv';
/** The same figures after validation, written when the program is built. */
export const BUNDLED_PACKED = 'dist/daily.json';

/**
 * Arrivals by calendar year as finalised in the Home Office's Immigration system statistics (Open Government Licence v3.0).
 * They differ from the daily series in 2020 and 2022, and apply to every input with a single series.
 */
export const ANNUAL_ARRIVALS: ReadonlyMap<number, number> = new Map([
  [2018, 299],
  [2019, 1_843],
  [2020, 8_466],
  [2021, 28_526],
  [2022, 45_774],
  [2023, 29_437],
  [2024, 36_816],
  [2025, 41_472],
]);

/** The part of the host that reads files of the package. */
type Packaged = Pick<ReadingHost, 'readPackaged'>;

/** The release in the package. Throws `HostError` if a file of the package is missing. */
export async function bundledRelease(host: ReadingHost): Promise<Release> {
  const { entries, findings } = unpacked(host) ?? (await readBundledCsv(host));
  const edition = bundledEdition(host).name;
  const provenance = { source: 'bundled', name: SERIES_NAME, edition, files: [BUNDLED] };
  return { entries, findings, provenance, annual: ANNUAL_ARRIVALS };
}

/** The bytes of the bundled CSV. Throws `HostError` if it is missing. */
export function bundledBytes(host: Packaged): Uint8Array {
  const text = host.readPackaged(BUNDLED_CSV);
  if (text === null)
    throw new HostError(`the package is incomplete, ${BUNDLED_CSV} is not there: install it again`);
  return new TextEncoder().encode(text);
}

/**
 * The content of `BUNDLED_PACKED`, for the build: the bundled figures are validated once, so that no start of the program has
 * to. Throws an `Error` if they have findings.
 */
export async function packBundled(host: Packaged): Promise<string> {
  const { entries, findings } = await readBundledCsv(host);
  if (findings.length > 0) throw new Error(`the bundled figures have findings: ${findings[0]?.message}`);
  return JSON.stringify(packEntries(entries));
}

/** Reads the bundled CSV like any other input. */
async function readBundledCsv(host: Packaged): Promise<{ entries: Entries; findings: readonly Finding[] }> {
  return readPublished(inputOf(BUNDLED, piecesOf(bundledBytes(host))));
}

/** The packed figures; `null` if the program was not built. */
function unpacked(host: ReadingHost): { entries: Entries; findings: [] } | null {
  const text = host.readPackaged(BUNDLED_PACKED);
  return text === null
    ? null
    : { entries: unpackEntries(JSON.parse(text) as PackedEntries, BUNDLED), findings: [] };
}
