import { QuestionError } from '../option/index.js';
import type { ArticleFile } from './articleText.js';

/** The kinds of documents that an article is taken from. */
export type ArticleFormat = 'page' | 'markdown' | 'document';

/** Endings of the files in a folder that are read as texts. */
const ENDINGS = /\.(?:txt|md|html?|docx)$/i;

/** Whether a file of a folder is a text, by its name. Hidden files are none, nor are those that Word keeps of open ones. */
export function isArticleName(name: string): boolean {
  return ENDINGS.test(name) && !/^(?:\.|~\$)/.test(name);
}

/**
 * The kind of a document, by its first bytes or its name; `null` for any other input, such as plain text. Throws `QuestionError`
 * for a format that is not read, such as PDF.
 */
export function articleFormatOf({ file, bytes }: ArticleFile): ArticleFormat | null {
  refuseOthers({ file, bytes });
  if (ZIP.every((byte, index) => bytes[index] === byte)) return 'document';
  if (/\.(?:csv|tsv|json)$/i.test(file)) return null;
  if (/\.docx$/i.test(file)) return 'document';
  if (/\.x?html?$/i.test(file) || startsAsPage(bytes)) return 'page';
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : null;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];

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

/** Whether the first characters are those of a page, for standard input and files with another name. */
function startsAsPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).replace(/^(?:\s*<!--.*?-->)+/s, '');
  return /^\s*<(?:!doctype html|html)\b/i.test(start);
}
