import { hasErrors } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import { loadRelease, type Release } from '../../release/index.js';
import { allEditions, byDate, type Edition, parseEditionName, storeFolder } from '../../store/index.js';

/** A figure that was right once was right in a release of the last months or years: older ones are not read. */
const MOST_READ = 24;

/** The releases that are kept, and the one in the package, that are older than the one judged by; the newest first. */
export async function earlierReleases(
  { provenance: { edition } }: Release,
  store: string | undefined,
  host: Host,
): Promise<Release[]> {
  const current = edition === null ? null : parseEditionName(edition);
  const isEarlier = (each: Edition) =>
    current === null || byDate(each, { ...each, date: current.date, version: current.version ?? 1 }) < 0;
  const editions = allEditions(storeFolder(store, host), host)
    .filter(isEarlier)
    .reverse()
    .slice(0, MOST_READ);
  const found: Release[] = [];
  for (const { name } of editions) {
    const release = await loadRelease({ files: [`@${name}`], store }, host);
    if (!hasErrors(release.findings)) found.push(release);
  }
  return found;
}
