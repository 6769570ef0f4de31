import { type CivilDate, type DayNumber, monthOf, toCivilDate, yearOf } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import { ORDINALS } from '../text/index.js';
import { MEASURES, ofMeasure } from './question/ask.js';
import { ofYear, onRecord, type Scope, scopeOf } from './scope.js';
import { partBetween } from './sentence/clauses.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { measureRanked, type Subject, subjectsOf } from './superlative/subjects.js';
import { type Superlative, superlativesIn } from './superlative/superlatives.js';
import { dateStart } from './when/dateStart.js';
import { SLOTS } from './when/slotReaders.js';
import type { When } from './when/window.js';

/** The place of a day among the busiest. */
export const dayRank: StatementKind = {
  name: 'day-rank',
  summary:
    'which place a day has among the busiest of a year, a month, a term of office or on record, or since when it is the highest',
  examples: [
    {
      text: 'Saturday 12 April, when 656 people crossed the Channel, was the busiest day of the year so far.',
      claim: 'records --top 1 --year 2025 --as-of 2025-04-12 :: rows.[0].from',
      expected: '2025-04-12',
    },
    {
      text: 'Saturday was the second busiest day of the year so far, with 656 people crossing the Channel.',
      claim: 'day 2025-04-12 :: rankInYear',
      expected: 2,
    },
    {
      text: 'On Saturday 656 people crossed the Channel, the highest number on a single day since 5 October 2024.',
      claim: 'day 2025-04-12 :: highestSince.date',
      expected: '2024-10-05',
    },
  ],
  read(scene) {
    return superlativesIn(scene.tokens)
      .filter(({ direction, unit }) => direction === 'highest' && (unit === null || unit.kind === 'day'))
      .flatMap((superlative) => {
        const days = subjectsOf(scene, superlative).flatMap((subject) =>
          subject.settled.kind === 'day' ? [{ ...subject, day: subject.settled.day }] : [],
        );
        return days.flatMap((subject) => readDay(scene, superlative, subject));
      });
  },
};

function readDay(
  scene: Scene,
  superlative: Superlative,
  subject: Subject & { readonly day: DayNumber },
): Reading[] {
  const { settled: _, cost, day, ...tokens } = subject;
  const since = highestSince(scene, superlative, day);
  const asked = since === null ? inScopes(scene, superlative, day) : [{ ...since, cost: 0 }];
  return asked.map((each) => ({
    rounding: 'exact',
    ...tokens,
    ...each,
    cost: cost + each.cost + (superlative.unit === null ? COSTS.otherYear : 0),
  }));
}

type Asked = Pick<Reading, 'question' | 'words' | 'expected'> & Partial<Pick<Reading, 'at' | 'end' | 'also'>>;

/** "The highest since 29 November 2022", "since November 2022": the last earlier day with as many arrivals. */
function highestSince({ whens, tokens }: Scene, { at }: Superlative, day: DayNumber): Asked | null {
  const since = whens.find(({ from }) => from > at && isWord(tokens[from], 'since'));
  const expected = since === undefined ? null : dayOrMonth(tokens, since);
  if (since === undefined || expected === null) return null;
  if (tokens.slice(at, since.from).some((token) => isWord(token, 'and'))) return null;
  return {
    question: { calculation: 'day', asked: { date: day }, path: 'highestSince.date' },
    words: `the last day before ${toCivilDate(day)} with as many arrivals`,
    expected,
    at: dateStart(tokens, since),
    end: since.to,
    also: [at],
  };
}

/** The day that a time names, or the month as `2022-11`; `null` where it names a year or an event. */
function dayOrMonth(tokens: readonly Token[], { from, to, window }: When): Asked['expected'] | null {
  if (window.kind === 'day') return toCivilDate(window.day);
  if (window.kind !== 'since' || window.event !== null) return null;
  const words = tokens.slice(from, to);
  const date = toCivilDate(window.first);
  if (words.some((token) => SLOTS.dom(token) !== null)) return date;
  return words.some((token) => SLOTS.month(token) !== null) ? (date.slice(0, 7) as CivilDate) : null;
}

/** The place of a day among those that the words beside the superlative, else the sentence, else the text, is about. */
function inScopes(
  scene: Scene,
  superlative: Superlative,
  day: DayNumber,
): (Asked & { readonly cost: number })[] {
  const isRecord = isWord(scene.tokens[superlative.at], 'record');
  const own = [
    scopeOf(partOf(scene, superlative)),
    scopeOf(scene),
    isRecord ? onRecord(scene.asOf) : null,
  ].flatMap((scope) => (scope !== null && isWithin(day, scope) ? [scope] : []));
  const scopes = own.slice(0, 1).map((scope) => ({ scope, cost: 0 }));
  const others = [ofYear(yearOf(day), scene.asOf), onRecord(scene.asOf)].map((scope) => ({
    scope,
    cost: COSTS.carried,
  }));
  return (scopes.length > 0 ? scopes : others).map(({ scope, cost }) => ({
    ...askPlace(scene, superlative, day, scope),
    cost,
  }));
}

/** The part of a sentence between marks that a superlative stands in. */
function partOf(scene: Scene, { at, end }: Superlative): Scene {
  const [first, last] = partBetween(scene.tokens, [at, end], [',', ';', ':', '(', ')', '–', '.']);
  const whens = scene.whens.filter(({ from, to }) => from >= first && to <= last);
  return { ...scene, tokens: scene.tokens.slice(first, last), whens, events: [], topic: null };
}

function isWithin(day: DayNumber, { year, options: { inMonth } }: Scope): boolean {
  return (year === null || year === yearOf(day)) && (inMonth === undefined || inMonth === monthOf(day));
}

function askPlace(scene: Scene, superlative: Superlative, day: DayNumber, { options, words }: Scope): Asked {
  const { tokens, asOf } = scene;
  const { place, isBroken } = superlative;
  const measure = measureRanked(scene, superlative);
  const isInYear = options.year !== undefined && options.inMonth === undefined;
  if (
    measure === 'arrivals' &&
    place > 1 &&
    (isInYear || (options.inMonth === undefined && options.since === undefined))
  ) {
    const path = isInYear ? 'rankInYear' : 'rankAllTime';
    return {
      question: { calculation: 'day', asked: { date: day }, path },
      words: `the place of ${toCivilDate(day)} among the busiest days ${words}, when it was new`,
      expected: place,
    };
  }
  const isThen = tokens.some((token, at) => isWord(token, 'time') && isWord(tokens[at - 2], 'at'));
  // A record that was broken by a day of the text is the second since.
  const isNow = options.year === undefined || (asOf !== null && options.year === yearOf(asOf));
  const rank = isBroken && isNow && !isThen ? place + 1 : place;
  const question: Question = {
    calculation: 'records',
    asked: { top: rank, ...options, ...(isThen && { asOf: day }), ...ofMeasure(measure) },
    path: `rows.[${rank - 1}].from`,
  };
  const nth = rank === 1 ? '' : `${ORDINALS[rank - 1]} `;
  return {
    question,
    words: `the day with the ${nth}most ${MEASURES[measure]} ${words}`,
    expected: toCivilDate(day),
  };
}
