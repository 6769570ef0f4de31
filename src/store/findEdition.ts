import { HostError, type ReadingHost } from '../host/index.js';
import { type Edition, parseEditionName } from './edition.js';
import { allEditions, bundledEdition } from './store.js';

/** The character before the name of a release, which distinguishes it from a file. */
export const RELEASE_MARK = '@';

const USAGE =
  '@latest, @previous, @bundled for the one in the package, or @ and the date of a release such as @2026-08-21';

/** The edition that a name such as `@2026-08-21` or `@previous` means. Throws `HostError`, which lists the editions, if none. */
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
  const named = parseEditionName(word);
  if (named === null)
    throw new HostError(`unexpected "${name}", expected ${USAGE}; a file of that name is ./${name}`);
  const found = editions.findLast(
    ({ date, version }) => date === named.date && version === (named.version ?? version),
  );
  if (found) return found;
  throw new HostError(`there is no release ${word}: ${remedy(editions, named.date)}`);
}

/** Lists the editions, and names the newest one at `date`, which the user most likely means. */
function remedy(editions: readonly Edition[], date: string): string {
  const then = editions.findLast((edition) => edition.date <= date);
  const list =
    editions.length === 1
      ? `there is only ${editionsInWords(editions)}`
      : `there are ${editionsInWords(editions)}`;
  return then === undefined ? list : `${list}; the newest at that date is ${then.name}`;
}

/** Number of editions up to which they are listed by name. */
const MOST_LISTED = 12;

/** The names of the editions, earliest first; if there are more than 12, their number and the first and last name. */
export function editionsInWords(editions: readonly Edition[]): string {
  const names = editions.map(({ name, folder }) => (folder === null ? `${name} (in the package)` : name));
  return names.length <= MOST_LISTED
    ? names.join(', ')
    : `${names.length} from ${names[0]} to ${names.at(-1)}`;
}
