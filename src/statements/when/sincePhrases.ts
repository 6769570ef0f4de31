import { type DayNumber, dayNumberOf, firstDayOf } from '../../calendar/index.js';
import { from } from './dayPhrases.js';
import { inYear, type Phrase, phrases } from './phrase.js';
import type { Window } from './window.js';

interface Event {
  readonly name: string;
  /** First day that is counted. */
  readonly day: readonly [year: number, month: number, dayOfMonth: number];
  readonly written: readonly string[];
}

const LABOUR =
  '(labour|the labour party|the labour government|this labour government|sir keir starmer|keir starmer|starmer|sir keir|mr starmer|this government|the government|the current government|the new government|the present government|the prime minister|they|it)';
const PM = '(pm|prime minister|the prime minister)';
const OFFICE = `(came to power|came into power|came into office|came to office|came in|took office|took power|took over|took charge|won power|won the election|won the general election|won the last election|entered office|entered government|entered downing street|entered no 10|entered number 10|swept to power|returned to power|got in|got into power|formed a government|was elected|were elected|was formed|became ${PM}|walked into downing street|arrived in downing street|moved into downing street)`;

/** Changes of government that totals are counted from; day 1 is the first day in office. */
const EVENTS: readonly Event[] = [
  {
    name: 'the change of government',
    day: [2024, 7, 5],
    written: [
      `since ${LABOUR} ${OFFICE}`,
      'since (the)? (last|july|2024)? general election (last july|in july|of july|in july 2024|of july 2024|last year|of 2024|in 2024)?',
      'since (the)? (last|july|2024|july 2024) election (last july|in july|in july 2024)?',
      'since (the|labour) election (last july|in july|in july 2024|last year)?',
      'since last july (general)? election',
      'since the change of government',
      'since labour (general)? (election)? (win|victory|landslide)',
      'since labour victory at the polls',
      'under (labour|the labour government|this labour government|this government|the current government|sir keir starmer|keir starmer|starmer)',
    ],
  },
  {
    name: 'Rishi Sunak became prime minister',
    day: [2022, 10, 25],
    written: [`since (rishi sunak|mr sunak|sunak) ${OFFICE}`],
  },
];

const SUNAK = { first: [2022, 10, 25], last: [2024, 7, 4] } as const;

function eventPhrases({ name, day: [year, month, dom], written }: Event): Phrase[] {
  const first = dayNumberOf(year, month, dom) as DayNumber;
  const dated = written.map((each) => `${each} ((in|on|last) <dom>? <month> <dom>? <year>?)?`);
  return phrases(() => ({ kind: 'since', first, event: name }), ...dated);
}

const BEGAN = '(began|started|were first collected|were first recorded|were first published|were first kept)';
const RECORDS =
  '(records|current records|the current records|data collection|figures|data|counting|recording)';

/** The start of the data, 1 January 2018. */
const sinceRecords = (): Window => ({ kind: 'since', first: firstDayOf(2018), event: 'the records began' });

/** The days of a prime minister who has left. */
function underSunak(): Window {
  return {
    kind: 'span',
    first: dayNumberOf(...SUNAK.first) as DayNumber,
    last: dayNumberOf(...SUNAK.last) as DayNumber,
  };
}

/** Phrases of a period from a day or an event on. */
export const sincePhrases: readonly Phrase[] = [
  ...EVENTS.flatMap(eventPhrases),
  ...phrases(underSunak, 'under (rishi sunak|mr sunak|sunak|rishi)'),
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
