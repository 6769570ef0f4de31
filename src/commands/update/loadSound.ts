import { hasErrors } from '../../finding/index.js';
import { type Host, HostError } from '../../host/index.js';
import { loadRelease, type Release } from '../../release/index.js';
import { type Edition, FIGURES_FILE } from '../../store/index.js';
import { readRecord } from '../../store/record.js';
import { sha256 } from './sha256.js';

/**
 * A release in hand, to compare a newer one with. One that is damaged says nothing of what is new, so it is refused:
 * throws `HostError` where it cannot be read, or is not as it was kept.
 */
export async function loadSound(edition: Edition, store: string, host: Host): Promise<Release> {
  const release = await loadRelease({ files: [`@${edition.name}`], store }, host);
  if (hasErrors(release.findings) || !(await isAsKept(edition, host))) {
    throw new HostError(
      `the release ${edition.name} in the store is damaged: move ${edition.folder} away and run crossings update again`,
    );
  }
  return release;
}

async function isAsKept(edition: Edition, host: Host): Promise<boolean> {
  const record = readRecord(edition, host);
  return (
    record === null || record.figures === (await sha256(host.readInput(`${edition.folder}/${FIGURES_FILE}`)))
  );
}
