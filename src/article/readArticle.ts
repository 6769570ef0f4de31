import { decodeText } from '../csv/decodeText.js';
import type { Finding } from '../finding/index.js';
import { MarkupError } from '../reader/scanMarkup.js';
import { ArchiveError } from '../reader/unpackArchive.js';
import type { ArticleFormat } from './articleFormat.js';
import type { ArticleFile, ArticleText } from './articleText.js';
import { readDocument } from './readDocument.js';
import { readMarkdown } from './readMarkdown.js';
import { readPage } from './readPage.js';

type ReadArticle = ArticleText | { readonly finding: Finding };

const READERS: Readonly<Record<ArticleFormat, (input: ArticleFile) => ReadArticle | Promise<ReadArticle>>> = {
  page: (input) => decoded(input, readPage, decodeAsStated(input.bytes)),
  markdown: (input) => decoded(input, readMarkdown),
  document: ({ bytes }) => readDocument(bytes),
};

/** Reads a saved page, a Markdown file or a Word document, or gives the finding that says why it cannot be read. */
export async function readArticle(input: ArticleFile, format: ArticleFormat): Promise<ReadArticle> {
  const { file } = input;
  try {
    const article = await READERS[format](input);
    if ('finding' in article) return article;
    const problem = problemOf(article);
    return problem === null ? article : { finding: unreadable(file, problem) };
  } catch (error) {
    if (error instanceof MarkupError || error instanceof ArchiveError)
      return { finding: unreadable(file, error.message) };
    throw error;
  }
}

/** Most characters of the text of a document, that of a long book. */
const MOST_CHARACTERS = 4_000_000;

function problemOf({ text }: ArticleText): string | null {
  if (text.trim() === '') return 'unexpected document without text, expected an article';
  if (text.length <= MOST_CHARACTERS) return null;
  return `unexpected text of more than ${MOST_CHARACTERS / 1_000_000} million characters, expected an article`;
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
function decodeAsStated(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const label = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function unreadable(file: string, message: string): Finding {
  return { rule: 'not-text', severity: 'error', message, place: { file } };
}
