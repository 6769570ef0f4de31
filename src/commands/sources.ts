import type { DataOf } from '../calculation/index.js';
import { spanInWords, toCivilDate, yearsOf, yearWithin } from '../calendar/index.js';
import { inspectRelease } from '../check/inspectRelease.js';
import type { Command } from '../command/index.js';
import { hasErrors } from '../finding/index.js';
import { withSumNote } from '../question/seriesInWords.js';
import { sourceLine } from '../question/sourceLine.js';
import { type ChosenSource, findSource, isFileName, type Release } from '../release/index.js';
import {
  coverageNotes,
  isIncomplete,
  listed,
  type Phrase,
  phrase,
  quantity,
  type Report,
  type Table,
  type ZodModule,
} from '../report/index.js';
import { type SeriesSet, toSeriesSet, total, type YearTotal, yearTotal } from '../series/index.js';
import { allEditions, type Edition, editionsInWords, storeFolder } from '../store/index.js';

const options = {};

const FINALISED = phrase`Finalised: calendar years of the annual statistics that come with the package.`;

/** Describes the data that a command would use: their source, the days they cover, and their totals. */
export const sources: Command<typeof options> = {
  name: 'sources',
  group: 'data',
  summary: 'which data would be used, where from, and what they cover',
  reads: 'figures',
  gives: 'tables',
  rounds: false,
  options,
  examples: [
    { line: 'sources', answers: 'which data a command without files would use' },
    { line: 'sources daily.csv --json', answers: 'what a file covers, as JSON' },
  ],
  dataSchema: sourcesData,
  async run(selection, _asked, host) {
    const choice = findSource(selection, host);
    const { release, findings } = await inspectRelease(selection, host);
    const store = storeFolder(selection.store, host);
    const editions = allEditions(store, host);
    if (hasErrors(findings)) return { report: null, findings };
    return { report: withSumNote(describe(choice, release, editions, store), release), findings };
  },
};

function sourcesData(z: ZodModule) {
  const passedOver = z.strictObject({
    source: z.string().describe('Name of the source'),
    reason: z.string().describe('Why it has no figures to use, a phrase'),
  });
  const year = z.strictObject({
    year: z.int().describe('Calendar year'),
    from: z.iso.date().describe('First day of the year in the data'),
    to: z.iso.date().describe('Last day of the year in the data, included'),
    total: z.int().nullable().describe('Arrivals on these days, people; null where no day has a figure'),
    days: z.int().describe('Days with a figure'),
    missingDays: z.int().describe('Days from first to last without a figure'),
    annual: z
      .int()
      .nullable()
      .describe(
        'Arrivals of the whole year in the finalised annual statistics, people; null where there are none',
      ),
  });
  const release = z.strictObject({
    name: z.string().describe('Name of the release: its date, with .2 and so on for a later one of that day'),
    folder: z.string().nullable().describe('Folder in the store; null for the release in the package'),
  });
  return z.strictObject({
    source: z.string().describe('Name of the source that is used'),
    passedOver: z
      .array(passedOver)
      .describe('Sources that come before it and have no figures to use, in order'),
    from: z.iso.date().describe('First day in the data'),
    to: z.iso.date().describe('Last day in the data, included'),
    days: z.int().describe('Days with a figure for arrivals'),
    missingDays: z.int().describe('Days from first to last without a figure for arrivals'),
    measures: z.array(z.string()).describe('Names of the measures in the data'),
    years: z.array(year).describe('Arrivals of each calendar year in the data, latest first'),
    releases: z.array(release).describe('Releases that can be named, earliest first'),
  });
}

function describe(
  choice: ChosenSource,
  release: Release,
  editions: readonly Edition[],
  store: string,
): Report<DataOf<typeof sourcesData>> {
  const set = toSeriesSet(release.entries);
  const arrivals = set.series('arrivals');
  const { coverage } = set;
  const years = yearsOf(coverage)
    .reverse()
    .map((year) => yearTotal(arrivals, year, yearWithin(year, coverage)));
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

function toJson({ year, span, value, days, missingDays }: YearTotal) {
  return { year, from: toCivilDate(span.first), to: toCivilDate(span.last), total: value, days, missingDays };
}

function yearTable(years: readonly YearTotal[], rows: readonly Table['rows'][number]['cells'][]): Table {
  const lacking = new Set(years.filter(isIncomplete).map(({ year }) => year));
  return {
    titled: true,
    splits: true,
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

/** Names of the releases as `--release` takes them, earliest first. */
function canBeNamed(editions: readonly Edition[], store: string): Phrase {
  return phrase`Releases that can be named: ${editionsInWords(editions)}. The store is ${store}.`;
}

/** Why this source is used, with the files as they were named. */
function why({ source, passedOver, found }: ChosenSource): Phrase {
  const files = found.paths.filter((path) => path !== '-' && isFileName(path));
  const which = files.length === 0 ? '' : ` (${files.join(', ')})`;
  const since =
    passedOver.length === 0 ? [] : phrase`, since ${listed(passedOver.map(({ reason }) => [reason]))}`;
  return phrase`Used: ${source.summary}${which}${since}.`;
}
