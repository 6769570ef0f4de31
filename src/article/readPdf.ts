import type { Host } from '../host/index.js';
import { QuestionError } from '../option/index.js';
import { type ArticleText, LONGEST_TEXT } from './articleText.js';
import { type PdfPiece, pdfText } from './pdfText.js';

/** Thrown for a PDF whose text cannot be read. The message is worded as a finding, without a full stop. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

/** The program that reads a PDF, in a process of its own. */
const PROGRAM = 'bin/readPdf.js';

/** What that program gets. */
interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  readonly mostCharacters: number;
}

/** What it sends back: the pieces of each page, or what was wrong, with the words of the library. */
type PdfPieces =
  | { readonly pages: readonly (readonly PdfPiece[])[] }
  | { readonly problem: 'no-library' | keyof typeof PROBLEMS; readonly detail?: string };

const MOST_PAGES = 2000;
/** A PDF of 1,077 pages with 3.7 million characters took 15 seconds on two busy cores. */
const LIMITS = { milliseconds: 60_000, megabytes: 512 };

const PROBLEMS = {
  locked: 'unexpected PDF that opens only with a password, expected one that opens without: save a copy',
  damaged: 'the PDF is damaged or cut off: it cannot be read; fetch it again',
  'too-long': `unexpected PDF of more than ${MOST_PAGES} pages or ${LONGEST_TEXT / 1_000_000} million characters, expected an article`,
  empty:
    'unexpected PDF without text, expected an article: where its pages are pictures, have their text recognised first',
  time: `unexpected PDF that takes more than ${LIMITS.milliseconds / 1000} seconds to read, expected an article: save its text as .txt`,
  memory: `unexpected PDF that takes more than ${LIMITS.megabytes} MB of memory to read, expected an article: save its text as .txt`,
};

/** The text of a PDF. Throws `PdfError`, or `QuestionError` where the optional library for it is missing. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  host: Pick<Host, 'runApart'>,
): Promise<ArticleText> {
  const request: PdfRequest = { bytes, mostPages: MOST_PAGES, mostCharacters: LONGEST_TEXT };
  const run = await host.runApart(PROGRAM, request, LIMITS);
  if ('exceeded' in run) throw new PdfError(PROBLEMS[run.exceeded]);
  const read = run.result as PdfPieces;
  if ('problem' in read) throw toError(file, read.problem, read.detail);
  const article = pdfText(read.pages);
  if (article.text === '') throw new PdfError(PROBLEMS.empty);
  return article;
}

function toError(
  file: string,
  problem: 'no-library' | keyof typeof PROBLEMS,
  cause: string | undefined,
): Error {
  if (problem !== 'no-library') return new PdfError(PROBLEMS[problem], { cause });
  return new QuestionError(
    `${file} is a PDF, which needs the optional package unpdf: npm install unpdf beside crossings, or npm install --global unpdf if crossings is installed so`,
    { cause },
  );
}
