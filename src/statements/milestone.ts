import { toCivilDate, yearOf } from '../calendar/index.js';
import { isWord, type Token } from './sentence/token.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import type { When } from './when/window.js';

/** The day on which a total was passed. */
export const milestone: StatementKind = {
  name: 'milestone',
  summary: 'the day on which a year, or the time since a day, passed a total',
  examples: [
    {
      text: 'The number of Channel crossings this year passed 8,000 on Saturday 12 April.',
      claim: 'milestones 8000 --years 2025 :: milestones.8000.rows.2025.date',
      expected: '2025-04-12',
    },
    {
      text: 'Last year 10,000 Channel crossings was not reached until 24 May.',
      claim: 'milestones 10000 --years 2024 :: milestones.10000.rows.2024.date',
      expected: '2024-05-24',
    },
  ],
  read(scene) {
    const at = scene.tokens.findIndex((_, index) => isPassed(scene.tokens, index));
    const threshold = at === -1 ? carried(scene) : (scene.tokens[at]?.number?.value ?? null);
    if (threshold === null) return [];
    if (isOfTenure(scene)) return [];
    return scene.whens.flatMap((when) => readDay(scene, when, threshold, at === -1 ? [] : [at]));
  },
};

const TENURE = [
  'premiership',
  'office',
  'tenure',
  'leader',
  'predecessor',
  'under',
  'pm',
  'starmer',
  'sunak',
  'johnson',
];

/** Whether a sentence is about a term of office, whose totals are passed on other days than those of a year. */
function isOfTenure({ tokens, whens }: Pick<Scene, 'tokens' | 'whens'>): boolean {
  return (
    whens.some(({ window }) => window.kind === 'since') || tokens.some((token) => isWord(token, ...TENURE))
  );
}

/** The total that, according to a sentence, a year passed; `null` if there is none. */
export function thresholdOf({ tokens, whens }: Pick<Scene, 'tokens' | 'whens'>): number | null {
  if (isOfTenure({ tokens, whens })) return null;
  const at = tokens.findIndex((_, index) => isPassed(tokens, index));
  return at === -1 ? null : (tokens[at]?.number?.value ?? null);
}

function readDay(scene: Scene, when: When, threshold: number, also: readonly number[]): Reading[] {
  const { window } = when;
  const day = window.kind === 'day' ? window.day : window.kind === 'toDate' ? window.until : null;
  if (day === null) return [];
  const year = yearOf(day);
  if (scene.asOf !== null && day > scene.asOf) return [];
  return [
    {
      at: startOf(scene.tokens, when),
      end: when.to,
      question: {
        calculation: 'milestones',
        asked: { thresholds: [threshold], years: [year] },
        path: `milestones.${threshold}.rows.${year}.date`,
      },
      words: `the day on which ${year} passed ${threshold}`,
      expected: toCivilDate(day),
      rounding: 'exact',
      also,
    },
  ];
}

/** Index of the token at which the date itself starts, after "until" or "by". */
function startOf(tokens: readonly Token[], { from, to }: When): number {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'number' || tokens[at]?.capital) return at;
  return from;
}

/** The total of the sentence before, if this one refers to it: "In 2023 it was 17 June"; else `null`. */
function carried({ tokens, whens, threshold, figures }: Scene): number | null {
  const said = tokens.some((token) =>
    isWord(token, 'it', 'this', 'that', 'mark', 'milestone', 'until', 'came', 'figure'),
  );
  const plain =
    figures.length === 0 &&
    tokens.length <= 20 &&
    whens.some(({ window }) => window.kind === 'day' || window.kind === 'toDate');
  return said && plain ? threshold : null;
}

const PASSED = [
  'passed',
  'reached',
  'hit',
  'topped',
  'surpassed',
  'exceeded',
  'breached',
  'crossed',
  'broken',
  'past',
  'passing',
  'reaching',
  'pass',
  'reach',
];
const LEAST = 1000;

/** Whether a token is a round number beside a word such as "passed". */
function isPassed(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at]?.number;
  // The 25,000th person arrived.
  if (number?.form === 'ordinal') return number.value >= LEAST && number.value % 500 === 0;
  if (number?.form !== 'count' || number.value < LEAST || number.value % 500 !== 0) return false;
  const before = tokens.slice(Math.max(0, at - 3), at).findLast(({ text }) => text !== 'the' && text !== 'a');
  // "It was 24 May before 10,000 had crossed."
  if (isWord(before, ...PASSED) || isWord(tokens[at - 1], 'before')) return true;
  const behind = tokens.slice(at + 1, at + 9);
  const stop = behind.findIndex((token) => token.kind === 'mark' || token.kind === 'number');
  return (stop === -1 ? behind : behind.slice(0, stop)).some(
    (token, index, all) =>
      isWord(token, ...PASSED) &&
      all
        .slice(0, index)
        .some((each) => isWord(each, 'was', 'were', 'not', 'been', 'mark', 'milestone', 'barrier')),
  );
}
