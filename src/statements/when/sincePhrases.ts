import { type DayNumber, dayNumberOf, firstDayOf } from '../../calendar/index.js';
import { from } from './dayPhrases.js';
import { inYear, type Phrase, phrases } from './phrase.js';
import type { Window } from './window.js';

const BEGAN = '(began|started|were first collected|were first recorded|were first published|were first kept)';
const RECORDS =
  '(records|current records|the current records|data collection|figures|data|counting|recording)';

/** The start of the data, 1 January 2018. */
const sinceRecords = (): Window => ({ kind: 'since', first: firstDayOf(2018), event: 'the records began' });

/** Phrases of a period from a day or an event on. */
export const sincePhrases: readonly Phrase[] = [
  ...phrases(
    sinceRecords,
    `since ${RECORDS} ${BEGAN} (in 2018)?`,
    'since 2018',
    'since (the)? (start|beginning) of 2018',
  ),
  ...phrases(
    ({ month = 0, year }, clock) =>
      inYear(year, clock, (known) => from(dayNumberOf(known, month, 1) as DayNumber)),
    'since (the)? (start|beginning)? of? <month> <year>?',
  ),
  ...phrases(({ year = 0 }) => ({ kind: 'since', first: firstDayOf(year), event: null }), 'since <year>'),
];
