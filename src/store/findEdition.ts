import { HostError, type ReadingHost } from '../host/index.js';
import { type Edition, parseEditionName } from './edition.js';
import { allEditions, bundledEdition } from './store.js';

/** A release is told from a file by this in front of its name. */
export const RELEASE_MARK = '@';

const USAGE =
  '@latest, @previous, @bundled for the one in the package, or @ and the date of a release such as @2026-08-21';

/** The edition that a name such as `@2026-08-21` or `@previous` means. Throws `HostError`, naming those there are. */
export function findEdition(name: string, store: string, host: ReadingHost): Edition {
  const word = name.slice(RELEASE_MARK.length).trim();
  if (word === 'bundled') return bundledEdition(host);
  const editions = allEditions(store, host);
  if (word === 'latest') return editions.at(-1) as Edition;
  if (word === 'previous') {
    const before = editions.at(-2);
    if (before) return before;
    throw new HostError(
      `there is no release before ${editionsInWords(editions)}, the only one: crossings update fetches newer ones`,
    );
  }
  const wanted = parseEditionName(word);
  if (wanted === null)
    throw new HostError(`unexpected "${name}", expected ${USAGE}; a file of that name is ./${name}`);
  const found = editions.findLast(
    ({ date, version }) => date === wanted.date && version === (wanted.version ?? version),
  );
  if (found) return found;
  throw new HostError(`there is no release ${word}: ${remedy(editions, wanted.date)}`);
}

/** Which there are, and which of them stood on that day: the one that somebody who names a day most likely means. */
function remedy(editions: readonly Edition[], date: string): string {
  const then = editions.findLast((edition) => edition.date <= date);
  const list =
    editions.length === 1
      ? `there is only ${editionsInWords(editions)}`
      : `there are ${editionsInWords(editions)}`;
  return then === undefined ? list : `${list}; the newest at that date is ${then.name}`;
}

const MOST_SAID = 12;

/** Earliest first; where there are many, how many and from when to when. */
export function editionsInWords(editions: readonly Edition[]): string {
  const names = editions.map(({ name, folder }) => (folder === null ? `${name} (in the package)` : name));
  return names.length <= MOST_SAID ? names.join(', ') : `${names.length} from ${names[0]} to ${names.at(-1)}`;
}
