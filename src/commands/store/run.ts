import type { Answer } from '../../command/index.js';
import { type Host, HostError } from '../../host/index.js';
import type { Asked } from '../../option/index.js';
import {
  machineTable,
  numberInWords,
  type Phrase,
  phrase,
  type Report,
  type Table,
} from '../../report/index.js';
import { foldersNamedAsEditions, isEdition, type KeptEdition, storeFolder } from '../../store/index.js';
import type { KeptRelease, StoreData, StoreOptions } from './definition.js';
import { type Inspected, inspect } from './inspect.js';
import { repair } from './repair.js';

/** Inspects every release of the store, mends those that are damaged if asked to, and reports on all. */
export async function run(asked: Asked<StoreOptions>, host: Host): Promise<Answer> {
  const store = storeFolder(asked.store, host);
  const releases: KeptRelease[] = [];
  const undone: string[] = [];
  const repaired = async (inspected: Inspected): Promise<KeptRelease['state']> => {
    try {
      return await repair(inspected, host);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      undone.push(error.message);
      return 'damaged';
    }
  };
  for (const edition of foldersNamedAsEditions(store, host)) {
    if (!mayBeEdition(edition, host)) continue;
    const inspected = await inspect(edition, host);
    const isSound = inspected.problems.length === 0;
    const state = isSound ? 'sound' : asked.repair ? await repaired(inspected) : 'damaged';
    releases.push(toRelease(inspected, state));
  }
  const fails = releases.some(({ state }) => state === 'damaged' || state === 'set-aside');
  return { report: describe(store, releases), findings: [], fails, undone };
}

/** Whether a folder has a release in it, or cannot be looked into. */
function mayBeEdition(edition: KeptEdition, host: Host): boolean {
  try {
    return isEdition(edition, host);
  } catch (error) {
    if (error instanceof HostError) return true;
    throw error;
  }
}

function toRelease(
  { edition, files, record, problems }: Inspected,
  state: KeptRelease['state'],
): KeptRelease {
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    name: edition.name,
    folder: edition.folder,
    bytes,
    fetched: record?.fetched ?? null,
    state,
    problems: [...problems],
  };
}

function describe(store: string, releases: readonly KeptRelease[]): Report<StoreData> {
  const rows = releases.map(({ problems, ...release }) => ({ ...release, problems: problems.join('; ') }));
  const said = summary(store, releases);
  return {
    command: 'store',
    title: 'Releases that are kept',
    measure: 'arrivals',
    unit: 'people',
    data: { store, releases },
    tables: [
      machineTable(['name', 'folder', 'bytes', 'fetched', 'state', 'problems'], rows),
      ...(releases.length === 0 ? [] : [personTable(releases)]),
    ],
    remarks: [said, ...remedies(releases)],
    prose: [said, ...remedies(releases)],
    footnotes: [],
    notes: [],
    source: { name: 'store', edition: null, from: null, to: null, files: [], phrase: [store] },
  };
}

function personTable(releases: readonly KeptRelease[]): Table {
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'name', title: 'Release', audience: 'all' },
      { key: 'size', title: 'Size', audience: 'all' },
      { key: 'fetched', title: 'Fetched', audience: 'all' },
      { key: 'state', title: 'State', audience: 'all' },
    ],
    rows: releases.map(({ name, bytes, fetched, state, problems }) => ({
      cells: {
        name,
        size: phrase`${{ value: Math.ceil(bytes / 1000), unit: 'count' }} kB`,
        fetched: fetched?.slice(0, 16).replace('T', ' ') ?? 'not known',
        state: [state.replace('-', ' '), ...problems].join(', '),
      },
    })),
  };
}

/** `2 releases are kept in FOLDER; one of them is damaged.` */
function summary(store: string, releases: readonly KeptRelease[]): Phrase {
  const count = releases.length;
  if (count === 0) return phrase`No release is kept in ${store}: crossings update fetches the newest.`;
  const kept =
    count === 1 ? phrase`One release is kept` : phrase`${{ value: count, unit: 'count' }} releases are kept`;
  const unsound = releases.filter(({ state }) => state !== 'sound').length;
  if (unsound === 0)
    return phrase`${kept} in ${store}; ${count === 1 ? 'it is as it was kept' : 'all are as they were kept'}.`;
  const [is, are] = releases.some(({ state }) => state === 'damaged') ? ['is', 'are'] : ['was', 'were'];
  const found =
    count === 1 ? `it ${is}` : phrase`${numberInWords(unsound)} of them ${unsound === 1 ? is : are}`;
  return phrase`${kept} in ${store}; ${found} damaged.`;
}

function remedies(releases: readonly KeptRelease[]): Phrase[] {
  const has = (wanted: KeptRelease['state']) => releases.some(({ state }) => state === wanted);
  return [
    ...(has('damaged')
      ? [phrase`crossings store --repair mends what can be mended, and sets the rest aside.`]
      : []),
    ...(has('set-aside')
      ? [
          phrase`What is set aside lies beside it, named damaged and its date; crossings update fetches the newest release again.`,
        ]
      : []),
  ];
}
