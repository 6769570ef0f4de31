import { type Entries, type PackedEntries, unpackEntries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { inputOf, piecesOf } from '../reader/input.js';
import { bundledEdition, SERIES_NAME } from '../store/index.js';
import { ANNUAL_ARRIVALS } from './annualArrivals.js';
import { BUNDLED } from './inputNames.js';
import { readPublished } from './readPublished.js';
import type { Release } from './release.js';

/** The official figures as a CSV, and the same after they have passed the gate, made when the program is built. */
const BUNDLED_CSV = 'fixtures/daily.csv';
export const BUNDLED_PACKED = 'dist/daily.json';

/** The files of the package. */
type Packaged = Pick<ReadingHost, 'readPackaged'>;

/** The figures that come with the package. */
export async function bundledRelease(host: ReadingHost): Promise<Release> {
  const { entries, findings } = unpacked(host) ?? (await readBundledCsv(host));
  const edition = bundledEdition(host).name;
  const provenance = { source: 'bundled', name: SERIES_NAME, edition, files: [BUNDLED] };
  return { entries, findings, provenance, annual: ANNUAL_ARRIVALS };
}

/** The bundled CSV, by the same way as any other. */
export async function readBundledCsv(
  host: Packaged,
): Promise<{ entries: Entries; findings: readonly Finding[] }> {
  return readPublished(inputOf(BUNDLED, piecesOf(bundledBytes(host))));
}

/** The bundled CSV as it stands. */
export function bundledBytes(host: Packaged): Uint8Array {
  return new TextEncoder().encode(packaged(host, BUNDLED_CSV));
}

function unpacked(host: ReadingHost): { entries: Entries; findings: [] } | null {
  const text = host.readPackaged(BUNDLED_PACKED);
  return text === null
    ? null
    : { entries: unpackEntries(JSON.parse(text) as PackedEntries, BUNDLED), findings: [] };
}

function packaged(host: Packaged, path: string): string {
  const text = host.readPackaged(path);
  if (text === null) throw new HostError(`the package is incomplete, ${path} is not there: install it again`);
  return text;
}
