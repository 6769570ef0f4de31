import type { DataOf } from '../../calculation/index.js';

import { asOf, data, explain, fetch, published, reading, release } from '../../option/index.js';
import { VERDICTS, type ZodModule } from '../../report/index.js';

export const options = { published, asOf, reading, explain, fetch, data, release };
export type VerifyOptions = typeof options;

export function verifyData(z: ZodModule) {
  const text = z.string().nullable();
  const value = z.union([z.string(), z.number(), z.boolean()]);
  const count = z.int();
  const claim = z.strictObject({
    id: z
      .string()
      .describe(
        'Name or number of the claim; in a text, line and column of its figure, after the id of the text in a table',
      ),
    claim: z.string().describe('Question of the claim, and behind :: the path of its figure'),
    verdict: z
      .enum(VERDICTS)
      .describe(
        'Whether the data bear the figure out: revised where it was right when published, doubtful where another reading of it holds, unknown where the data cannot say',
      ),
    expected: value.describe('Published figure as it was understood: 31 for 31%'),
    rounding: z.string().describe('How the published figure stands to the exact one, such as percent'),
    actual: value.nullable().describe('Figure in the data, unrounded; null where it is not known'),
    reason: text.describe(
      'Why the claim does not hold, or in which way it does; null where it holds as it was read',
    ),
    source: text.describe('Where it was published; null where the claim does not say'),
    command: z.string().describe('Command whose answer holds the figure'),
    path: text.describe('Path of the figure in the data of that answer; null where there is no answer'),
    quote: text.describe('Sentence of the text; null for a claim from a file'),
    understood: text.describe('What the figure was understood to be of; null for a claim from a file'),
    readings: z
      .array(
        z.strictObject({
          understood: z.string().describe('Meaning of the figure'),
          claim: z.string().describe('Question, and behind :: the path of its figure'),
          cost: z
            .number()
            .describe(
              'What it costs to read it so: near 0 where the words name it, the more the less they do',
            ),
        }),
      )
      .describe('Readings that a text allows, the cheapest first; none for a claim from a file'),
    file: text.describe('File or address in which it stands; null where it was not read from one'),
    line: count.nullable().describe('Line of the figure, from 1; null where it was not read from a file'),
    column: count
      .nullable()
      .describe('Column of the figure, from 1, in characters; null where it was not read from a file'),
  });
  const notJudged = z.strictObject({
    line: count.describe('Line of the figure, from 1'),
    column: count.describe('Column of the figure, from 1, in characters'),
    figure: z.string().describe('Figure as it is written'),
    quote: z.string().describe('Sentence in which it stands'),
    why: z.string().describe('Why it was not judged'),
  });
  const day = z.iso.date().nullable();
  return z.strictObject({
    claims: z.array(claim).describe('Claims with their verdicts, in the order of the inputs'),
    summary: z
      .strictObject({
        holds: count.describe('Claims that hold'),
        fails: count.describe('Claims that fail'),
        revised: count.describe('Claims that were right when they were published'),
        doubtful: count.describe('Claims that hold in another reading'),
        unknown: count.describe('Claims that the data cannot judge'),
      })
      .describe('Number of claims by verdict'),
    texts: z
      .array(
        z.strictObject({
          file: z.string().describe('File or address of the text'),
          id: text.describe('Id of the text in a table of texts; null where there is none'),
          published: day.describe('Day of publication; null where it is not known'),
          asOf: day.describe('Last day that the text counts, included; null where nothing says it'),
          how: text.describe('How that day was worked out; null where nothing says it'),
          notUnderstood: z
            .array(notJudged)
            .describe('Figures that were not judged, in the order of the text'),
        }),
      )
      .describe('Texts among the inputs'),
  });
}

export type VerifyData = DataOf<typeof verifyData>;
