import { QuestionError } from '../option/index.js';
import { quote } from '../text/index.js';
import type { ArticleFile } from './articleText.js';

/** The kinds of documents that an article is taken from. */
export type ArticleFormat = 'page' | 'markdown' | 'document' | 'pdf';

/** Endings of the files in a folder that are read as texts. */
const ENDINGS = /\.(?:txt|md|html?|docx|pdf)$/i;

/** Whether a file of a folder is a text, by its name. Hidden files are none, nor are those that Word keeps of open ones. */
export function isArticleName(name: string): boolean {
  return ENDINGS.test(name) && !/^(?:\.|~\$)/.test(name);
}

/**
 * The kind of a document, by its first bytes or its name; `null` for any other input, such as plain text. Throws `QuestionError`
 * for a format that is not read, such as RTF.
 */
export function articleFormatOf({ file, bytes }: ArticleFile): ArticleFormat | null {
  refuseOthers({ file, bytes });
  if (startsWith(bytes, 'PK\x03\x04')) return 'document';
  if (startsWith(bytes, '%PDF') || /\.pdf$/i.test(file)) return 'pdf';
  if (/\.(?:csv|tsv|json)$/i.test(file)) return null;
  if (/\.docx$/i.test(file)) return 'document';
  if (/\.x?html?$/i.test(file) || startsAsPage(bytes)) return 'page';
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : null;
}

/** The kinds of documents by their types on the web; `null` for plain text. */
const TYPES: ReadonlyMap<string, ArticleFormat | null> = new Map([
  ['text/html', 'page'],
  ['application/xhtml+xml', 'page'],
  ['text/plain', null],
  ['text/markdown', 'markdown'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
]);

/** Types that say nothing of what is in a file. */
const UNTOLD = ['', 'application/octet-stream', 'binary/octet-stream'];

/**
 * The kind of a document that was fetched, by the type that the server states; where it states none, as for a file. Throws
 * `QuestionError` for a format that is not read.
 */
export function fetchedFormatOf({ file, bytes }: ArticleFile, type: string): ArticleFormat | null {
  if (UNTOLD.includes(type)) return articleFormatOf({ file: file.replace(/[?#].*$/s, ''), bytes });
  const format = TYPES.get(type);
  if (format !== undefined) return format;
  throw new QuestionError(
    `${file} was answered with the type ${quote(type)}, expected a page, a plain text, Markdown, a PDF or a Word document`,
  );
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, signature.length)) === signature;
}

/** Formats that are not read, by their first characters. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'a document in Rich Text Format'],
  ['\xd0\xcf\x11\xe0', 'an old Word document, or one with a password'],
];

function refuseOthers({ file, bytes }: ArticleFile): void {
  const other = OTHERS.find(([signature]) => startsWith(bytes, signature));
  if (other !== undefined)
    throw new QuestionError(`${file} is ${other[1]}, which is not read: save its text as .txt or .docx`);
}

/** Whether the first characters are those of a page, for standard input and files with another name. */
function startsAsPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).replace(/^(?:\s*<!--.*?-->)+/s, '');
  if (/^\s*<(?:!doctype html|html)\b/i.test(start)) return true;
  // A part of a page: "<h2>Channel crossings</h2>".
  return /^\s*<(h[1-6]|p|div|article|section|ul|ol|table)\b[^<>]*>[^<]*<\/\1>/i.test(start);
}
