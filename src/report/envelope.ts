import type * as Zod from 'zod';

/** Zod itself, handed in where a schema is wanted: a program that only answers questions never loads it. */
export type ZodModule = typeof Zod;

export const SCHEMA_VERSION = 1;

/** The JSON that every command prints, around its own `data`. */
export function envelopeSchema(z: ZodModule, data: Zod.ZodType) {
  return z.strictObject({
    command: z.string(),
    schemaVersion: z.literal(SCHEMA_VERSION),
    title: z.string(),
    measure: z.string(),
    unit: z.enum(['people', 'boats', 'people per boat', 'count']),
    data,
    notes: z.array(z.string()),
    source: z.strictObject({
      name: z.string(),
      edition: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)
        .nullable(),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      files: z.array(z.string()),
    }),
  });
}
