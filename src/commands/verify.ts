import type { DataOf } from '../calculation/index.js';
import type { Command } from '../command/index.js';
import { data, explain, published, release } from '../option/index.js';
import type { ZodModule } from '../report/index.js';

const options = { published, explain, data, release };
export type VerifyOptions = typeof options;

function dataSchema(z: ZodModule) {
  const text = z.string().nullable();
  const value = z.union([z.string(), z.number(), z.boolean()]);
  const count = z.int();
  const claim = z.strictObject({
    id: z.string().describe('Name or number of the claim; in a text, line and column of its figure'),
    claim: z.string().describe('Question of the claim, and behind :: the path of its figure'),
    verdict: z
      .enum(['holds', 'fails', 'unknown'])
      .describe('Whether the data bear the figure out; unknown where they cannot say'),
    expected: value.describe('Published figure as it was understood: 31 for 31%'),
    rounding: z.string().describe('How the published figure stands to the exact one, such as percent'),
    actual: value.nullable().describe('Figure in the data, unrounded; null where it is not known'),
    reason: text.describe('Why the claim does not hold; null where it holds'),
    source: text.describe('Where it was published; null where the claim does not say'),
    command: z.string().describe('Command whose answer holds the figure'),
    path: text.describe('Path of the figure in the data of that answer; null where there is no answer'),
    quote: text.describe('Sentence of the text; null for a claim from a file'),
    understood: text.describe('What the figure was understood to be of; null for a claim from a file'),
    file: text.describe('File in which it stands; null where it was not read from one'),
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
        unknown: count.describe('Claims that the data cannot judge'),
      })
      .describe('Number of claims by verdict'),
    texts: z
      .array(
        z.strictObject({
          file: z.string().describe('File of the text'),
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

export type VerifyData = DataOf<typeof dataSchema>;

/** Whether the data bear out what was published: for a fact-checker, and for a newsroom's claims in CI. */
export const verify: Command<VerifyOptions> = {
  name: 'verify',
  summary:
    'whether the data bear out what was published: claims, or the text of an article, figure by figure',
  reads: 'claims',
  filesHelp: {
    argument: 'files with claims (CSV, TSV or JSON), or texts; - for standard input',
    paragraphs: [
      'Claims: a table with the columns claim and expected, and if wanted id, rounding and source; or the same in JSON. A ' +
        'claim is a question as it is typed after crossings, then if need be :: and the path of a figure in the data that ' +
        '--json prints, keys and rows with dots between them: "ytd --as-of 2025-04-14 :: comparisons.2024.changePercent". Without a ' +
        'path, the main figure of the answer is meant.',
      'A text: anything else that is no CSV, TSV or JSON. Its statements about arrivals by small boat are found and judged; what ' +
        'is not understood is listed and never guessed. Weekdays and "so far this year" are those before its publication.',
      'Roundings: exact (default), percent, rounded, about, nearly, about-percent, nearly-percent, just-over, more-than, at-least, fewer-than, at-most.',
      'A claim that the data cannot judge is unknown, which fails only with --strict; so does a text of which no statement is understood.',
      'Data: those of --data or --release; without them, the file that the environment variable CROSSINGS_DATA names, else the ' +
        'newest release kept, or the one in the package if it is newer.',
    ],
  },
  gives: 'findings',
  refusal: 'nothing was judged',
  options,
  examples: [
    {
      line: 'verify claims.csv',
      answers: 'which claims hold and which fail, with the right figures; exit code 1 where one fails',
    },
    {
      line: 'verify article.txt --published 2025-04-16',
      answers: 'the statements of an article, with the day that it counts to, and which of them are right',
    },
    {
      line: 'verify claims.csv --explain --format markdown',
      answers: 'the same as a note for an editor, with the command behind each figure',
    },
  ],
  dataSchema,
  // What judges claims is loaded only for it.
  run: async (wanted, asked, host, manner) =>
    (await import('./verify/run.js')).run(wanted, asked, host, manner),
};
