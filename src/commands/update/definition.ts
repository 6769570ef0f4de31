import type { DataOf } from '../../calculation/index.js';
import { revisionsData } from '../../command/index.js';
import { dryRun, force, mirror, recent, timeout } from '../../option/index.js';
import type { ZodModule } from '../../report/index.js';

export const options = { recent, dryRun, force, from: mirror, timeout };
export type UpdateOptions = typeof options;

export function updateData(z: ZodModule) {
  return z.strictObject({
    status: z
      .enum(['new', 'unchanged'])
      .describe('Whether there is a release that was not kept before the update'),
    dryRun: z.boolean().describe('Whether nothing was to be kept'),
    release: z
      .string()
      .describe(
        'Name of the newest release: its date, YYYY-MM-DD, with .2 and so on for a later one of that day',
      ),
    folder: z.string().nullable().describe('Folder in which the new release is kept; null where none is'),
    previous: z.string().describe('Name of the newest release before this update'),
    ...revisionsData(z).shape,
  });
}

export type UpdateData = DataOf<typeof updateData>;
