import { firstDayOf, lastDayOf, type Span, spanInWords, toCivilDate, yearsOf } from '../calendar/index.js';
import type { Command } from '../command/index.js';
import { hasErrors } from '../finding/index.js';
import { withSumNote } from '../question/seriesInWords.js';
import { sourceLine } from '../question/sourceLine.js';
import { type ChosenSource, findSource, type Release } from '../release/index.js';
import {
  coverageNotes,
  isIncomplete,
  listed,
  type Phrase,
  phrase,
  quantity,
  type Report,
  type Table,
} from '../report/index.js';
import { type SeriesSet, toSeriesSet, total, type YearTotal, yearTotal } from '../series/index.js';
import { allEditions, type Edition, editionsInWords, storeFolder } from '../store/index.js';
import { inspectRelease } from './inspectRelease.js';

const options = {};

const FINALISED = phrase`Finalised: calendar years of the annual statistics that come with the package.`;

/** Which data would be used and why, how far they go, and what they add up to. */
export const sources: Command<typeof options> = {
  name: 'sources',
  summary: 'which data would be used, where they come from, what they cover',
  options,
  examples: [
    { line: 'sources', answers: 'which data a command without files would use' },
    { line: 'sources daily.csv --json', answers: 'what a file covers, as JSON' },
  ],
  dataSchema: (z) =>
    z.strictObject({
      source: z.string(),
      passedOver: z.array(z.strictObject({ source: z.string(), reason: z.string() })),
      from: z.iso.date(),
      to: z.iso.date(),
      days: z.int(),
      missingDays: z.int(),
      measures: z.array(z.string()),
      years: z.array(
        z.strictObject({
          year: z.int(),
          from: z.iso.date(),
          to: z.iso.date(),
          total: z.int().nullable(),
          days: z.int(),
          missingDays: z.int(),
          annual: z.int().nullable(),
        }),
      ),
      releases: z.array(z.strictObject({ name: z.string(), folder: z.string().nullable() })),
    }),
  async run(wanted, _asked, host) {
    const choice = findSource(wanted, host);
    const { release, findings } = await inspectRelease(wanted, host);
    const store = storeFolder(wanted.store, host);
    const editions = allEditions(store, host);
    if (hasErrors(findings)) return { report: null, findings };
    return { report: withSumNote(describe(choice, release, editions, store), release), findings };
  },
};

function describe(
  choice: ChosenSource,
  release: Release,
  editions: readonly Edition[],
  store: string,
): Report {
  const set = toSeriesSet(release.entries);
  const arrivals = set.series('arrivals');
  const { coverage } = set;
  const years = yearsOf(coverage)
    .reverse()
    .map((year) => yearTotal(arrivals, year, within(coverage, year)));
  const rows = years.map((figure) => ({
    ...toJson(figure),
    annual: release.annual.get(figure.year) ?? null,
  }));
  const all = total(arrivals, coverage);
  return {
    command: 'sources',
    title: `Data that would be used: ${release.provenance.name}`,
    measure: 'arrivals',
    unit: 'people',
    data: {
      source: choice.source.name,
      passedOver: choice.passedOver.map(({ source, reason }) => ({ source: source.name, reason })),
      from: toCivilDate(coverage.first),
      to: toCivilDate(coverage.last),
      days: all.days,
      missingDays: all.missingDays,
      measures: set.measures,
      years: rows,
      releases: editions.map(({ name, folder }) => ({ name, folder })),
    },
    tables: [yearTable(years, rows)],
    remarks: [covered(set, all)],
    prose: [covered(set, all), ...coverageNotes(years, coverage), why(choice)],
    footnotes: coverageNotes(years, coverage),
    notes: [FINALISED, why(choice), canBeNamed(editions, store)],
    source: sourceLine(release.provenance, coverage, release.series),
  };
}

/** The days of a year that lie in the data. */
function within(coverage: Span, year: number): Span {
  return {
    first: Math.max(firstDayOf(year), coverage.first),
    last: Math.min(lastDayOf(year), coverage.last),
  };
}

function toJson({ year, span, value, days, missingDays }: YearTotal) {
  return { year, from: toCivilDate(span.first), to: toCivilDate(span.last), total: value, days, missingDays };
}

function yearTable(years: readonly YearTotal[], rows: readonly Table['rows'][number]['cells'][]): Table {
  const lacking = new Set(years.filter(isIncomplete).map(({ year }) => year));
  return {
    titled: true,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      { key: 'from', title: 'From', audience: 'all' },
      { key: 'to', title: 'To', audience: 'all' },
      { key: 'days', title: 'Days', unit: 'days', audience: 'all' },
      { key: 'missingDays', title: 'Missing', unit: 'days', audience: 'all' },
      { key: 'total', title: 'Arrivals', unit: 'people', audience: 'all' },
      { key: 'annual', title: 'Finalised', unit: 'people', audience: 'all' },
    ],
    rows: rows.map((cells) => ({ cells, incomplete: lacking.has(Number(cells['year'])) ? ['total'] : [] })),
  };
}

function covered(
  { coverage, measures }: SeriesSet,
  { days, missingDays }: { days: number; missingDays: number },
): Phrase {
  const missing = missingDays === 0 ? 'none' : quantity(missingDays, 'days');
  const span = spanInWords(coverage.first, coverage.last);
  return phrase`${span}: ${quantity(days, 'days')} with figures, ${missing} missing. Measures: ${measures.join(', ')}.`;
}

/** Earliest first, as they are named with `--release`. */
function canBeNamed(editions: readonly Edition[], store: string): Phrase {
  return phrase`Releases that can be named: ${editionsInWords(editions)}. The store is ${store}.`;
}

function why({ source, passedOver }: ChosenSource): Phrase {
  const since =
    passedOver.length === 0 ? [] : phrase`, since ${listed(passedOver.map(({ reason }) => [reason]))}`;
  return phrase`Used: ${source.summary}${since}.`;
}
