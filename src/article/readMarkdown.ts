import { placesOf } from '../statements/sentence/placesOf.js';
import { type ArticleText, TextCopy } from './articleText.js';
import { withoutTags } from './readPage.js';

/**
 * The text of a Markdown file: without the marks of headings, lists, quotations, links and emphasis; headings, items and rows of
 * tables as paragraphs. HTML in it is read as in a page. Throws `MarkupError`.
 */
export function readMarkdown(markdown: string): ArticleText {
  const unmarked = withoutMarks(markdown);
  const copy = withoutTags(unmarked.toString());
  const place = placesOf(markdown);
  return {
    text: copy.toString(),
    source: markdown,
    placeAt: (position) => place(unmarked.sourceOf(copy.sourceOf(position))),
    published: null,
  };
}

const FENCE = /^ {0,3}(?:```|~~~)/;
/** Lines that only draw: rules, underlines of headings, the line below the headings of a table. */
const DRAWN =
  /^ {0,3}(?:=+|-+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$|^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/;
/** Most characters of a line that draws. */
const LONGEST_DRAWN = 1000;
const REFERENCE = /^ {0,3}\[[^\]\n]{1,500}\]:[ \t]*\S/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\n]{1,100}\]:[ \t]*/;
/** Marks at the start of a line after which a paragraph of its own begins. */
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const ITEM = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/;
const NUMBERED_ITEM = /^[ \t]*(\d{1,9})[.)][ \t]+/;
const QUOTATION = /^ {0,3}>[ \t]?/;
const ROW = /^[ \t]*\|[ \t]*/;

/** State of the lines read so far. */
interface Reading {
  fence: boolean;
  /** Whether the line before is blank, or an item of a list. */
  isOpen: boolean;
}

function withoutMarks(markdown: string): TextCopy {
  const copy = new TextCopy(markdown);
  const reading: Reading = { fence: false, isOpen: true };
  const front = frontMatterEnd(markdown);
  for (let start = 0; start < markdown.length; ) {
    const end = lineEnd(markdown, start);
    const line = markdown.slice(start, end);
    if (start < front) copyFront(copy, line, start);
    else copyLine(copy, line, start, reading);
    copy.insert('\n', end);
    start = markdown.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return copy;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  if (end === -1) return text.length;
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

/** Position after the lines between `---` at the start, which state the title and the date; 0 if there are none. */
function frontMatterEnd(markdown: string): number {
  const [found = ''] = /^---[ \t]*\r?\n(?:[^\n]{0,500}\n){0,100}?---[ \t]*(?:\r?\n|$)/.exec(markdown) ?? [];
  return found.length;
}

/** Each line by itself, so that `date: 2025-04-16` says when it was published. */
function copyFront(copy: TextCopy, line: string, start: number): void {
  if (/^---[ \t]*$/.test(line)) return;
  copy.copy(start, start + line.length);
  copy.insert('\n', start + line.length);
}

function copyLine(copy: TextCopy, line: string, start: number, reading: Reading): void {
  if (FENCE.test(line)) {
    reading.fence = !reading.fence;
    return;
  }
  if (reading.fence) {
    copy.copy(start, start + line.length);
    return;
  }
  const at = quotationEnd(line);
  const text = line.slice(at);
  const isNote = FOOTNOTE.test(text);
  if (isDrawn(text) || (REFERENCE.test(text) && !isNote)) {
    reading.isOpen = true;
    return;
  }
  const { length, isBlock } = marksOf(text, reading);
  if (isBlock) copy.insert('\n', start);
  const isHeading = HEADING.test(text);
  copyInline(copy, withoutEnd(text, isHeading).slice(length), start + at + length);
  if (isHeading) copy.insert('\n', start + line.length);
  reading.isOpen = isHeading || text.trim() === '' || (isBlock && !ROW.test(text));
}

function isDrawn(text: string): boolean {
  return text.length <= LONGEST_DRAWN && DRAWN.test(text);
}

/** A line without its last spaces, and without the marks that close a heading or a row. */
function withoutEnd(text: string, isHeading: boolean): string {
  const line = text.trimEnd();
  if (ROW.test(line) && line.endsWith('|')) return line.slice(0, -1).trimEnd();
  const [marks = ''] = isHeading ? (/ #{1,20}$/.exec(line.slice(-21)) ?? []) : [];
  return line.slice(0, line.length - marks.length).trimEnd();
}

function quotationEnd(line: string): number {
  let at = 0;
  for (let depth = 0; depth < 20; depth++) {
    const mark = QUOTATION.exec(line.slice(at, at + 8));
    if (mark === null) break;
    at += mark[0].length;
  }
  return at;
}

/** Length of the marks at the start of a line, and whether they begin a paragraph. */
function marksOf(text: string, { isOpen }: Reading): { readonly length: number; readonly isBlock: boolean } {
  for (const pattern of [FOOTNOTE, HEADING, ITEM, ROW]) {
    const [mark] = pattern.exec(text) ?? [];
    if (mark !== undefined) return { length: mark.length, isBlock: true };
  }
  // "2024. Some 119 people" goes on with a sentence, unless a list may begin here.
  const numbered = NUMBERED_ITEM.exec(text);
  if (numbered !== null && (isOpen || numbered[1] === '1'))
    return { length: numbered[0].length, isBlock: true };
  return { length: 0, isBlock: false };
}

/** What is left out within a line, and the first group of what is kept of it. All alternatives are bounded. */
const INLINE = new RegExp(
  [
    String.raw`\\([!-/:-@[-\x60{-~])`, // an escaped mark
    String.raw`!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)`, // a picture
    String.raw`\[\^[^[\]\n]{1,100}\]`, // the mark of a footnote
    String.raw`\[(?=[^[\]\n]{0,1000}\](?:\(|\[))`, // a link, before its text
    String.raw`\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)`, // and after it
    String.raw`\]\[[^[\]\n]{0,500}\]`,
    '`+|~~',
    String.raw`(?<!\s)\*{1,3}|\*{1,3}(?!\s)`,
    String.raw`(?<![\p{L}\p{N}_])_{1,3}(?!\s)|(?<!\s)_{1,3}(?![\p{L}\p{N}_])`,
  ].join('|'),
  'gu',
);

function copyInline(copy: TextCopy, text: string, start: number): void {
  let from = 0;
  for (const { 0: mark, 1: kept, index } of text.matchAll(INLINE)) {
    copy.copy(start + from, start + index);
    from = index + mark.length;
    if (kept !== undefined) copy.copy(start + from - kept.length, start + from);
  }
  copy.copy(start + from, start + text.length);
}
