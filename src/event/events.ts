import type { DatedEvent } from './datedEvent.js';

const PRIME_MINISTERS = 'GOV.UK, "Past Prime Ministers"';
const CURRENT_PRIME_MINISTER = 'GOV.UK, "Prime Minister", the page of the role';
const HOME_SECRETARIES = 'GOV.UK, "Home Secretary", current and previous holders of the role';
const ELECTION_2019 = 'House of Commons Library, "General Election 2019: results and analysis"';
const ELECTION_2024 = 'House of Commons Library, "General election 2024 results"';
const PRIMACY = 'Home Office in the media, "Factsheet: Maritime primacy", 14 April 2022';
const DEFENCE_FIGURES =
  'GOV.UK, "Migrants detected crossing the English Channel in small boats", Ministry of Defence, to 30 January 2023';
const RWANDA =
  'Home Office in the media, "Factsheet: Migration and Economic Development Partnership", 14 April 2022';
const FRANCE =
  'GOV.UK, "First illegal immigrants detained under landmark UK-France deal", Home Office, 7 August 2025';
const SERIES =
  'GOV.UK, "Migrants detected crossing the English Channel in small boats – time series", Home Office';

/** An event as it stands in the table: its days are strings, which the tests check. */
type Row = Omit<DatedEvent, 'first' | 'last'> & { readonly first: string; readonly last: string | null };

/**
 * Events and terms that matter for figures from 2018 on, by kind and then by day. The day of a vote is not the day of taking
 * office: an election counts from the day after the vote, on which a government was formed; a term counts from the day of
 * taking office. Either is day 1.
 */
const ROWS: readonly Row[] = [
  {
    id: 'general-election-2019',
    name: 'General election 2019',
    kind: 'election',
    description: 'the day after the general election of 12 December 2019',
    first: '2019-12-13',
    last: null,
    aliases: ['general election', 'election 2019', '2019 election', '2019 general election'],
    source: ELECTION_2019,
  },
  {
    id: 'general-election-2024',
    name: 'General election 2024',
    kind: 'election',
    description: 'the change of government after the general election of 4 July 2024',
    first: '2024-07-05',
    last: null,
    aliases: ['general election', 'election 2024', '2024 election', '2024 general election'],
    source: ELECTION_2024,
  },
  {
    id: 'conservative-government',
    name: 'Conservative government',
    kind: 'government',
    description: 'a Conservative prime minister took office, in a coalition until 2015',
    first: '2010-05-11',
    last: '2024-07-04',
    aliases: ['conservative', 'conservatives', 'conservative party', 'tory government', 'tories'],
    source: PRIME_MINISTERS,
  },
  {
    id: 'labour-government',
    name: 'Labour government',
    kind: 'government',
    description: 'the change of government after the general election of 4 July 2024',
    first: '2024-07-05',
    last: null,
    aliases: ['labour', 'labour party', 'change of government', 'current government'],
    source: CURRENT_PRIME_MINISTER,
  },
  {
    id: 'theresa-may',
    name: 'Theresa May',
    kind: 'prime-minister',
    description: 'Theresa May became Prime Minister',
    first: '2016-07-13',
    last: '2019-07-23',
    aliases: ['mrs may'],
    source: PRIME_MINISTERS,
  },
  {
    id: 'boris-johnson',
    name: 'Boris Johnson',
    kind: 'prime-minister',
    description: 'Boris Johnson became Prime Minister',
    first: '2019-07-24',
    last: '2022-09-05',
    aliases: ['johnson', 'boris', 'mr johnson'],
    source: PRIME_MINISTERS,
  },
  {
    id: 'liz-truss',
    name: 'Liz Truss',
    kind: 'prime-minister',
    description: 'Liz Truss became Prime Minister',
    first: '2022-09-06',
    last: '2022-10-24',
    aliases: ['truss', 'ms truss'],
    source: PRIME_MINISTERS,
  },
  {
    id: 'rishi-sunak',
    name: 'Rishi Sunak',
    kind: 'prime-minister',
    description: 'Rishi Sunak became Prime Minister',
    first: '2022-10-25',
    last: '2024-07-04',
    aliases: ['sunak', 'rishi', 'mr sunak'],
    source: PRIME_MINISTERS,
  },
  {
    id: 'keir-starmer',
    name: 'Keir Starmer',
    kind: 'prime-minister',
    description: 'Keir Starmer became Prime Minister',
    first: '2024-07-05',
    last: null,
    aliases: ['starmer', 'sir keir starmer', 'sir keir', 'mr starmer'],
    source: CURRENT_PRIME_MINISTER,
  },
  {
    id: 'amber-rudd',
    name: 'Amber Rudd',
    kind: 'home-secretary',
    description: 'Amber Rudd became Home Secretary',
    first: '2016-07-13',
    last: '2018-04-29',
    aliases: ['rudd', 'ms rudd'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'sajid-javid',
    name: 'Sajid Javid',
    kind: 'home-secretary',
    description: 'Sajid Javid became Home Secretary',
    first: '2018-04-30',
    last: '2019-07-23',
    aliases: ['javid', 'sir sajid javid', 'mr javid'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'priti-patel',
    name: 'Priti Patel',
    kind: 'home-secretary',
    description: 'Priti Patel became Home Secretary',
    first: '2019-07-24',
    last: '2022-09-05',
    aliases: ['patel', 'dame priti patel', 'ms patel'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'suella-braverman-2022-09-06',
    name: 'Suella Braverman, first term',
    kind: 'home-secretary',
    description: 'Suella Braverman became Home Secretary',
    first: '2022-09-06',
    last: '2022-10-18',
    aliases: ['suella braverman', 'braverman', 'ms braverman'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'grant-shapps',
    name: 'Grant Shapps',
    kind: 'home-secretary',
    description: 'Grant Shapps became Home Secretary',
    first: '2022-10-19',
    last: '2022-10-24',
    aliases: ['shapps', 'sir grant shapps', 'mr shapps'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'suella-braverman-2022-10-25',
    name: 'Suella Braverman, second term',
    kind: 'home-secretary',
    description: 'Suella Braverman became Home Secretary again',
    first: '2022-10-25',
    last: '2023-11-12',
    aliases: ['suella braverman', 'braverman', 'ms braverman'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'james-cleverly',
    name: 'James Cleverly',
    kind: 'home-secretary',
    description: 'James Cleverly became Home Secretary',
    first: '2023-11-13',
    last: '2024-07-04',
    aliases: ['cleverly', 'sir james cleverly', 'mr cleverly'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'yvette-cooper',
    name: 'Yvette Cooper',
    kind: 'home-secretary',
    description: 'Yvette Cooper became Home Secretary',
    first: '2024-07-05',
    last: '2025-09-04',
    aliases: ['cooper', 'ms cooper'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'shabana-mahmood',
    name: 'Shabana Mahmood',
    kind: 'home-secretary',
    description: 'Shabana Mahmood became Home Secretary',
    first: '2025-09-05',
    last: null,
    aliases: ['mahmood', 'ms mahmood'],
    source: HOME_SECRETARIES,
  },
  {
    id: 'ministry-of-defence-primacy',
    name: 'Ministry of Defence primacy',
    kind: 'operations',
    description: 'the Ministry of Defence took charge of operations in the Channel',
    first: '2022-04-14',
    last: '2023-01-30',
    aliases: ['mod primacy', 'ministry of defence', 'mod', 'royal navy', 'navy', 'military'],
    source: PRIMACY,
  },
  {
    id: 'home-office-primacy',
    name: 'Home Office primacy',
    kind: 'operations',
    description: 'the Home Office took charge of operations in the Channel again',
    first: '2023-01-31',
    last: null,
    aliases: ['home office'],
    source: DEFENCE_FIGURES,
  },
  {
    id: 'rwanda-agreement',
    name: 'Rwanda agreement',
    kind: 'agreement',
    description: 'the agreement between the United Kingdom and Rwanda on asylum was announced',
    first: '2022-04-14',
    last: null,
    aliases: ['rwanda', 'rwanda deal', 'rwanda partnership', 'rwanda plan', 'rwanda scheme'],
    source: RWANDA,
  },
  {
    id: 'one-in-one-out',
    name: 'One in, one out',
    kind: 'agreement',
    description: 'first detentions under the agreement with France on returns',
    first: '2025-08-06',
    last: null,
    aliases: [
      'france agreement',
      'france deal',
      'france treaty',
      'french deal',
      'returns pilot',
      'returns deal',
    ],
    source: FRANCE,
  },
  {
    id: 'series-start',
    name: 'Start of the daily series',
    kind: 'data',
    description: 'the first day of the daily series',
    first: '2018-01-01',
    last: null,
    aliases: ['records began', 'data began', 'figures began', 'series began', 'start of the series'],
    source: SERIES,
  },
];

export const EVENTS = ROWS as readonly DatedEvent[];
