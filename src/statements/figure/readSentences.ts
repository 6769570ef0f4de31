import { yearOf } from '../../calendar/index.js';
import { isArrivals, isBoats, isCrossing, isSuperlative, isTotal } from '../sentence/lexicon.js';
import { ELSEWHERE, otherMatterOf } from '../sentence/otherMatters.js';
import { isRowOfFigures } from '../sentence/rowOfFigures.js';
import { isWord, type Sentence, type Token } from '../sentence/token.js';
import { allWhens, whensOfEvents } from '../when/findWhens.js';
import { SLOTS } from '../when/slotReaders.js';
import { type EventNamed, eventsNamed } from '../when/terms.js';
import { type Clock, isOnlyTime, isYear, type When } from '../when/window.js';
import type { Figure, Measure } from './figure.js';
import { isElsewhere } from './otherMatter.js';
import { isOfBoats } from './readChange.js';
import { type FiguresRead, readFigures } from './readFigures.js';
import { asCells, asWeek, type Columns, columnsOf, figuresOfRow } from './tableRows.js';

export interface ReadSentence extends FiguresRead {
  readonly sentence: Sentence;
  /** Time expressions; none in a sentence about something else. */
  readonly whens: readonly When[];
  /** All its time expressions; none where it states nothing. */
  readonly times: readonly When[];
  /** Events and people in office that it names. */
  readonly events: readonly EventNamed[];
}

/** Whether the text is about small boats at all. */
function isAboutCrossings(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens }) =>
    tokens.some(
      (token) =>
        isWord(token, 'channel', 'crossed', 'crossing', 'crossings', 'migrant', 'migrants') || isBoats(token),
    ),
  );
}

/** Words that state something without a figure, beside superlatives: "no boats on Monday", "that was Saturday". */
const STATING = ['no', 'nobody', 'none', 'it', 'that'];

/** Whether a token is a figure or a word without which a sentence states nothing about arrivals. */
function statesSomething(token: Token): boolean {
  return token.kind === 'number' || isSuperlative(token) || isWord(token, ...STATING);
}

/** Whether a sentence begins with a month, which the next one may mean: "April was ordinary. It had 2,132 arrivals". */
function beginsWithMonth([first]: readonly Token[]): boolean {
  return first !== undefined && SLOTS.month(first) !== null;
}

const ROW = 'it begins a row of figures, which is no sentence';

const NOT_ABOUT = 'nothing in the text says that it is about small boats';

/** What the sentences before leave for the next one. */
interface Before {
  /** Whether they are about crossings, so that figures may go on without saying so. */
  readonly goesOn: boolean;
  /** What was counted last. */
  readonly measure: Measure | null;
  /** Whether they are about another sea or country. */
  readonly elsewhere: boolean;
  /** The columns of a table that may have more rows. */
  readonly columns: Columns | null;
  /** The whole year that they named last. */
  readonly year: number | null;
}

/** Reads the figures and time expressions of all sentences. */
export function readSentences(sentences: readonly Sentence[], clock: Clock): ReadSentence[] {
  const about = isAboutCrossings(sentences);
  let before: Before = { goesOn: false, measure: null, elsewhere: false, columns: null, year: null };
  return sentences.map((sentence) => {
    const { tokens } = sentence;
    if (isRowOfFigures(tokens)) {
      const first = tokens.findIndex(({ kind }) => kind === 'number');
      return { sentence, whens: [], times: [], events: [], figures: [], unread: [{ at: first, why: ROW }] };
    }
    const read = readTokens(tokens, before, { ...clock, thatYear: before.year });
    const { whens, times, figures, unread, isRow } = read;
    // "Ministers credit the deal with Albania" counts nothing, and the next sentence nothing of Albania.
    const elsewhere =
      (isElsewhere(tokens) && !isSilent(tokens)) || (before.elsewhere && !tokens.some(isOfUk));
    const why = about ? (elsewhere ? `this is about ${ELSEWHERE}` : null) : NOT_ABOUT;
    const crossing = tokens.some((token) => isCrossing(token) || isArrivals(token) || isBoats(token));
    const other = isAboutOtherMatter(tokens);
    const open = (crossing || before.goesOn || tokens.some(isTotal)) && !other;
    const tied = figures.length > 0 || isOnlyTime(tokens, whens) || open;
    before = {
      goesOn:
        why === null && (crossing || figures.length > 0 || (before.goesOn && (isSilent(tokens) || !other))),
      measure: measureOf(figures) ?? (isOfBoats(tokens) || namesBoats(tokens) ? 'boats' : before.measure),
      elsewhere,
      columns: columnsOf(tokens) ?? (isRow || isDrawn(tokens) ? before.columns : null),
      year: lastYear(whens) ?? before.year,
    };
    if (why !== null) {
      const all = [...unread, ...figures.map(({ at }) => ({ at, why }))];
      return { sentence, whens: [], times, events: [], figures: [], unread: all };
    }
    return {
      sentence: isRow ? { ...sentence, tokens: asCells(tokens) } : sentence,
      whens: tied ? whens : [],
      times,
      events: eventsNamed(tokens, clock),
      figures,
      unread,
    };
  });
}

/** Reads the times and figures of a sentence, or of a row of a table. */
function readTokens(tokens: readonly Token[], { goesOn, measure, columns }: Before, clock: Clock) {
  const times = tokens.some(statesSomething) || beginsWithMonth(tokens) ? allWhens(tokens, clock) : [];
  const whens = whensOfEvents(tokens, times, clock);
  const row = columns === null ? null : figuresOfRow(tokens, whens, columns);
  if (row === null)
    return { times, whens, isRow: false, ...readFigures({ tokens, whens, goesOn, measure }, times) };
  const days = columns?.isWeekly === true ? whens.map(asWeek) : whens;
  return { times, whens: days, isRow: true, figures: row, unread: [] };
}

function lastYear(whens: readonly When[]): number | null {
  const window = whens.findLast((each) => isYear(each.window))?.window;
  return window?.kind === 'span' ? yearOf(window.first) : null;
}

/** What a sentence counts that the next one may go on about: people, where boats are only those of the people. */
function measureOf(figures: readonly Figure[]): Measure | null {
  const last = figures.at(-1)?.measures[0] ?? null;
  const hasPeople = figures.some(
    ({ role, measures: [measure] }) => role === 'count' && measure === 'arrivals',
  );
  return last === 'boats' && hasPeople ? 'arrivals' : last;
}

/** Whether a sentence without figures turns to boats: "What about the boats?", "Boats have thinned out faster than people". */
function namesBoats(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => isWord(token, 'boats', 'dinghies', 'vessels'));
  return at !== -1 && !isWord(tokens[at - 1], 'small', 'in', 'by', 'of', 'on', 'rubber') && isSilent(tokens);
}

/** Whether a line only draws, as the one below the headings of a table does. */
function isDrawn(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind }) => kind === 'mark');
}

/** Whether a sentence is about another matter; one that speaks of crossings first is not: "crossings on Wednesday, released as voters went". */
function isAboutOtherMatter(tokens: readonly Token[]): boolean {
  const crossing = tokens.findIndex((token) => isCrossing(token) || isArrivals(token));
  const other = tokens.findIndex((token, index) => otherMatterOf(token, tokens[index + 1]) !== null);
  return other !== -1 && (crossing === -1 || other < crossing);
}

function isOfUk(token: Token): boolean {
  return isWord(token, 'channel', 'uk', 'britain', 'boat', 'boats');
}

function isSilent(tokens: readonly Token[]): boolean {
  return !tokens.some(({ kind }) => kind === 'number');
}
