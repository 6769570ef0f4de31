import type { ZodType } from 'zod';
import { by } from '../../calculations/by.js';
import { day } from '../../calculations/day.js';
import { milestones } from '../../calculations/milestones.js';
import { records } from '../../calculations/records.js';
import { streaks } from '../../calculations/streaks.js';
import { total } from '../../calculations/total.js';
import { ytd } from '../../calculations/ytd.js';
import { revisionsData } from '../../command/index.js';
import { asOf, earlierRelease, year, years } from '../../option/index.js';
import type { ZodModule } from '../../report/index.js';

export const options = { year, asOf, years, against: earlierRelease };
export type ReportOptions = typeof options;

/** Calculation of each section, by the key of its answer in the data. */
const SECTIONS = {
  yearToDate: ytd,
  lastDay: day,
  months: by,
  days: total,
  highestDays: records,
  highestDaysOfYear: records,
  peoplePerBoat: by,
  milestones,
  streaksOfYear: streaks,
  streaks,
} as const;

export type SectionKey = keyof typeof SECTIONS | 'revisions';

/** Answers by the key of their section; a section without an answer is absent. */
export type ReportData = { readonly asOf: string } & { readonly [Key in SectionKey]?: object };

export function reportData(z: ZodModule) {
  return z.strictObject({
    asOf: z.iso.date().describe('Last day counted, included'),
    ...sectionFields(z),
    revisions: revisionsData(z)
      .optional()
      .describe('What changed since the release given by --against, as crossings diff has it'),
  });
}

function sectionFields(z: ZodModule): Record<string, ZodType> {
  return Object.fromEntries(
    Object.entries(SECTIONS).map(([key, { name, dataSchema }]) => [
      key,
      dataSchema(z).optional().describe(`Answer of crossings ${name}; not there where it has nothing to say`),
    ]),
  );
}
