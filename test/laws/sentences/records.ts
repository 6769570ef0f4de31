import { expect } from 'vitest';
import {
  type Days,
  dayNumber,
  each,
  lacks,
  type Measure,
  overlap,
  partsOf,
  type Span,
  type Sum,
  sum,
} from './days.js';
import { type Form, has, isCount, isFigure, nounOf, TITLES, type Told } from './form.js';
import { daysMeant, MONTHS, numberOf, PATTERN, spanOf } from './times.js';

interface Candidate {
  readonly span: Span;
  readonly value: number;
}

interface Period extends Sum {
  readonly span: Span;
}

function thingsOf(ranked: string): [one: string, many: string] {
  if (/^\d+$/.test(ranked)) return [`${ranked} days in a row`, `windows of ${ranked} days`];
  const noun = ranked === 'half' ? 'half year' : ranked;
  return [noun, `${noun}s`];
}

/** Every period of a kind, or window of so many days, that lies within the span. */
function periodsIn(days: Days, measure: Measure, span: Span, ranked: string): Period[] {
  const found: Period[] = [];
  for (const first of each(span)) {
    const { year, month, date, weekday } = partsOf(first);
    const months = { month: 1, quarter: 3, half: 6, year: 12 }[ranked];
    let last = first + Number(ranked) - 1;
    if (ranked === 'day') last = first;
    else if (ranked === 'week') last = weekday === 1 ? first + 6 : Number.POSITIVE_INFINITY;
    else if (months !== undefined)
      last =
        date === 1 && (month - 1) % months === 0
          ? dayNumber(year, month + months, 1) - 1
          : Number.POSITIVE_INFINITY;
    if (last > span.last) continue;
    found.push({ span: { first, last }, ...sum(days, measure, each({ first, last })) });
  }
  return found;
}

/** What `records` may say. */
export function recordForms(told: Told): Form[] {
  const { days, question, decimals } = told;
  const { measure, options, asked } = question;
  const { span } = asked;
  const length = options['window'];
  const ranked = length === '1' ? 'day' : (length ?? options['lowest'] ?? options['highest'] ?? 'day');
  const isLowest = options['lowest'] !== undefined;
  const over = options['over'] === undefined ? undefined : Number(options['over']);
  const month = options['in-month'] === undefined ? undefined : Number(options['in-month']);
  const noun = nounOf(measure);
  const [thing, things] = thingsOf(ranked);
  const isIn = ({ first, last }: Span) =>
    month === undefined ||
    (partsOf(last).month === month && (ranked === 'week' || partsOf(first).month === month));
  const periods = periodsIn(days, measure, span, ranked).filter((one) => isIn(one.span));
  const all = periods
    .flatMap(({ span: own, value, missing }): Candidate[] =>
      value === null || missing > 0 || value <= (over ?? -1) ? [] : [{ span: own, value }],
    )
    .sort(
      (one, other) => (isLowest ? 1 : -1) * (one.value - other.value) || one.span.first - other.span.first,
    );
  const count = Number(options['top'] ?? (over === undefined ? 10 : all.length));
  // Windows that share a day with one before them are left out.
  const chosen: Candidate[] = [];
  for (const one of all)
    if (
      chosen.length < count &&
      (!/^\d/.test(ranked) || chosen.every((other) => !overlap(one.span, other.span)))
    )
      chosen.push(one);
  const sharing = ({ value }: Candidate) => all.filter((other) => other.value === value).length;
  const rankOf = ({ value }: Candidate) => chosen.findIndex((other) => other.value === value) + 1;
  const named = chosen.slice(0, Number(options['top'] ?? 3));
  const [first] = named;
  const only = month === undefined ? '' : `${MONTHS[month - 1]} only, `;
  const isNone = first !== undefined && first.value === 0 && !isLowest && measure !== 'people-per-boat';
  const DURING =
    month === undefined
      ? `(?<when>${PATTERN.when})`
      : `in (?:any )?${MONTHS[month - 1]} (?<when>${PATTERN.when}|\\d{4})`;
  const isDuring = (when = '') => {
    const words = /^\d{4}$/.test(when) ? `in ${when}` : when.charAt(0).toLowerCase() + when.slice(1);
    expect(daysMeant(words), when).toEqual(span);
  };
  const NAME = PATTERN.thing;
  const NAMES = `${NAME}(?:(?:, | and )${NAME})*`;
  const HOLDERS = `${NAMES}(?: \\([\\d.,]+(?: each)?\\)|, [\\w,]+ of [\\w,]+ ${things} with [\\d.,]+)`;
  const holder = new RegExp(
    `(?<names>${NAMES})(?: \\((?<value>[\\d.,]+)(?<each> each)?\\)|, (?<shown>[\\w,]+) of (?<of>[\\w,]+) ${things} with (?<value2>[\\d.,]+))(?<next>, then |, | and |$)`,
    'y',
  );

  /** Fails unless the words name these candidates, those with the same figure together. */
  const areHolders = (text: string, list: readonly Candidate[]) => {
    let rest = [...list];
    const nexts: string[] = [];
    for (holder.lastIndex = 0; holder.lastIndex < text.length; ) {
      const said = holder.exec(text)?.groups;
      if (said === undefined) throw new Error(`unknown holders: ${text}`);
      const [one] = rest;
      if (one === undefined) throw new Error(`more than there are: ${text}`);
      const tied = rest.filter(({ value }) => value === one.value);
      const names = [...(said['names'] ?? '').matchAll(new RegExp(NAME, 'g'))].map(([name]) => spanOf(name));
      expect(names, text).toEqual(tied.map(({ span: each_ }) => each_));
      const many = sharing(one);
      if (said['value'] !== undefined) {
        isFigure(said['value'], one.value, measure, decimals);
        expect([many, said['each'] !== undefined], text).toEqual([tied.length, many > 1]);
      } else {
        isFigure(said['value2'] ?? '', one.value, measure, decimals);
        isCount(said['shown'] ?? '', tied.length);
        isCount(said['of'] ?? '', many);
        expect(many).toBeGreaterThan(tied.length);
      }
      nexts.push(said['next'] ?? '');
      rest = rest.slice(tied.length);
    }
    expect(rest, text).toEqual([]);
    expect(nexts.at(-1)).toBe('');
  };
  const FOLLOWED = '(?:, followed by (?<followers>.*))?';
  const followers = (ties: Candidate | undefined) =>
    named.filter(({ value }) => value !== ties?.value && (isLowest || value !== 0));
  const areFollowers = (text: string | undefined) => {
    const list = followers(first);
    expect(text === undefined).toBe(list.length === 0);
    if (text !== undefined) areHolders(text, list);
  };
  const top = named.filter(({ value }) => value === first?.value);
  const isAllNamed = first !== undefined && sharing(first) === top.length;
  const isWhole = ranked === 'day' || /^\d/.test(ranked) ? '' : 'whole ';
  const one = /^\d/.test(ranked) ? `window of ${ranked} days` : `${isWhole}${thing}`;
  const inScope = (day: number) => {
    if (month === undefined) return true;
    const { weekday } = partsOf(day);
    return partsOf(ranked === 'week' ? day + 7 - weekday : day).month === month;
  };
  const lacking = each(span).filter((day) => lacks(days, measure, day) && inScope(day)).length;
  const last = chosen.at(-1);
  const shownOfLast = chosen.filter(({ value }) => value === last?.value).length;

  return [
    {
      is: new RegExp(
        `^${TITLES[measure]}: (?:days over (?<over>[\\d,]+)|(?<direction>highest|lowest) ${things}), ${only}(?<days>${PATTERN.dates})$`,
      ),
      due: true,
      bears: ({ over: number, direction, days: said = '' }) => {
        expect(number && numberOf(number)).toBe(over);
        if (over === undefined) expect(direction).toBe(isLowest ? 'lowest' : 'highest');
        expect(spanOf(said)).toEqual(span);
      },
    },
    {
      is: new RegExp(
        `^There (?<verb>was|were) (?<count>no|[\\d,]+) (?<days>days?) with more than (?<over>[\\d,]+) (?<unit>people|person|boats?)(?<each> per boat)? ${DURING}\\.$`,
      ),
      due: over !== undefined,
      bears: ({ verb, count: many = '', days: noun_, over: number = '', when, unit, each: perBoat }) => {
        expect([unit?.startsWith('boat'), perBoat !== undefined]).toEqual([
          measure === 'boats',
          measure === 'people-per-boat',
        ]);
        isDuring(when);
        expect([numberOf(many), numberOf(number)]).toEqual([all.length, over]);
        expect([verb, noun_]).toEqual(all.length === 1 ? ['was', 'day'] : ['were', 'days']);
      },
    },
    {
      is: new RegExp(
        `^No ${one} ${DURING} has (?<figures>a figure|(?:boats and )?figures for every day)\\.$`,
      ),
      due: over === undefined && first === undefined,
      bears: ({ when, figures }) => {
        isDuring(when);
        expect(figures === 'a figure').toBe(ranked === 'day');
        expect(periods.filter((period) => has(period, figures))).toEqual([]);
      },
    },
    {
      is: new RegExp(`^No ${one} ${DURING} had any ${noun}\\.$`),
      due: over === undefined && isNone,
      bears: ({ when }) => {
        isDuring(when);
        expect(all.every(({ value }) => value === 0)).toBe(true);
      },
    },
    {
      is: new RegExp(
        `^The (?<things>${thing}|${things}) with the (?<most>most|fewest) ${noun} ${DURING} (?<verb>was|were) (?<holders>${HOLDERS})${FOLLOWED}\\.$`,
      ),
      due: over === undefined && !isNone && isAllNamed,
      bears: ({ things: said, most, when, verb, holders = '', followers: others }) => {
        isDuring(when);
        expect(most).toBe(isLowest ? 'fewest' : 'most');
        expect(said).toBe(top.length > 1 ? things : thing);
        expect(verb).toBe(top.length > 1 || /^\d/.test(ranked) ? 'were' : 'was');
        areHolders(holders, top);
        areFollowers(others);
      },
    },
    {
      is: new RegExp(
        `^${DURING.replace('in (?:any', '[Ii]n (?:any').replace('(?<when>', '(?<when>(?:On|In|From|Over)(?<= \\w*|^\\w*).*?|')}, (?<count>[\\w,]+) ${things} had (?:no ${noun}|the (?<most>most|fewest) ${noun} \\((?<value>[\\d.,]+) each\\)), the earliest of them (?<names>${NAMES})${FOLLOWED}\\.$`,
      ),
      due: over === undefined && first !== undefined && !isNone && !isAllNamed,
      bears: ({ when, count: many = '', most, value, names = '', followers: others }) => {
        isDuring(when);
        isCount(many, first ? sharing(first) : 0);
        if (value === undefined) expect(first?.value).toBe(0);
        else isFigure(value, first?.value ?? null, measure, decimals);
        if (most !== undefined) expect(most).toBe(isLowest ? 'fewest' : 'most');
        expect([...names.matchAll(new RegExp(NAME, 'g'))].map(([name]) => spanOf(name))).toEqual(
          top.map(({ span: each_ }) => each_),
        );
        areFollowers(others);
      },
    },
    { is: /^None\.$/, due: over === undefined && chosen.length === 0 },
    { is: /^A week counts to the month of its Sunday\.$/, due: month !== undefined && ranked === 'week' },
    {
      is: /^Windows that share a day with one ranked before them are left out\.$/,
      due: chosen.some((each_, index) => each_ !== all[index]),
    },
    {
      is: /^(?<count>[\d,]+) days? of these (?<verbs>has no figure and takes|have no figure and take) no part\.$/,
      due: lacking > 0,
      bears: ({ count: many = '', verbs }) => {
        expect(numberOf(many)).toBe(lacking);
        expect(verbs?.startsWith('has')).toBe(lacking === 1);
      },
    },
    {
      is: new RegExp(
        `^Rank (?<rank>\\d+) is shared by (?<sharing>[\\d,]+) ${things}, of which (?<shown>[\\d,]+) (?<verb>is|are) shown\\.$`,
      ),
      due: last !== undefined && sharing(last) > shownOfLast,
      bears: ({ rank, sharing: many = '', shown = '', verb }) => {
        expect([Number(rank), numberOf(many), numberOf(shown)]).toEqual([
          last && rankOf(last),
          last && sharing(last),
          shownOfLast,
        ]);
        expect(verb).toBe(shownOfLast === 1 ? 'is' : 'are');
      },
    },
    {
      is: /^(?<joint>joint )?(?<rank>\d+) \| (?<name>.+) \| (?<value>[\d.,]+)$/,
      due: chosen.length > 0,
      bears: ({ joint, rank, name = '', value = '' }) => {
        const there = spanOf(/^week/.test(name) ? `the ${name}` : name);
        const row = chosen.find(({ span: each_ }) => each_.first === there.first);
        expect(row?.span).toEqual(there);
        if (row === undefined) return;
        isFigure(value, row.value, measure, decimals);
        expect([Number(rank), joint !== undefined]).toEqual([rankOf(row), sharing(row) > 1]);
      },
    },
  ];
}
