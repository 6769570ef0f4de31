import { type Phrase, phrases } from './phrase.js';
import type { Clock, Window } from './window.js';

const POINT = 'point|stage|time|date|day|juncture|moment';
const SPAN = 'period|months|month|quarter|half|week|weekend|days|dates|span|timeframe|weeks|spell|stretch';
const THE =
  '(at|by|on|to|up to|until|as of|over|in|during|for)? the|this|that (same|equivalent|corresponding|comparable|identical)?';

function point(year: number | null): Window {
  return { kind: 'samePoint', year };
}

function span(year: number | null): Window {
  return { kind: 'sameSpan', year };
}

const lastYear = (clock: Clock) => (clock.year === null ? null : clock.year - 1);

const IN_YEAR = '(in|of|during|for)? the? year? <year>';
const IN_LAST_YEAR = '(in|of|during|for)? last year';
const YEAR_BEFORE =
  '(in the|of the|during the|the)? (previous year|prior year|preceding year|year before|year earlier|year previously)';
const YEAR_AGO = '(in|of)? (a|one) year (before|earlier|ago|previously)';

/** The same point or the same days of another year. */
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
  ...phrases(() => span(null), `${THE} ${SPAN} ${YEAR_BEFORE}`, `${THE} ${SPAN} ${YEAR_AGO}`),
  ...phrases((_, clock) => point(lastYear(clock)), '(by now|by then|this time|at this time) last year'),
  ...phrases(({ year }) => point(year ?? null), '(by now|by then|by this point|by that point) in <year>'),
  ...phrases(
    () => ({ kind: 'thisPoint' }),
    '(by now|by then|by this|by that|at this|at that|by the same|at the same) (point|stage|time|date)?',
  ),
  ...phrases(
    () => span(null),
    '(a|one) year (earlier|ago|before|previously)',
    'year (on|over) year',
    '(the|a)? (previous|preceding|prior) year',
    '(the|a) year before',
    '12 months (earlier|ago|before|previously)',
  ),
];
