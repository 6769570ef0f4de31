import { isWord, type Token } from './token.js';

/** Irrelevant topics, with the words that show that figures in the same clause are about them. */
const MATTERS: Readonly<Record<string, string>> = {
  'money or costs':
    'cost costs costing spend spending spent budget funding fund taxpayer taxpayers paid pay fee fees price prices bill',
  accommodation:
    'hotel hotels bed beds accommodation barracks rooms room housed housing hostel hostels hmo bedspaces camp camps',
  'returns or removals':
    'return returns returned returning deport deported deporting deportation deportations removal removals removed repatriated repatriation flown charter flights flight expelled relocated',
  'asylum claims and decisions':
    'claim claims claimed claimants application applications applied applicants appeal appeals decision decisions backlog granted refused grants refusals awaiting waiting processed processing interviewed asylum cases case',
  'another country or route':
    'italy italian spain spanish greece greek canary canaries mediterranean lampedusa malta maltese frontex germany german eu european europe bloc cyprus libya tunisia aegean balkan balkans balearic crete albania turkey ireland irish american mexico australia lesbos balearics poland darien panama texas',
  'crossings that were prevented or attempted':
    'prevented preventing prevent stopped thwarted thwart disrupted foiled blocked turned attempts attempted attempt tried trying try deterred halted seized seizures failed',
  'deaths or rescues':
    'died die dies dead death deaths drowned drowning killed bodies missing injured hospital rescued rescue rescues survivors casualties lost fatalities launched saved missing capsized capsizing sank sinking distress difficulty overturned collapsed deflated',
  'police or crime':
    'officer officers police policing arrest arrests arrested charged convicted jailed jail prison sentenced gang gangs suspects smuggling patrols patrol staff personnel convictions court jury traffickers drones investigators pilot detained detention custody inspector inspectors',
  'a poll or a vote':
    'voters voter respondents poll polls polled polling survey surveyed votes majority seats mps petition signatures britons adults backed constituents',
  'migration of other kinds':
    'net visa visas air plane planes lorry lorries container containers overstayers students workers airports tunnel ukrainians ukraine hong tourists overseas',
  'who they were':
    'afghan afghans afghanistan albanian albanians eritrean eritreans iranian iranians iran syrian syrians iraqi iraqis sudanese sudan vietnamese somali somalis nationals nationality nationalities children child minors unaccompanied male males female females women aged babies families teenagers boys girls toddlers baby',
  'a forecast, target or possibility':
    "could might won't wouldn't couldn't can't shouldn't may expected expect expecting next expects forecast forecasts predicted predict predicts prediction projected projection target targets likely would will unlikely potential potentially feared potentially estimates if should plan planned plans pledge pledged cap quota hope hopes aims aim predicting brink verge fears probably anticipated trajectory sight looms looming beckons",
  'something else':
    'ferry ferries cruise swimmers swam followers shares likes miles mile km kilometres metres hours hour minutes knots mph degrees homes jobs engines lifejackets litres councils schools hectares acres watched viewers readers members capacity charities charity volunteers meals blankets donations protesters protest protested marched residents population police visitors calls pages inhabitants bought purchased gathered facility facilities',
};

const REASONS = new Map(
  Object.entries(MATTERS).flatMap(([reason, words]) =>
    words.split(' ').map((word) => [word, reason] as const),
  ),
);

/** Topic of units and nouns of all kinds, which says nothing if they are those of another number. */
export const UNITS = 'something else';

/** Topic of another country or route; the following sentences may still be about it. */
export const ELSEWHERE = 'another country or route';

/** The irrelevant topic that a word shows; `null` if it shows none. */
export function otherMatterOf(token: Token, next: Token | undefined, second?: Token): string | null {
  if (token.kind !== 'word') return null;
  // "May" is a month, asylum seekers are people who cross, and "men, women and children" is everybody.
  if (token.text === 'may' && token.capital) return null;
  if (token.text === 'us') return token.capital ? ELSEWHERE : null;
  // "Families sat down to turkey".
  if (token.text === 'turkey' && !token.capital) return null;
  if (token.text === 'asylum' && (next?.text === '-' ? second : next)?.text.startsWith('seeker')) return null;
  // "Atlantic storms" are weather.
  if (token.text === 'atlantic') return next?.text === 'route' ? ELSEWHERE : null;
  // "Since polling day".
  if (token.text === 'polling' && next?.text === 'day') return null;
  // "Another 150 had turned up".
  if (token.text === 'turned' && next?.text === 'up') return null;
  // "Will she confirm that" asks about what was.
  if (token.text === 'will' && (token.capital || SAYING.has(next?.text ?? ''))) return null;
  // "The Minister will have seen that", "the hon. Lady might have told the House", "I will take no lectures".
  if (isWord(token, 'will', 'might') && isSaidToHave(next, second)) return null;
  // "The next day", "299 in 2018 and in the next 1,843" are past.
  if (token.text === 'next' && !isAhead(next, second)) return null;
  // "He claimed that" is no claim of asylum.
  if (token.text.startsWith('claim') && next?.text !== 'asylum' && second?.text !== 'asylum') return null;
  return REASONS.get(token.text) ?? null;
}

/** Verbs behind "will" that say what was. */
const SAYING = new Set(
  'point say argue note tell remind recall know confirm claim insist stress add'.split(' '),
);

const TIMES =
  /^(?:days|week|month|year|quarter|spring|summer|autumn|winter|few|couple|time|election|decade)s?$/;

/** Whether "next" begins a time that is still to come: "next year", "the next 12 months". */
function isAhead(next: Token | undefined, second: Token | undefined): boolean {
  const word = next?.kind === 'number' ? second : next;
  return word?.kind === 'word' && TIMES.test(word.text);
}

const SEEN = new Set('seen noticed heard read noted told said added mentioned known'.split(' '));

function isSaidToHave(next: Token | undefined, second: Token | undefined): boolean {
  if (next?.text === 'take') return second?.text === 'no';
  return next?.text === 'also' || (next?.text === 'have' && SEEN.has(second?.text ?? ''));
}

const HOME = new Set(['channel', 'uk', 'britain', 'british', 'dover', 'kent', 'home', 'england', 'english']);

/** Whether a word shows that a text is about the Channel again. */
export function isHome(token: Token): boolean {
  return token.kind === 'word' && HOME.has(token.text);
}
