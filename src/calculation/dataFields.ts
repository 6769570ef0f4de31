import type { ZodModule } from '../report/index.js';

/** Fields that the data of several calculations have, each with its description. */
export function dataFields(z: ZodModule) {
  return {
    from: z.iso.date().describe('First day counted, included'),
    to: z.iso.date().describe('Last day counted, included'),
    asOf: z.iso.date().describe('Last day counted, included'),
    total: z
      .number()
      .nullable()
      .describe(
        'Total of these days, unrounded; null where no day has a figure, and for people per boat where no boat arrived',
      ),
    days: z
      .int()
      .describe(
        'Days counted that have a figure; where the figure is a sum of several series, one from each',
      ),
    missingDays: z
      .int()
      .describe('Days counted that have no figure, or only part of one, which is in the total'),
    rank: z.int().describe('Rank from 1; equal figures share a rank, and the earlier one stands first'),
    rankSharedBy: z
      .int()
      .describe('How many have this rank, shown or not, this one included: 1 where it has no equal'),
  };
}
