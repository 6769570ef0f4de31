import { expect } from 'vitest';
import {
  dayNumber,
  each,
  partsOf,
  type Span,
  type Sum,
  sameDates,
  sum,
  wholeYear,
  within,
  yearOf,
} from './days.js';
import {
  comparison,
  type Form,
  has,
  isCount,
  isFigure,
  isRounded,
  nounOf,
  TITLES,
  type Told,
} from './form.js';
import { dateAndMonth, dateOf, longDate, MONTHS, numberOf, PATTERN, spanOf, WEEKDAYS } from './times.js';

/** A row of `by`: a period, or a weekday of a year, and those of its days that were counted. */
interface Row {
  readonly year: number;
  /** Number of the row of the table. */
  readonly number: number;
  readonly nominal: Span;
  readonly span: Span;
  readonly days: readonly number[];
  readonly isWhole: boolean;
  /** `the first quarter`, without its year. */
  readonly name: string;
  readonly nameWithYear: string;
}

/** The period of a day. */
function periodOf(kind: string, day: number): Span {
  const { year, month, weekday } = partsOf(day);
  if (kind === 'day') return { first: day, last: day };
  if (kind === 'week') return { first: day + 1 - weekday, last: day + 7 - weekday };
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[kind] ?? 12;
  const first = Math.floor((month - 1) / months) * months + 1;
  return { first: dayNumber(year, first, 1), last: dayNumber(year, first + months, 1) - 1 };
}

function nameOf(kind: string, { first, last }: Span): [string, string] {
  const { year, month } = partsOf(last);
  const part = (length: number) => ['first', 'second', 'third', 'fourth'][Math.ceil(month / length) - 1];
  if (kind === 'day') return [dateAndMonth(first), longDate(first)];
  if (kind === 'week') return [`the week ending ${dateAndMonth(last)}`, `the week ending ${longDate(last)}`];
  if (kind === 'month') return [MONTHS[month - 1] ?? '', `${MONTHS[month - 1]} ${year}`];
  if (kind === 'year') return [String(year), String(year)];
  const name = `the ${part(kind === 'half' ? 6 : 3)} ${kind}`;
  return [name, `${name} of ${year}`];
}

function rowsOf(kind: string, counted: Span): Row[] {
  if (kind === 'weekday') return weekdaysOf(counted);
  const rows: Row[] = [];
  const numbers = new Map<number, number>();
  for (let day = counted.first; day <= counted.last; ) {
    const nominal = periodOf(kind, day);
    const year = yearOf(nominal.last);
    const span = within(nominal, counted);
    const [name, nameWithYear] = nameOf(kind, nominal);
    const { month, date } = partsOf(day);
    // The number of a week is that of its Sunday among those of the year.
    const number =
      kind === 'week'
        ? Math.ceil((nominal.last - wholeYear(year).first + 1) / 7)
        : kind === 'day'
          ? month * 100 + date
          : month;
    const isWhole = span.first === nominal.first && span.last === nominal.last;
    rows.push({ year, number, nominal, span, days: each(span), isWhole, name, nameWithYear });
    day = nominal.last + 1;
    numbers.set(year, number);
  }
  return rows;
}

function weekdaysOf(counted: Span): Row[] {
  const years = [...new Set(each(counted).map(yearOf))];
  return years.flatMap((year) =>
    WEEKDAYS.map((name, index) => {
      const nominal = wholeYear(year);
      const span = within(nominal, counted);
      const days = each(span).filter((day) => partsOf(day).weekday === index + 1);
      const isWhole = span.first === nominal.first && span.last === nominal.last;
      return {
        year,
        number: index + 1,
        nominal,
        span,
        days,
        isWhole,
        name,
        nameWithYear: `${name} in ${year}`,
      };
    }),
  );
}

const THINGS = '(?<whole>whole )?(?<things>days|weeks|months|quarters|halves|years|weekdays)';
const FIGURES = '(?<left>a figure|(?:boats and )?figures for every day)';
const LEFT = `(?: with ${FIGURES}(?<both> in both years)?)?`;
const YEARS = '\\d{4}(?:(?:, \\d{4})* and \\d{4})?';
/** `of 2025`, `of 2023 to 2025`, `of 2019 and 2023, counted to 20 August 2026`, `from 5 to 9 May 2025`. */
const DURING = `(?<during>of (?:\\d{4} to \\d{4}|${YEARS})(?:, counted(?: from ${PATTERN.date})?(?: to ${PATTERN.date})?)?|(?:on|over the weekend of) \\d+(?: \\w+(?: \\d{4})?)? and ${PATTERN.date}|on ${PATTERN.date}|from ${PATTERN.dates})`;

const HAD = 'had (?<had>more|fewer|the same number)';
/** `seven of the 12 months of 2025 had more arrivals`, and what follows it: ` and five (…) had fewer`. */
const FIRST_GROUP = new RegExp(
  `^(?<count>\\w+) of the (?<all>\\w+) ${THINGS} ${DURING}${LEFT}(?: \\((?<names>[^)]*)\\))? ${HAD}(?: arrivals| boats| people per boat)?`,
);
const NEXT_GROUP = new RegExp(`(?:, | and )(?<count>\\w+)(?: \\((?<names>[^)]*)\\))? ${HAD}`, 'g');

/** What `by` may say. */
export function byForms(told: Told): Form[] {
  const { days, question, decimals } = told;
  const { measure, options, end } = question;
  const kind = question.line.split(' ')[1] ?? '';
  const isRunning = options['cumulative'] !== undefined;
  const counted = { first: days.first, last: end };
  const all = rowsOf(kind, counted);
  const asked = [options['year'], ...(options['years']?.split(',') ?? [])].filter(Boolean).map(Number);
  const rows = asked.length === 0 ? all : all.filter(({ year }) => asked.includes(year));
  const years = [...new Set(rows.map(({ year }) => year))].sort();
  const several = years.length > 1;
  const noun = nounOf(measure);
  const total = (list: readonly number[]) => sum(days, measure, list);
  const running = (row: Row) => {
    const start =
      kind === 'year' ? days.first : (all.find(({ year }) => year === row.year) ?? row).span.first;
    if (kind === 'weekday') return each(row.span).filter((day) => partsOf(day).weekday <= row.number);
    return each({ first: start, last: row.span.last });
  };
  const shownOf = (row: Row) => total(isRunning ? running(row) : row.days);
  const ofYear = (year: number): Span =>
    kind === 'week'
      ? {
          first: periodOf('week', wholeYear(year).first).first,
          last: periodOf('week', wholeYear(year + 1).first).first - 1,
        }
      : wholeYear(year);
  const [firstYear = 0, lastYear = 0] = [years[0], years.at(-1)];
  const shown = within({ first: ofYear(firstYear).first, last: ofYear(lastYear).last }, counted);
  const [isCutBefore, isCutAfter] = [
    shown.first > ofYear(firstYear).first,
    shown.last < ofYear(lastYear).last,
  ];

  /** Fails unless the words name the years shown, or the days counted in them where some were not. */
  const namesDays = (words: string, of: readonly number[] = years) => {
    const [, from] = /counted.* from (\d+ \w+ \d+)/.exec(words) ?? [];
    const [, to] = /counted.* to (\d+ \w+ \d+)/.exec(words) ?? [];
    const [, names] = new RegExp(`^(?:of )?(${YEARS}|\\d{4} to \\d{4})(?:,|$)`).exec(words) ?? [];
    if (names === undefined) {
      const [, how, one, other] = /^(on|over the weekend of) (.*) and (.*)$/.exec(words) ?? [];
      const span = spanOf(other === undefined ? words.replace(/^(?:on|from) /, '') : `${one} and ${other}`);
      if (how) expect(how !== 'on').toBe(partsOf(span.first).weekday === 6);
      // Only of years that follow each other are all days between these meant.
      expect([span, lastYear - firstYear + 1], words).toEqual([shown, years.length]);
      return;
    }
    const [start, until] = names.split(' to ').map(Number) as [number, number?];
    const named =
      until === undefined
        ? names.split(/, | and /).map(Number)
        : of.filter((year) => year >= start && year <= until);
    if (until !== undefined) expect([start, until, until - start + 1]).toEqual([of[0], of.at(-1), of.length]);
    expect(named, words).toEqual(of);
    expect([from && dateOf(from), to && dateOf(to)], words).toEqual([
      isCutBefore && of.includes(firstYear) ? shown.first : undefined,
      isCutAfter && of.includes(lastYear) ? shown.last : undefined,
    ]);
  };

  const latest = rows.at(-1) as Row;
  const isLatestAlone = isRunning && kind !== 'weekday';
  const isDated = ['month', 'quarter', 'half', 'year'].includes(kind);
  const latestDays = isRunning
    ? each({ first: running(latest)[0] ?? 0, last: latest.span.last })
    : latest.days;
  const latestSpan = { first: latestDays[0] ?? 0, last: latestDays.at(-1) ?? 0 };
  const others = years.filter((year) => year !== latest.year).reverse();
  const bases = (
    isRunning && kind === 'year' ? [] : others.length === 0 ? [latest.year - 1] : others.slice(0, 2)
  )
    .map((year) => sameDates(latestSpan, year - latest.year, latest.isWhole && isDated && !isRunning))
    .filter((base) => base.first >= days.first);
  const hasLatest = isLatestAlone || isDated;
  const hasCounts = hasLatest && !isLatestAlone && kind !== 'year' && bases.length > 0;
  const hasExtremes = !hasLatest || (!isLatestAlone && !hasCounts && rows.length > 2);

  // Only rows of which all days were counted can be held against each other; weekdays of one year have the same days.
  const rankable = kind === 'weekday' && !several ? rows : rows.filter(({ isWhole }) => isWhole);
  // Weekdays of a year that was counted in part are not held against those of whole years.
  const rankedYears = kind === 'weekday' ? [...new Set(rankable.map(({ year }) => year))] : years;
  const nameIn = (row: Row) => (rankedYears.length > 1 && kind !== 'year' ? row.nameWithYear : row.name);

  /** The rows that a sentence is about, by its words; fails where the words leave out what they should not. */
  const meant = ({
    whole,
    things,
    during,
    left,
  }: Record<string, string | undefined>): (Row & Sum & { value: number })[] => {
    namesDays(during ?? '', rankedYears);
    expect(things).toBe(kind === 'half' ? 'halves' : `${kind}s`);
    expect(whole !== undefined).toBe(kind !== 'day' && kind !== 'weekday');
    const figures = rankable.map((row) => ({ ...row, ...total(row.days) }));
    const chosen = figures.filter((row) => has(row, left));
    expect(chosen.length < figures.length, 'words leave some out').toBe(left !== undefined);
    // Who reads "with a figure" takes it for a whole figure.
    expect(
      chosen.every(({ value, missing }) => value !== null && missing === 0),
      'each has its figure',
    ).toBe(true);
    return chosen as (Row & Sum & { value: number })[];
  };
  const areHolders = (said: string, held: readonly Row[]) => {
    const names = held.map(nameIn);
    if (held.length > 3) isCount(said, held.length);
    else expect(said.split(/, (?!\d{4})| and /)).toEqual(names);
  };
  const isThing = `(?:whole (?<period>\\w+)|(?<period2>day|weekday))`;

  return [
    {
      is: new RegExp(`^${TITLES[measure]}, by ${kind}(?<running>, running totals)?, (?<days>.*)$`),
      due: true,
      bears: ({ running: said, days: words = '' }) => {
        expect(said !== undefined).toBe(isRunning);
        namesDays(words);
      },
    },
    ...(hasLatest ? comparison(told, latestSpan, bases) : []),
    ...(hasCounts ? [countsForm()] : []),
    ...(hasExtremes ? extremesForms() : []),
    ...noteForms(),
    ...tableForms(),
  ];

  function countsForm(): Form {
    const year = latest.year;
    const before = (row: Row) => sameDates(row.nominal, -1, true);
    const whole = rows.filter((row) => row.year === year && row.isWhole);
    const pairs = whole.flatMap((row) => {
      const [own, other] = [total(row.days), total(each(before(row)))];
      return before(row).first >= days.first ? [{ row, own, other }] : [];
    });
    return {
      is: new RegExp(
        `^Compared with the same (?<same>months|quarters|halves) of (?<before>\\d{4}), (?:(?<every>both|all [\\d\\w]+) ${THINGS} ${DURING}${LEFT} ${HAD}(?: ${noun})?|(?<groups>.*))\\.$`,
      ),
      bears: (said) => {
        const { same, before: other, every, had = '', groups = '' } = said;
        expect([same, Number(other)]).toEqual([kind === 'half' ? 'halves' : `${kind}s`, year - 1]);
        const lead = every === undefined ? FIRST_GROUP.exec(groups) : null;
        expect(every === undefined, groups).toBe(lead !== null);
        const scope: Record<string, string | undefined> = lead?.groups ?? said;
        const known = pairs.filter(
          ({ own, other: there }) => has(own, scope['left']) && has(there, scope['left']),
        );
        const members = (word = '') =>
          known.filter(({ own, other: there }) => {
            const difference = (own.value ?? Number.NaN) - (there.value ?? Number.NaN);
            return word === 'more' ? difference > 0 : word === 'fewer' ? difference < 0 : difference === 0;
          });
        if (every === undefined) {
          const rest = groups.slice(lead?.[0].length);
          const more = [...rest.matchAll(NEXT_GROUP)];
          expect(more.map(([text]) => text).join('')).toBe(rest);
          isCount(scope['all'] ?? '', known.length);
          let counted_ = 0;
          for (const part of [scope, ...more.map((next) => next.groups ?? {})]) {
            const group = members(part['had']).map(({ row }) => row.name);
            isCount(part['count'] ?? '', group.length);
            if (part['names'] !== undefined) expect(part['names'].split(/, | and /)).toEqual(group);
            counted_ += group.length;
          }
          expect(counted_, 'in all').toBe(known.length);
        } else {
          if (every === 'both') expect(known.length).toBe(2);
          else isCount(every.slice(4), known.length);
          expect(members(had).length, had).toBe(known.length);
        }
        const { things, whole: isWholeSaid, left, both, during = '' } = scope;
        const ofYear_ = within(wholeYear(year), counted);
        const isCut = ofYear_.first > wholeYear(year).first || ofYear_.last < wholeYear(year).last;
        expect([things, isWholeSaid !== undefined]).toEqual([kind === 'half' ? 'halves' : `${kind}s`, isCut]);
        if (isCut) expect(spanOf(during.replace(/^(?:from|on) /, ''))).toEqual(ofYear_);
        else expect(during).toBe(`of ${year}`);
        expect(left !== undefined && both !== undefined, 'some lack days').toBe(known.length < whole.length);
      },
    };
  }

  function extremesForms(): Form[] {
    return [
      {
        is: /^No whole (?<thing>\w+) lies within the days counted, (?<days>.*)\.$/,
        bears: ({ thing, days: words = '' }) => {
          namesDays(words);
          expect([thing, rankable.length]).toEqual([kind === 'weekday' ? 'year' : kind, 0]);
        },
      },
      {
        is: new RegExp(`^No ${isThing} ${DURING},? has ${FIGURES}\\.$`),
        bears: ({ period, period2, during = '', left }) => {
          namesDays(during, rankedYears);
          expect(period ?? period2).toBe(kind);
          expect(rankable.length).toBeGreaterThan(0);
          expect(rankable.filter((row) => has(total(row.days), left))).toEqual([]);
        },
      },
      {
        is: new RegExp(
          `^Only one ${isThing} ${DURING},? has ${FIGURES}: (?<name>.*) \\((?<value>[\\d.,]+)\\)\\.$`,
        ),
        bears: ({ period, period2, during = '', left, name = '', value = '' }) => {
          expect(period ?? period2).toBe(kind);
          namesDays(during, rankedYears);
          const figures = rankable.map((row) => ({ row, sum: total(row.days) }));
          const [one, ...more] = figures.filter(({ sum: figure }) => has(figure, left));
          expect([name, more]).toEqual([one && nameIn(one.row), []]);
          expect(one?.sum.missing, 'it has its figure').toBe(0);
          isFigure(value, one?.sum.value ?? null, measure, decimals);
        },
      },
      {
        is: new RegExp(`^There were no ${noun} (?<on>on|in) any of the ${THINGS} ${DURING},?${LEFT}\\.$`),
        bears: ({ on, ...words }) => {
          expect(on).toBe(kind === 'day' || kind === 'weekday' ? 'on' : 'in');
          for (const { value } of meant(words)) expect(value).toBe(0);
        },
      },
      {
        is: new RegExp(`^All ${THINGS} ${DURING},?${LEFT} had the same figure \\((?<value>[\\d.,]+)\\)\\.$`),
        bears: ({ value = '', ...words }) => {
          for (const row of meant(words)) isFigure(value, row.value, measure, decimals);
          expect(new Set(meant(words).map((row) => row.value)).size).toBe(1);
        },
      },
      {
        is: new RegExp(
          `^Of the ${THINGS} ${DURING},?${LEFT}, (?<highest>.+) had the most ${noun} \\((?<most>[\\d.,]+)(?<many> each)?\\), and (?<lowest>.+?) (?:had (?<none>none)|the fewest \\((?<least>[\\d.,]+)(?<few> each)?\\))\\.$`,
        ),
        bears: ({ highest = '', most = '', many, lowest = '', none, least = '0', few, ...words }) => {
          const chosen = meant(words);
          const values = chosen.map(({ value }) => value);
          const [top, bottom] = [Math.max(...values), Math.min(...values)];
          const tops = chosen.filter(({ value }) => value === top);
          const bottoms = chosen.filter(({ value }) => value === bottom);
          isFigure(most, top, measure, decimals);
          isFigure(least, bottom, measure, decimals);
          if (none !== undefined) expect(bottom).toBe(0);
          areHolders(highest, tops);
          areHolders(lowest, bottoms);
          expect([many !== undefined, few !== undefined]).toEqual([
            tops.length > 1,
            none === undefined && bottoms.length > 1,
          ]);
          expect(top).toBeGreaterThan(bottom);
        },
      },
    ];
  }

  function noteForms(): Form[] {
    const missing = rows.reduce((count, row) => count + total(row.days).missing, 0);
    const change = options['change'] !== undefined;
    return [
      {
        is: /^The figures are incomplete: (?<count>[\d,]+) days? in all (?<verb>has|have) no figure\.$/,
        due: missing > 0,
        bears: ({ count = '', verb }) => {
          expect(numberOf(count)).toBe(missing);
          expect(verb).toBe(missing === 1 ? 'has' : 'have');
        },
      },
      {
        is: new RegExp(`^Cut short: the first day counted is (?<day>${PATTERN.date})\\.$`),
        due: isCutBefore,
        bears: ({ day = '' }) => expect(dateOf(day)).toBe(shown.first),
      },
      {
        is: new RegExp(`^Cut short: the last day counted is (?<day>${PATTERN.date})\\.$`),
        due: isCutAfter,
        bears: ({ day = '' }) => expect(dateOf(day)).toBe(shown.last),
      },
      {
        is: /^Weeks run from Monday to Sunday and count to the year of their Sunday(?<number>: week 1 ends on its first)?\.$/,
        due: kind === 'week',
        bears: ({ number }) => expect(number !== undefined).toBe(several),
      },
      {
        is: new RegExp(`^Running totals from (?<day>${PATTERN.date})\\.$`),
        due: kind === 'year' && isRunning,
        bears: ({ day = '' }) => expect(dateOf(day)).toBe(days.first),
      },
      {
        is: /^What is cut short is compared with the same dates of the year before\.$/,
        bears: () => expect([change, rows.some(({ isWhole }) => !isWhole)]).toEqual([true, true]),
      },
      {
        is: /^Where no boats arrived there is no number of people per boat\.$/,
        due: rows.some((row) => shownOf(row).value === null && shownOf(row).missing === 0),
      },
      {
        is: new RegExp(
          `^No change is given where (?:, | or |the data, which begin on (?<begins>${PATTERN.date}), lack the year before|one of the two is cut short|one of the two is not known|the figure of the year before is 0)+\\.$`,
        ),
        bears: ({ begins }) => {
          expect(change).toBe(true);
          if (begins !== undefined) expect(dateOf(begins)).toBe(days.first);
        },
      },
    ];
  }

  /** Cells of the table, each as `label | year | figure`; the last row is the total of each year. */
  function tableForms(): Form[] {
    const rowAt = (label: string, year: number) =>
      rows.find(
        (row) =>
          row.year === year &&
          (kind === 'week' && several ? String(row.number) : row.name.replace(/^the /, '')) === label,
      );
    return [
      {
        is: /^(?<label>.+) \| (?<year>\d{4}|Total) \| (?<value>[\d.,]*|–)(?<mark>\*?)$/,
        bears: ({ label = '', year = '', value = '', mark }) => {
          const of = year === 'Total' ? Number(label) : Number(year);
          if (label === 'Total' || label === 'These weeks') {
            const list = within(ofYear(of), counted);
            isFigure(value, total(each(list)).value, measure, decimals);
            expect(mark === '*').toBe(
              total(each(list)).missing > 0 || list.first > ofYear(of).first || list.last < ofYear(of).last,
            );
            return;
          }
          const row = rowAt(label, of);
          if (row === undefined) return expect(value, label).toBe('');
          isFigure(value, shownOf(row).value, measure, decimals);
          expect(mark === '*', label).toBe(!row.isWhole || shownOf(row).missing > 0);
        },
      },
      {
        is: /^(?<label>.+) \| (?<year>\d{4}%|Change) \| (?<value>[+−]?[\d.,]*%|–|)\*?$/,
        bears: ({ label = '', year = '', value = '' }) => {
          const of = year === 'Change' ? Number(label) : Number.parseInt(year, 10);
          const row = rowAt(label, of);
          if (!/\d/.test(value)) return;
          expect(row, label).toBeDefined();
          if (row === undefined) return;
          const before = all.find((other) => other.year === of - 1 && other.number === row.number);
          const span = row.isWhole ? undefined : sameDates(row.span, -1);
          const base = span && !isRunning ? total(each(span)) : before && shownOf(before);
          expect(span === undefined || span.first >= days.first, 'the data reach so far').toBe(true);
          const percent = ((shownOf(row).value ?? Number.NaN) / (base?.value ?? Number.NaN) - 1) * 100;
          isRounded(value.replace(/[+%]/g, ''), percent, decimals);
        },
      },
    ];
  }
}
