import { decodeText } from '../csv/decodeText.js';
import type { Finding } from '../finding/index.js';
import type { Host } from '../host/index.js';
import { MarkupError } from '../reader/scanMarkup.js';
import { ArchiveError } from '../reader/unpackArchive.js';
import type { ArticleFormat } from './articleFormat.js';
import { type ArticleFile, type ArticleText, problemOfLength, unreadable } from './articleText.js';
import { readDocument } from './readDocument.js';
import { readMarkdown } from './readMarkdown.js';
import { readPage } from './readPage.js';
import { PdfError, readPdf } from './readPdf.js';

type ReadArticle = ArticleText | { readonly finding: Finding };
type Reader = (input: ArticleFile, host: PdfHost) => ReadArticle | Promise<ReadArticle>;
type PdfHost = Pick<Host, 'runApart'>;

const READERS: Readonly<Record<ArticleFormat, Reader>> = {
  page: (input) => decoded(input, readPage, decodeAsStated(input)),
  markdown: (input) => decoded(input, readMarkdown),
  document: ({ bytes }) => readDocument(bytes),
  pdf: ({ file, bytes }, host) => readPdf(file, bytes, host),
};

/**
 * Reads a saved page, a Markdown file, a Word document or a PDF, or gives the finding that says why it cannot be read. Throws
 * `QuestionError` where the optional library for PDF is missing.
 */
export async function readArticle(
  input: ArticleFile,
  format: ArticleFormat,
  host: PdfHost,
): Promise<ReadArticle> {
  const { file } = input;
  try {
    const article = await READERS[format](input, host);
    if ('finding' in article) return article;
    const problem = problemOf(article);
    return problem === null ? article : { finding: unreadable(file, problem) };
  } catch (error) {
    if (error instanceof MarkupError || error instanceof ArchiveError || error instanceof PdfError)
      return { finding: unreadable(file, error.message) };
    throw error;
  }
}

function problemOf(article: ArticleText): string | null {
  if (article.text.trim() === '') return 'unexpected document without text, expected an article';
  return problemOfLength(article.text);
}

function decoded(
  input: ArticleFile,
  read: (text: string) => ArticleText,
  text: string | null = null,
): ReadArticle {
  if (text !== null) return read(text);
  const result = decodeText(input, 'a text');
  return 'finding' in result ? result : read(result.text);
}

/** Decodes a page that states an encoding other than UTF-8; `null` for any other. */
function decodeAsStated({ bytes, isUtf8 }: ArticleFile): string | null {
  if (isUtf8) return null;
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const label = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}
