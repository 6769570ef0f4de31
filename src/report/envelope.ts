import type * as Zod from 'zod';

/** The Zod module, passed in by the caller, so that a start that makes no schema does not load it. */
export type ZodModule = typeof Zod;

export const SCHEMA_VERSION = 1;

/** Schema of the JSON that a command prints around its `data`. */
export function envelopeSchema(z: ZodModule, data: Zod.ZodType) {
  return z.strictObject({ ...answerFields(z), data, notes: z.array(z.string()), source: sourceSchema(z) });
}

/** Schema of the JSON for several series asked one by one, each with its own `data` and `notes`. */
export function eachEnvelopeSchema(z: ZodModule, data: Zod.ZodType) {
  const answer = z.strictObject({
    name: z.string(),
    title: z.string(),
    data,
    notes: z.array(z.string()),
  });
  return z.strictObject({
    ...answerFields(z),
    each: z.strictObject({ column: z.string(), series: z.array(answer).min(1) }),
    source: sourceSchema(z),
  });
}

function answerFields(z: ZodModule) {
  return {
    command: z.string(),
    schemaVersion: z.literal(SCHEMA_VERSION),
    title: z.string(),
    measure: z.string(),
    unit: z.enum(['people', 'boats', 'people per boat', 'count']),
  };
}

function sourceSchema(z: ZodModule) {
  return z.strictObject({
    name: z.string(),
    edition: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)
      .nullable(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    files: z.array(z.string()),
    // Only for input with several series: those that the figures are the sum of.
    series: z.strictObject({ column: z.string(), names: z.array(z.string()).min(1) }).optional(),
  });
}
