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

function primeMinister(
  id: string,
  name: string,
  first: string,
  last: string | null,
  aliases: readonly string[],
): Row {
  const description = `${name} became Prime Minister`;
  const source = last === null ? CURRENT_PRIME_MINISTER : PRIME_MINISTERS;
  const kind = 'prime-minister';
  return { id, name, kind, description, first, last, aliases: [...surnameOf(name), ...aliases], source };
}

function homeSecretary(id: string, name: string, first: string, last: string | null): Row {
  const description = `${name} became Home Secretary`;
  const kind = 'home-secretary';
  return { id, name, kind, description, first, last, aliases: surnameOf(name), source: HOME_SECRETARIES };
}

/** The surname in lower case; none where it is a month, so that "may" is not taken for a person. */
function surnameOf(name: string): readonly string[] {
  const surname = name.toLowerCase().split(' ').slice(1);
  return surname[0] === 'may' ? [] : surname;
}

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
  primeMinister('theresa-may', 'Theresa May', '2016-07-13', '2019-07-23', []),
  primeMinister('boris-johnson', 'Boris Johnson', '2019-07-24', '2022-09-05', ['boris']),
  primeMinister('liz-truss', 'Liz Truss', '2022-09-06', '2022-10-24', []),
  primeMinister('rishi-sunak', 'Rishi Sunak', '2022-10-25', '2024-07-04', ['rishi']),
  primeMinister('keir-starmer', 'Keir Starmer', '2024-07-05', null, ['keir']),
  homeSecretary('amber-rudd', 'Amber Rudd', '2016-07-13', '2018-04-29'),
  homeSecretary('sajid-javid', 'Sajid Javid', '2018-04-30', '2019-07-23'),
  homeSecretary('priti-patel', 'Priti Patel', '2019-07-24', '2022-09-05'),
  homeSecretary('suella-braverman-2022-09-06', 'Suella Braverman', '2022-09-06', '2022-10-18'),
  homeSecretary('grant-shapps', 'Grant Shapps', '2022-10-19', '2022-10-24'),
  homeSecretary('suella-braverman-2022-10-25', 'Suella Braverman', '2022-10-25', '2023-11-12'),
  homeSecretary('james-cleverly', 'James Cleverly', '2023-11-13', '2024-07-04'),
  homeSecretary('yvette-cooper', 'Yvette Cooper', '2024-07-05', '2025-09-04'),
  homeSecretary('shabana-mahmood', 'Shabana Mahmood', '2025-09-05', null),
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
