import { joinNumbers } from './numberWords.js';
import { scan } from './scan.js';
import { spacedGroups } from './spacedGroups.js';
import { isMark, isWord, type Sentence, type Token } from './token.js';

/** Behind these, a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st sir no nos vs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx est fig gov lt col inc etc eg ie cf c ca'.split(
    ' ',
  ),
);

/** A sentence of more tokens than this is cut, so that time grows with the text and no faster. */
const MOST_TOKENS = 150;

/** The sentences of a text, and its headlines and items of lists, each by itself. */
export function toSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let held: Token[] = [];
  const close = () => {
    if (held.length > 0) sentences.push(toSentence(held));
    held = [];
  };
  const tokens = scan(text);
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before !== undefined && held.length > 0 && parts(text, before, token, tokens[index - 2], held))
      close();
    if (!isStopOfMonth(token, before, tokens[index + 1])) held.push(token);
  }
  close();
  return sentences;
}

const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'];

/** The full stop in "Aug. 3, 2025" says no more than the month does. */
function isStopOfMonth(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return (
    isMark(token, '.') &&
    before?.capital === true &&
    isWord(before, ...SHORT_MONTHS) &&
    after?.kind === 'number'
  );
}

function toSentence(held: readonly Token[]): Sentence {
  const tokens = joinNumbers(spacedGroups(held));
  return { tokens, start: (held[0] as Token).start, end: (held.at(-1) as Token).end };
}

/** Whether a sentence ends between two tokens that follow each other. */
function parts(
  text: string,
  before: Token,
  after: Token,
  earlier: Token | undefined,
  held: readonly Token[],
): boolean {
  if (held.length >= MOST_TOKENS) return true;
  const gap = text.slice(before.end, after.start);
  if (gap === '') return false;
  if (partsLines(text, gap, before, after)) return true;
  return endsSentence(before, earlier, gap) && (after.capital || after.kind !== 'word');
}

function endsSentence(before: Token, earlier: Token | undefined, gap: string): boolean {
  if (isMark(before, '!', '?', '…')) return true;
  if (isMark(before, '"', "'", ')')) return isMark(earlier, '.', '!', '?');
  if (!isMark(before, '.')) return false;
  const word = earlier?.kind === 'word' ? earlier.text : '';
  // An initial: K. Starmer.
  const initial = word.length === 1 && earlier?.capital === true;
  return /\n/.test(gap) || (!ABBREVIATIONS.has(word) && !initial);
}

const BULLETS = new Set(['•', '·', '*', '▪', '■', '–', '-', '►', '→', '#', '|']);

function partsLines(text: string, gap: string, before: Token, after: Token): boolean {
  const breaks = gap.split(/\r\n?|\n|\u2028|\u2029/).length - 1;
  if (breaks === 0) return false;
  if (breaks > 1 || isMark(before, '.', '!', '?', ':', ';')) return true;
  if (after.kind === 'mark' && BULLETS.has(after.text)) return true;
  return (
    (after.capital || after.kind !== 'word') && !isMark(before, ',', '-') && hadRoom(text, before, after)
  );
}

/** A line this short is a headline or an item of a list; running text is wrapped later. */
const SHORT_LINE = 50;
/** No line is looked at further than this. */
const LONGEST_LINE = 400;

/** Whether the next word would still have fitted into its line: then the line was ended on purpose, as a headline is. */
function hadRoom(text: string, before: Token, after: Token): boolean {
  const begin = Math.max(text.lastIndexOf('\n', before.end - 1) + 1, before.end - LONGEST_LINE);
  const line = before.end - begin;
  if (line < SHORT_LINE) return true;
  const width = Math.max(lineLength(text, after.start), begin === 0 ? 0 : lineBefore(text, begin));
  return line + 1 + (after.end - after.start) <= width;
}

function lineLength(text: string, from: number): number {
  const stretch = text.slice(from, from + LONGEST_LINE);
  const end = stretch.indexOf('\n');
  return end === -1 ? stretch.length : end;
}

function lineBefore(text: string, begin: number): number {
  const stretch = text.slice(Math.max(0, begin - 1 - LONGEST_LINE), begin - 1);
  return stretch.length - (stretch.lastIndexOf('\n') + 1);
}
