import type { Token } from './token.js';

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

const PEOPLE = list(
  'people person persons migrants migrant refugees refugee seekers individuals immigrants men passengers souls entrants beings',
);
const ARRIVALS = list('arrivals arrival crossings crossing landings crossers detections arrivees');
const BOATS = list('boats boat dinghies dinghy vessels vessel crafts craft inflatables hulls hull');
/** Adjectives that may stand between a number and its noun. */
const ADJECTIVES = list(`
  small channel more other further illegal irregular undocumented asylum english overcrowded inflatable rubber such
  separate new different unauthorised successful cross-channel small-boat smuggler smugglers migrant boat provisional
  recorded additional dinghy desperate overloaded packed flimsy clandestine overall total daily unseaworthy human`);
const CROSSING = list(`
  crossed cross crosses crossing crossings arrived arrive arrives arriving arrivals came come coming reached reach
  reaching landed land landing made make making completed detected recorded logged registered brought ashore entered
  enter travelled intercepted picked arrival ashore got`);
/** Words for where those who cross arrive. */
const SHORES = list('britain uk england dover kent shores beaches');
export const isHomeShore = (token: Token | undefined) => has(SHORES, token);
const TOTAL = list(
  'total totals tally number numbers figure figures count sum cumulative toll arrivals crossings overall record high peak',
);

/** Words that link a total to its figure: "takes the total to", "the total stands at". */
const TOTAL_LINKS = list(
  'to at is was of reached hit exceeded passed topped surpassed now stands stood are were be being reaching : – totalled totals came and numbered numbering past beyond above over through up comes put hits climbs rises been',
);

/** Words that may stand between a figure without a noun and a time expression: "Monday alone brought 119". */
const JOINTS = list(`
  in on at by for from during over since the when across of was saw were had have a it is there been now here them whom those
  alone brought added accounted contributed had has adding bringing seeing recorded numbered stood stands another further some just only
  about with also that makes making brings : , ( – - "`);
export const isJoint = (token: Token | undefined) => token !== undefined && JOINTS.has(token.text);

/** Whether a number counts days from a first one: "day 403", but not "on Boxing Day 407 came", "on that day 90 came". */
export function isDayNumber(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at - 2]?.text ?? '';
  return (
    tokens[at - 1]?.text === 'day' && !['christmas', 'boxing', 'year', 'that', 'same', 'this'].includes(name)
  );
}

/** Index of the unit behind a number of days: "14 days", "14 consecutive days", "two whole weeks". */
export function unitBehind(tokens: readonly Token[], at: number): number {
  const isBetween = ['consecutive', 'straight', 'successive', 'whole', 'full', 'blank', 'solid'].includes(
    tokens[at + 1]?.text ?? '',
  );
  return isBetween ? at + 2 : at + 1;
}

export const isPeople = (token: Token | undefined) => has(PEOPLE, token);
export const isArrivals = (token: Token | undefined) => has(ARRIVALS, token);
export const isBoats = (token: Token | undefined) => has(BOATS, token);
export const isAdjective = (token: Token | undefined) => has(ADJECTIVES, token);
export const isCrossing = (token: Token | undefined) => has(CROSSING, token);
export const isTotal = (token: Token | undefined) => has(TOTAL, token);
export const isTotalLink = (token: Token | undefined) => token !== undefined && TOTAL_LINKS.has(token.text);

const SUPERLATIVES = list(`
  most highest busiest heaviest lightest biggest largest record records worst peak high highs longest lowest fewest first second third
  fourth fifth greatest quietest`);
export const isSuperlative = (token: Token | undefined) => has(SUPERLATIVES, token);

const UP = list(`
  higher more up increase increased rise risen rose rising above ahead increases jump jumped surge surged growth grew
  grown greater climb climbed uptick spike soared soar busier bigger larger heavier uplift gain increasing jumping upturn`);
const DOWN = list(`
  lower fewer less down decrease decreased fall fallen fell falling drop dropped below behind decline declined
  reduction reduced short cut quieter slump slumped dip dipped smaller shrunk slid slide falls drops decreases plunge plunged`);

/** Direction of a word: 1 for more, −1 for less, 0 for any other. */
export function directionOf(token: Token | undefined): 1 | -1 | 0 {
  if (has(UP, token)) return 1;
  return has(DOWN, token) ? -1 : 0;
}

const COMPARATORS = list('than compared compare compares comparison against versus vs relative');
/** Whether a word compares, as in "higher than 2024" but not in "more than 8,000". */
export function isComparing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const hedge = tokens[at]?.text === 'than' && next?.kind === 'number' && !/^20\d\d$/.test(next.text);
  return has(COMPARATORS, tokens[at]) && !hedge;
}

const RACED = list('earlier sooner later faster quicker slower');
/** Whether the words behind a total say which of two times passed it first: "10,000 earlier in 2024 than in 2025". */
export function isOfRace(tokens: readonly Token[], behind: number): boolean {
  const named = tokens.slice(behind, behind + 6);
  return has(RACED, named[0]) && !named.some(({ text }) => text === 'any' || text === 'ever');
}

/** Words that may stand between a figure and the word that introduces it. */
export const LOOSE: readonly string[] =
  'a the total of some about around more than just over nearly almost under approximately least exactly'.split(
    ' ',
  );

/** Words that begin a clause. */
const CLAUSE_WORDS = list(`
  while whereas but although though despite because amid as after when which with where following including
  compared than against versus vs and before until meaning taking bringing`);
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  return has(CLAUSE_WORDS, tokens[at]) && !(has(COMPARATORS, tokens[at]) && !isComparing(tokens, at));
}

function has(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token?.kind === 'word' && words.has(token.text);
}
