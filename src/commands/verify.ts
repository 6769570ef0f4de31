import type { Command } from '../command/index.js';
import { options, type VerifyOptions, verifyData } from './verify/definition.js';

/** Whether the data bear out what was published: for a fact-checker, and for a newsroom's claims in CI. */
export const verify: Command<VerifyOptions> = {
  name: 'verify',
  group: 'check',
  summary: 'whether the data bear out what an article or a claim says',
  reads: 'claims',
  filesHelp: {
    argument:
      'files with claims (CSV, TSV or JSON), or texts (plain, HTML, Markdown, .docx, PDF), or folders of texts; - for standard input; with --fetch, addresses of texts',
    paragraphs: [
      'Claims: a table with the columns claim and expected, and if wanted id, rounding and source; or the same in JSON. A ' +
        'claim is a question as it is typed after crossings, then if need be :: and the path of a figure in the data that ' +
        '--json prints, keys and rows with dots between them: "ytd --as-of 2025-04-14 :: comparisons.2024.changePercent". Without a ' +
        'path, the main figure of the answer is meant.',
      'A text: anything else. Its statements about arrivals by small boat are found and judged; what ' +
        'is not understood is listed and never guessed. Weekdays and "so far this year" are those before its publication; a text ' +
        'whose figures depend on that day, and which does not say it, is refused without --published.',
      'Of a saved page (.html) the article is read, of Markdown (.md) the text without its marks. Lines of a Word document (.docx) are its paragraphs; deleted and hidden text is not read. Lines of a PDF are those of its ' +
        'text, counted from the first page on, blank ones left out; it needs the optional package unpdf, installed beside crossings.',
      'A folder stands for the files in it that end in .txt, .md, .html, .htm, .docx or .pdf, by name.',
      'An address is fetched only with --fetch, as a page, plain text, Markdown, Word document or PDF. Redirects are followed on the same host only.',
      'Several texts in one table: CSV or TSV with the columns text and published, and if wanted id, a text in each row.',
      'Roundings: exact (default), percent, rounded, plain, about, nearly, about-percent, nearly-percent, fraction, nearly-fraction, just-over, more-than, at-least, fewer-than, at-most.',
      'Verdicts: a claim holds; it fails, with exit code 1; it was revised where the figure was right when it was published; it is doubtful where another ' +
        'reading of a text holds; it is unknown where the data cannot judge it. Doubtful and unknown claims, and a text of which no statement is ' +
        'understood, fail only with --strict. What holds on the finalised annual table holds, and says so.',
      'To correct how a text was understood: --as-of D, and --reading 3:12=2 for the second reading of a figure. -o page.html shows the ' +
        'text with its figures marked.',
      'Data: those of --data or --release; without them, the file that the environment variable CROSSINGS_DATA names, else the ' +
        'newest release kept, or the one in the package if it is newer.',
    ],
  },
  gives: 'verdicts',
  rounds: false,
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
      line: 'verify article.txt --published 2025-04-16 -o page.html',
      answers: 'the same as a page, with the figures marked in the text',
    },
    {
      line: 'verify claims.csv --explain --format markdown',
      answers: 'the same as a note for an editor, with the command behind each figure',
    },
  ],
  dataSchema: verifyData,
  // What judges claims is loaded only for it.
  run: async (wanted, asked, host, manner) =>
    (await import('./verify/run.js')).run(wanted, asked, host, manner),
};
