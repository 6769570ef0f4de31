import type * as Zod from 'zod';

/** The Zod module, passed in by the caller, so that a start that makes no schema does not load it. */
export type ZodModule = typeof Zod;

export const SCHEMA_VERSION = 1;

/** Schema of the JSON that a command prints around its `data`. */
export function envelopeSchema(z: ZodModule, data: Zod.ZodType) {
  return z.strictObject({ ...answerFields(z), data, notes: notesOf(z), source: sourceSchema(z) });
}

/** Schema of the JSON for several series asked one by one, each with its own `data` and `notes`. */
export function eachEnvelopeSchema(z: ZodModule, data: Zod.ZodType) {
  const answer = z.strictObject({
    name: z.string().describe('Name of the series, as it stands in the input'),
    title: titleOf(z),
    data,
    notes: notesOf(z),
  });
  return z.strictObject({
    ...answerFields(z),
    each: z
      .strictObject({
        column: z.string().describe('Heading of the column that tells the series apart'),
        series: z.array(answer).min(1).describe('Answer for each series, in the order of the input'),
      })
      .describe('Answers for several series asked one by one, in place of data and notes'),
    source: sourceSchema(z),
  });
}

function answerFields(z: ZodModule) {
  return {
    command: z.string().describe('Name of the command that answered'),
    schemaVersion: z
      .literal(SCHEMA_VERSION)
      .describe('Version of this form; a field or word taken away raises it, one added does not'),
    title: titleOf(z),
    measure: z.string().describe('What was counted, such as arrivals'),
    unit: z
      .enum(['people', 'boats', 'people per boat', 'count'])
      .describe('Unit of the measure; count for a column that the program does not know'),
  };
}

function titleOf(z: ZodModule) {
  return z.string().describe('Heading of the answer, for people');
}

function notesOf(z: ZodModule) {
  return z.array(z.string()).describe('Sentences that a reader must know to use the figures rightly');
}

function sourceSchema(z: ZodModule) {
  return z
    .strictObject({
      name: z
        .string()
        .describe(
          'Name of the data: the official series, with the files that were merged with it, or the files; without folders',
        ),
      edition: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)
        .nullable()
        .describe(
          'Day of the release, with .2 for the second of a day; null where the input does not say, or several were merged',
        ),
      from: z.iso.date().nullable().describe('First day in the data; null where there is none'),
      to: z.iso.date().nullable().describe('Last day in the data; null where there is none'),
      files: z.array(z.string()).describe('Files read, in their order'),
      series: z
        .strictObject({
          column: z.string().describe('Heading of the column that tells the series apart'),
          names: z.array(z.string()).min(1).describe('Names of the series that were added up'),
        })
        .optional()
        .describe('Series of which the figures are the sum; only where the input has several'),
    })
    .describe('Where the figures come from');
}
