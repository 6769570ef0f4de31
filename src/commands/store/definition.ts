import type { DataOf } from '../../calculation/index.js';
import { repair, store } from '../../option/index.js';
import type { ZodModule } from '../../report/index.js';

export const options = { repair, store };
export type StoreOptions = typeof options;

export function storeData(z: ZodModule) {
  const release = z.strictObject({
    name: z.string().describe('Name of the release: its date, with .2 and so on for a later one of that day'),
    folder: z.string().describe('Its folder'),
    bytes: z.int().describe('Size of its files together, in bytes'),
    fetched: z
      .string()
      .nullable()
      .describe('Time at which it was fetched, in UTC; null where the record is damaged'),
    state: z
      .enum(['sound', 'mended', 'set-aside', 'damaged'])
      .describe(
        'Whether it is as it was kept, sound, or damaged; with --repair, mended: made again from its workbook, or set-aside: moved to a folder that is not read',
      ),
    problems: z.array(z.string()).describe('What was found wrong, a phrase for each file; empty if sound'),
  });
  return z.strictObject({
    store: z.string().describe('Folder of the store'),
    releases: z.array(release).describe('The releases kept, earliest first'),
  });
}

export type StoreData = DataOf<typeof storeData>;
export type KeptRelease = StoreData['releases'][number];
