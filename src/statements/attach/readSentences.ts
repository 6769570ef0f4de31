import { isWholeYear } from '../../calendar/index.js';
import { isArrivals, isBoats, isCrossing } from '../sentence/lexicon.js';
import { ELSEWHERE, otherMatterOf } from '../sentence/otherMatters.js';
import { isRowOfFigures } from '../sentence/rowOfFigures.js';
import { isWord, type Sentence, type Token } from '../sentence/token.js';
import { allWhens, whensOfEvents } from '../when/findWhens.js';
import { type Clock, isSame, type When } from '../when/window.js';
import type { Figure } from './figure.js';
import { isElsewhere } from './otherMatter.js';
import { isSaidWhole, POINT_OR_YEAR } from './pointOrYear.js';
import { type FiguresRead, readFigures } from './readFigures.js';
import { unjudged } from './unjudged.js';

export interface ReadSentence extends FiguresRead {
  readonly sentence: Sentence;
  /** Time expressions; none in a sentence about something else. */
  readonly whens: readonly When[];
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

/** Largest usual ratio between totals of the same days of different years. */
const ALIKE = 2;

/**
 * Leaves figures of a plain year undecided if they are about as large as those compared in the sentence before: after a
 * comparison of the same point of several years, "last year there were 1,180" may mean that point, too.
 */
function openYears(
  { figures, unread }: FiguresRead,
  tokens: readonly Token[],
  compared: readonly number[],
): FiguresRead {
  const isOpen = ({ when, value, role }: Figure) =>
    role === 'count' &&
    when?.window.kind === 'span' &&
    isWholeYear(when.window) &&
    !isSaidWhole(tokens, when) &&
    compared.some((other) => value < other * ALIKE && other < value * ALIKE);
  return {
    figures: figures.filter((figure) => !isOpen(figure)),
    unread: [
      ...unread,
      ...figures.filter(isOpen).map(({ at }) => ({ at, why: POINT_OR_YEAR, open: true as const })),
    ],
  };
}

const RANKING = [
  'no',
  'nobody',
  'busiest',
  'highest',
  'most',
  'record',
  'largest',
  'biggest',
  'peak',
  'it',
  'that',
];

/** Whether a token is a figure or a word of ranking, without which a sentence states nothing of interest. */
function statesSomething(token: Token): boolean {
  return token.kind === 'number' || isWord(token, ...RANKING);
}

const ROW = 'it begins a row of figures, which is no sentence';

const NOT_ABOUT = 'nothing in the text says that it is about small boats';

/** Reads the figures and time expressions of all sentences. */
export function readSentences(sentences: readonly Sentence[], clock: Clock): ReadSentence[] {
  const about = isAboutCrossings(sentences);
  let goesOn = false;
  let elsewhere = false;
  let compared: readonly number[] = [];
  return sentences.map((sentence) => {
    const { tokens } = sentence;
    if (isRowOfFigures(tokens)) {
      const first = tokens.findIndex(({ kind }) => kind === 'number');
      return { sentence, whens: [], figures: [], unread: [{ at: first, why: ROW }] };
    }
    const inWords = unjudged(tokens);
    const times = inWords.length > 0 || tokens.some(statesSomething) ? allWhens(tokens, clock) : [];
    const whens = whensOfEvents(tokens, times, clock);
    const said = readFigures(tokens, whens, times, goesOn);
    const { figures, unread } = openYears(said, tokens, compared);
    compared = whens.some(isSame) ? figures.map(({ value }) => value) : [];
    elsewhere =
      isElsewhere(tokens) ||
      (elsewhere && !tokens.some((token) => isWord(token, 'channel', 'uk', 'britain', 'boat', 'boats')));
    const why = about ? (elsewhere ? `this is about ${ELSEWHERE}` : null) : NOT_ABOUT;
    const crossing = tokens.some((token) => isCrossing(token) || isArrivals(token) || isBoats(token));
    const other = tokens.some((token, index) => otherMatterOf(token, tokens[index + 1]) !== null);
    const tied = figures.length > 0 || ((crossing || goesOn) && !other);
    goesOn = why === null && (crossing || figures.length > 0 || (goesOn && !other));
    if (why === null) {
      const open = crossing && !other && whens.length > 0 ? inWords : [];
      return { sentence, whens: tied ? whens : [], figures, unread: [...unread, ...open] };
    }
    return {
      sentence,
      whens: [],
      figures: [],
      unread: [...unread, ...figures.map(({ at }) => ({ at, why }))],
    };
  });
}
