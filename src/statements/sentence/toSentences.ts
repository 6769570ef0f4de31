import { joinNumbers } from './numberWords.js';
import { scan } from './scan.js';
import { spacedGroups } from './spacedGroups.js';
import { isMark, isWord, type Sentence, type Token } from './token.js';

/** Abbreviations, after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st sir no nos vs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx est fig gov lt col inc etc eg ie cf c ca'.split(
    ' ',
  ),
);

/** Most tokens of a sentence; a longer one is cut, so that time stays linear in the length of the text. */
const MOST_TOKENS = 150;

/** Splits a text into sentences, headlines and list items. */
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

/** Whether a token is the full stop of an abbreviated month, as in "Aug. 3, 2025", which is left out. */
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

/** Whether a sentence ends between two adjacent tokens. */
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

/** Length up to which a line is a headline or a list item; running text is wrapped later. */
const SHORT_LINE = 50;
/** Most characters of a line that are looked at. */
const LONGEST_LINE = 400;

/** Whether the next word would still have fitted into the line, which was then ended on purpose, like a headline. */
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
