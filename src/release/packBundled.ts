import { packEntries } from '../entry/index.js';
import type { ReadingHost } from '../host/index.js';
import { readBundledCsv } from './bundledRelease.js';

export { BUNDLED_PACKED } from './bundledRelease.js';

/** For the build: the bundled figures once through the gate, so that no start of the program has to do it again. */
export async function packBundled(host: Pick<ReadingHost, 'readPackaged'>): Promise<string> {
  const { entries, findings } = await readBundledCsv(host);
  if (findings.length > 0) throw new Error(`the bundled figures have findings: ${findings[0]?.message}`);
  return JSON.stringify(packEntries(entries));
}
