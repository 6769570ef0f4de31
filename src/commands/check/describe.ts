import * as z from 'zod';
import { type Span, spanInWords, toCivilDate } from '../../calendar/index.js';
import type { Judged } from '../../check/judgeInput.js';
import { type Finding, toPlaceText } from '../../finding/index.js';
import { VERSION } from '../../host/index.js';
import { releaseInWords, severalInWords } from '../../question/index.js';
import { isFileName, shortNames } from '../../release/index.js';
import {
  type Counts,
  countsOf,
  countWithNoun,
  type JudgedFinding,
  type Judgement,
  listed,
  machineTable,
  type Phrase,
  phrase,
  quantity,
  type Report,
  type RuleInfo,
  type SourceLine,
  type Table,
} from '../../report/index.js';
import { quote, wholeNumberText } from '../../text/index.js';
import { type CheckData, findingFields } from './checkData.js';
import { excerptsOf } from './excerpts.js';

/** Most rows in the table for people; formats for machines have all findings. */
const MOST_ROWS = 50;

type FindingRow = CheckData['findings'][number];

const FIELDS = Object.keys(findingFields(z)) as (keyof FindingRow)[];

/** The report of a check; `most` is the number of warnings that pass, all where it is undefined. */
export function describe(
  judged: readonly Judged[],
  rules: readonly RuleInfo[],
  most: number | undefined,
): Report<CheckData> {
  const found = judged.flatMap(excerptsOf);
  const tooMany = tooManyWarnings(countsOf(found).warnings, most);
  const findings = [...tooMany, ...found];
  return reportOf({ findings, counts: countsOf(findings), rules }, readOf(judged), judged);
}

/** An error where there are too many warnings, so that every format says why the check fails. */
function tooManyWarnings(warnings: number, most = Number.POSITIVE_INFINITY): JudgedFinding[] {
  if (warnings <= most) return [];
  const message = `unexpected ${countWithNoun(warnings, 'warning')}, expected at most ${wholeNumberText(most)}: they fail as --max-warnings or --strict asks`;
  return [{ rule: 'max-warnings', severity: 'error', message, excerpt: null }];
}

function reportOf(
  found: Omit<Judgement, 'files' | 'notFiles' | 'version'>,
  read: Read,
  judged: readonly Judged[],
): Report<CheckData> {
  const { findings, counts } = found;
  const rows = findings.map(toRow);
  const files = judged.flatMap(({ release }) => release.provenance.files);
  const names = namesOf(judged);
  const said = [
    foundOf(counts),
    ...judged.map((each, index) => readInWords(each, judged.length > 1 ? `${names[index]}: ` : '')),
  ];
  return {
    command: 'check',
    title: `Checked: ${names.join(', ')}`,
    measure: 'arrivals',
    unit: 'people',
    data: {
      valid: counts.errors === 0,
      findings: rows,
      summary: { ...counts, days: read.days, arrivals: read.arrivals, boats: read.boats },
    },
    tables: [machineTable(columns(), rows), ...(findings.length === 0 ? [] : [personTable(findings)])],
    remarks: said,
    prose: [said.flatMap((sentence, index) => (index === 0 ? sentence : phrase` ${sentence}`))],
    footnotes: [],
    notes: [],
    source: sourceOf(judged, names.join(', '), files, read),
    judgement: { files, notFiles: files.filter((name) => !isFileName(name)), version: VERSION, ...found },
  };
}

/** Names of the inputs; of several, those that tell them apart. */
function namesOf(judged: readonly Judged[]): string[] {
  const origins = judged.map(({ release }) => release.provenance);
  if (origins.length === 1) return origins.map(({ name }) => name);
  return shortNames(
    origins.map((origin) => {
      const [file = ''] = origin.files;
      return isFileName(file) ? file : releaseInWords(origin);
    }),
  );
}

function toRow({ place, count = 1, ...finding }: Finding): FindingRow {
  const known: { readonly [Field in keyof FindingRow]?: FindingRow[Field] } = { ...finding, ...place, count };
  return Object.fromEntries(FIELDS.map((field) => [field, known[field] ?? null])) as FindingRow;
}

/** Columns of the table for machines: the fields of a finding, the message behind those that say where it stands. */
function columns(): string[] {
  const others: string[] = FIELDS.filter((field) => field !== 'message');
  return others.toSpliced(others.indexOf('actual'), 0, 'message');
}

function personTable(findings: readonly JudgedFinding[]): Table {
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'place', title: 'Where', audience: 'all' },
      { key: 'severity', title: 'How', audience: 'all' },
      { key: 'rule', title: 'Rule', audience: 'all' },
      { key: 'message', title: 'What', audience: 'all' },
    ],
    rows: findings.slice(0, MOST_ROWS).map(({ place, severity, rule, message }) => ({
      cells: { place: place ? toPlaceText(place) : '', severity, rule, message },
    })),
  };
}

/** `1 error and 2 warnings.` */
function foundOf({ errors, warnings, infos }: Counts): Phrase {
  const kinds: Phrase[] = [
    ['error', errors] as const,
    ['warning', warnings] as const,
    ['note', infos] as const,
  ].flatMap(([word, count]) =>
    count === 0 ? [] : [phrase`${{ value: count, unit: 'count' }} ${word}${count === 1 ? '' : 's'}`],
  );
  return phrase`${kinds.length === 0 ? ['Nothing found'] : listed(kinds)}.`;
}

/** `Read: 3,154 days, 1 January 2018 to 20 August 2026: 208,507 arrivals in 5,195 boats.`; of several inputs, behind its name. */
function readInWords(judged: Judged, name: string): Phrase {
  const { days, arrivals, boats, span } = readOf([judged]);
  if (span === null) return phrase`${name}Nothing could be read.`;
  const people =
    arrivals === null ? ['no figure for arrivals'] : phrase`${{ value: arrivals, unit: 'people' }} arrivals`;
  const inBoats = boats === null ? [] : phrase` in ${quantity(boats, 'boats')}`;
  const several = judged.release.series?.byName.size ?? 0;
  const which =
    judged.release.series && several > 1
      ? phrase`${severalInWords(judged.release.series.column, several)}, `
      : [];
  return phrase`${name}Read${sheetOf(judged)}: ${which}${quantity(days, 'days')}, ${spanInWords(span.first, span.last)}: ${people}${inBoats}.`;
}

/** The sheet of a workbook that was read; empty for any other input. */
function sheetOf({ release: { originals, provenance } }: Judged): string {
  const sheet = originals?.get(provenance.files[0] ?? '')?.placeOf(1, 'date')?.sheet;
  return sheet === undefined ? '' : ` from the sheet ${quote(sheet)}`;
}

function sourceOf(
  judged: readonly Judged[],
  name: string,
  files: readonly string[],
  { span }: Read,
): SourceLine {
  const edition = judged.length === 1 ? (judged[0]?.release.provenance.edition ?? null) : null;
  return {
    name,
    edition,
    from: span === null ? null : toCivilDate(span.first),
    to: span === null ? null : toCivilDate(span.last),
    files,
    phrase: phrase`Data: ${name}`,
  };
}

/** Amount of data in the inputs, by which a person sees at once whether they were read as they were meant. */
interface Read {
  /** Days that were read, each once in each input. */
  readonly days: number;
  /** `null` where there is no figure at all. */
  readonly arrivals: number | null;
  readonly boats: number | null;
  /** From the first to the last day of all; `null` where there is none. */
  readonly span: Span | null;
}

/** Counts all inputs together. */
function readOf(judged: readonly Judged[]): Read {
  const all = judged.map(({ release }) => release.entries);
  const firsts = all.flatMap(({ days }) => days.slice(0, 1));
  const lasts = all.flatMap(({ days }) => days.slice(-1));
  return {
    days: all.reduce((sum, { days }) => sum + days.length, 0),
    arrivals: sumOf(all.map(({ figures }) => figures.get('arrivals') ?? [])),
    boats: sumOf(all.map(({ figures }) => figures.get('boats') ?? [])),
    span: firsts.length === 0 ? null : { first: Math.min(...firsts), last: Math.max(...lasts) },
  };
}

function sumOf(columns: readonly (readonly number[])[]): number | null {
  let sum: number | null = null;
  for (const column of columns)
    for (const figure of column) if (!Number.isNaN(figure)) sum = (sum ?? 0) + figure;
  return sum;
}
