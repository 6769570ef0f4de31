import type { ZodModule } from '../../report/index.js';

/** The fields of a JSON answer that say what changed from one release to another. */
export function changeFields(z: ZodModule) {
  const count = z.number().nullable();
  const day = z.strictObject({ date: z.iso.date(), arrivals: count, boats: count });
  return {
    added: z.array(day),
    removed: z.array(day),
    changed: z.array(
      z.strictObject({
        date: z.iso.date(),
        measure: z.string(),
        before: count,
        after: count,
        difference: count,
      }),
    ),
    addedMeasures: z.array(z.string()),
    removedMeasures: z.array(z.string()),
    yearToDate: z.array(
      z.strictObject({ year: z.int(), asOf: z.iso.date(), before: z.number(), after: z.number() }),
    ),
  };
}
