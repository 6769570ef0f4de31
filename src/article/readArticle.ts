import { decodeText } from '../csv/decodeText.js';
import type { Finding } from '../finding/index.js';
import { QuestionError } from '../option/index.js';
import { MarkupError } from '../reader/scanMarkup.js';
import { ArchiveError } from '../reader/unpackArchive.js';
import type { ArticleFile, ArticleText } from './articleText.js';
import { readDocument } from './readDocument.js';
import { readMarkdown } from './readMarkdown.js';
import { readPage } from './readPage.js';

type ReadArticle = ArticleText | { readonly finding: Finding };

/** Endings of the files in a folder that are read as texts. */
const ENDINGS = /\.(?:txt|md|html?|docx)$/i;

/** Whether a file of a folder is a text, by its name. Hidden files are none, nor are those that Word keeps of open ones. */
export function isArticleName(name: string): boolean {
  return ENDINGS.test(name) && !/^(?:\.|~\$)/.test(name);
}

/**
 * Reads a saved page, a Markdown file or a Word document, or gives the finding that says why it cannot be read; `null` for any
 * other input, such as plain text. Throws `QuestionError` for a format that cannot be read at all, such as PDF.
 */
export async function readArticle(input: ArticleFile): Promise<ReadArticle | null> {
  refuseOthers(input);
  const read = readerOf(input);
  if (read === null) return null;
  const { file } = input;
  try {
    const article = await read(input);
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

/** Formats that are not read, by their first characters. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['{\\rtf', 'a document in Rich Text Format'],
  ['\xd0\xcf\x11\xe0', 'an old Word document, or one with a password'],
];

function refuseOthers({ file, bytes }: ArticleFile): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const other = OTHERS.find(([signature]) => start.startsWith(signature));
  if (other !== undefined)
    throw new QuestionError(`${file} is ${other[1]}, which is not read: save its text as .txt or .docx`);
}

function readerOf({ file, bytes }: ArticleFile): ((input: ArticleFile) => Promise<ReadArticle>) | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return (input) => readDocument(input.bytes);
  if (/\.(?:csv|tsv|json)$/i.test(file)) return null;
  if (/\.docx$/i.test(file)) return (input) => readDocument(input.bytes);
  if (/\.x?html?$/i.test(file) || startsAsPage(bytes)) return async (input) => decoded(input, readPage);
  if (/\.(?:md|markdown)$/i.test(file)) return async (input) => decoded(input, readMarkdown);
  return null;
}

/** Whether the first characters are those of a page, for standard input and files with another name. */
function startsAsPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).replace(/^(?:\s*<!--.*?-->)+/s, '');
  return /^\s*<(?:!doctype html|html)\b/i.test(start);
}

function decoded(input: ArticleFile, read: (text: string) => ArticleText): ReadArticle {
  const old = read === readPage ? decodeAsStated(input.bytes) : null;
  if (old !== null) return read(old);
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
