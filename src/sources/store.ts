import { bundledEdition, byDate, foldersNamedAsEditions, isEdition, storeFolder } from '../store/index.js';
import type { Source } from './source.js';

/** The newest release in the store, unless the one in the package is newer. */
export const store: Source = {
  name: 'store',
  precedence: 3,
  summary: 'the newest release that crossings update keeps',
  find: (wanted, host) => {
    const newest = foldersNamedAsEditions(storeFolder(wanted.store, host), host).findLast((edition) =>
      isEdition(edition, host),
    );
    if (newest === undefined) return { reason: 'crossings update has kept no release' };
    const bundled = bundledEdition(host);
    return newest.name !== bundled.name && byDate(newest, bundled) < 0
      ? { reason: `the newest release kept, ${newest.name}, is older than the one in the package` }
      : { paths: [`@${newest.name}`] };
  },
};
