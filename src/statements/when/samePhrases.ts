import type { Slots } from '../sentence/pattern.js';
import { NO_YEAR, type Phrase, phrases, vague } from './phrase.js';
import type { Clock, Window } from './window.js';

const POINT = 'point|stage|time|date|day|juncture|moment';
const SPAN =
  'period|months|month|quarter|half|week|weekend|days|dates|span|timeframe|weeks|spell|stretch|part|portion';
const THE =
  '(at|by|on|to|up to|until|as of|over|in|during|for)? the|this|that (same|equivalent|corresponding|comparable|identical)?';

function point(year: number | null): Window {
  return { kind: 'samePoint', year };
}

function span(year: number | null): Window {
  return { kind: 'sameSpan', year };
}

function orVague(year: number | null, of: (year: number) => Window): Window {
  return year === null ? vague(NO_YEAR) : of(year);
}

const lastYear = (clock: Clock) => (clock.year === null ? null : clock.year - 1);

const IN_YEAR = '(in|of|during|for)? the? year? <year>';
const IN_LAST_YEAR = '(in|of|during|for)? last year';
const YEAR_BEFORE =
  '(in the|of the|during the|the)? (previous year|prior year|preceding year|year before|year earlier|year previously)';
const YEAR_AGO = '(in|of)? (a|one) year (before|earlier|ago|previously)';
const YEARS_AGO = '(in|of)? <n> years (before|earlier|ago|previously)';
const SAME_FEW = '(over|in|during|for)? the? same|equivalent|corresponding <n>';
const EQUIVALENT =
  '(the|an)? equivalent|comparable|corresponding (figure|number|total|tally|count) (in|for|of|from|during|was)?';

function yearsBack({ n = 0 }: Slots, { year }: Clock): number | null {
  return year === null || n > 12 ? null : year - n;
}

/** Phrases of the same point or the same days of another year. */
export const samePhrases: readonly Phrase[] = [
  ...phrases(
    ({ year }) => point(year ?? null),
    `${THE} ${POINT} ${IN_YEAR}`,
    `(at|by)? same ${POINT} ${IN_YEAR}`,
  ),
  ...phrases(
    (_, clock) => point(lastYear(clock)),
    `${THE} ${POINT} ${IN_LAST_YEAR}`,
    `same ${POINT} ${IN_LAST_YEAR}`,
  ),
  ...phrases(() => point(null), `${THE} ${POINT} ${YEAR_BEFORE}`, `${THE} ${POINT} ${YEAR_AGO}`),
  ...phrases(({ year }) => span(year ?? null), `${THE} ${SPAN} ${IN_YEAR}`, `same ${SPAN} ${IN_YEAR}`),
  ...phrases(
    (_, clock) => span(lastYear(clock)),
    `${THE} ${SPAN} ${IN_LAST_YEAR}`,
    `same ${SPAN} ${IN_LAST_YEAR}`,
  ),
  ...phrases(({ year }) => span(year ?? null), `${SAME_FEW} ${SPAN} ${IN_YEAR}`),
  ...phrases((_, clock) => span(lastYear(clock)), `${SAME_FEW} ${SPAN} ${IN_LAST_YEAR}`),
  ...phrases(() => span(null), `${THE} ${SPAN} ${YEAR_BEFORE}`, `${THE} ${SPAN} ${YEAR_AGO}`),
  ...phrases((_, clock) => point(lastYear(clock)), '(by now|by then|this time|at this time) last year'),
  ...phrases((slots, clock) => orVague(yearsBack(slots, clock), point), `${THE} ${POINT} ${YEARS_AGO}`),
  ...phrases((slots, clock) => orVague(yearsBack(slots, clock), span), `${THE} ${SPAN} ${YEARS_AGO}`),
  ...phrases(({ year }) => span(year ?? null), `${EQUIVALENT} <year>`),
  ...phrases(
    (_, clock) => span(lastYear(clock)),
    `${EQUIVALENT} (last year|a year (ago|earlier|before))`,
    'last year (equivalent|comparable|corresponding) (figure|number|total|tally|count)',
  ),
  ...phrases(({ year }) => point(year ?? null), '(by now|by then|by this point|by that point) in <year>'),
  ...phrases(
    () => ({ kind: 'thisPoint' }),
    '(by now|by then)',
    '(by this|by that|at this|at that|by the same|at the same) (point|stage|time|date) (in the year|of the year)?',
  ),
  ...phrases(
    () => span(null),
    '(a|one) year (earlier|before|previously)',
    'year (on|over) year',
    '(the|a)? (previous|preceding|prior) (financial)? year',
    '(the|a) year before',
    '(12|twelve) months (earlier|before|previously)',
  ),
  // Counted from the day of publication, whatever year the text mentioned last.
  ...phrases((_, clock) => span(lastYear(clock)), '(a|one) year ago', '(12|twelve) months ago'),
];
