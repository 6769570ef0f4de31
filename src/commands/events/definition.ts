import type * as Zod from 'zod';
import { EVENT_KINDS } from '../../event/index.js';
import { eventKind } from '../../option/index.js';
import type { ZodModule } from '../../report/index.js';

export const options = { kind: eventKind };
export type EventsOptions = typeof options;

/** The `data` of `events` in JSON. */
export type EventsData = Zod.infer<ReturnType<typeof eventsData>>;

export function eventsData(z: ZodModule) {
  const event = z.strictObject({
    id: z.string().describe('Id, in kebab-case, which --since and --mark take'),
    kind: z.enum(EVENT_KINDS).describe('What it is about'),
    name: z.string().describe('Name'),
    first: z.iso
      .date()
      .describe(
        'First day counted, day 1: of a term the day of taking office, of an election the day after the vote',
      ),
    last: z.iso
      .date()
      .nullable()
      .describe('Last day of a term, included; null for one that goes on, and for what is no term'),
    description: z.string().describe('What happened on the first day'),
    source: z.string().describe('A public page that has the date'),
  });
  return z.strictObject({ events: z.array(event).describe('Events by their first day') });
}
