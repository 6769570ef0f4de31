import { spanInWords, toCivilDate } from '../../calendar/index.js';
import { type Finding, toPlaceText } from '../../finding/index.js';
import { VERSION } from '../../host/index.js';
import { severalInWords } from '../../question/seriesInWords.js';
import { isFileName } from '../../release/index.js';
import {
  type Counts,
  countsOf,
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
import { wholeNumberText } from '../../text/index.js';
import { excerptsOf } from './excerpts.js';
import type { Judged } from './judgeInput.js';
import { type Read, readOf } from './whatWasRead.js';

const KEYS = [
  'rule',
  'severity',
  'file',
  'line',
  'column',
  'sheet',
  'cell',
  'date',
  'measure',
  'series',
  'message',
  'actual',
  'expected',
  'count',
];
/** How many a table for people has. */
const MOST_ROWS = 50;

/** What a machine gets. */
export interface CheckData {
  readonly valid: boolean;
  readonly findings: readonly ReturnType<typeof toRow>[];
  readonly summary: Counts & Pick<Read, 'days' | 'arrivals' | 'boats'>;
}

/** The answer of a check: `most` is how many warnings it may have. */
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

/** Warnings that fail are an error themselves, so that every format says why. */
function tooManyWarnings(warnings: number, most = Number.POSITIVE_INFINITY): JudgedFinding[] {
  if (warnings <= most) return [];
  const message = `unexpected ${wholeNumberText(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}, expected at most ${wholeNumberText(most)}: they fail as --max-warnings or --strict asks`;
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
  const said = [foundOf(counts), ...judged.map((each) => readInWords(each, judged.length > 1))];
  return {
    command: 'check',
    title: `Checked: ${judged.map(({ release }) => release.provenance.name).join(', ')}`,
    measure: 'arrivals',
    unit: 'people',
    data: {
      valid: counts.errors === 0,
      findings: rows,
      summary: { ...counts, days: read.days, arrivals: read.arrivals, boats: read.boats },
    },
    tables: [machineTable(KEYS, rows), ...(findings.length === 0 ? [] : [personTable(findings)])],
    remarks: said,
    prose: [said.flatMap((sentence, index) => (index === 0 ? sentence : phrase` ${sentence}`))],
    footnotes: [],
    notes: [],
    source: sourceOf(judged, files, read),
    judgement: { files, notFiles: files.filter((name) => !isFileName(name)), version: VERSION, ...found },
  };
}

function toRow(finding: Finding) {
  const { rule, severity, message, place, date, measure, series, actual, expected, count } = finding;
  return {
    rule,
    severity,
    message,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
    date: date ?? null,
    measure: measure ?? null,
    series: series ?? null,
    actual: actual ?? null,
    expected: expected ?? null,
    count: count ?? 1,
  };
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

/** `Read: 3,154 days, 1 January 2018 to 20 August 2026: 208,507 arrivals in 5,195 boats.`, behind the name of one of several. */
function readInWords(judged: Judged, named: boolean): Phrase {
  const { days, arrivals, boats, span } = readOf([judged]);
  const name = named ? `${judged.release.provenance.name}: ` : '';
  if (span === null) return phrase`${name}Nothing could be read.`;
  const people =
    arrivals === null ? ['no figure for arrivals'] : phrase`${{ value: arrivals, unit: 'people' }} arrivals`;
  const inBoats = boats === null ? [] : phrase` in ${quantity(boats, 'boats')}`;
  const several = judged.release.series?.byName.size ?? 0;
  const which =
    judged.release.series && several > 1
      ? phrase`${severalInWords(judged.release.series.column, several)}, `
      : [];
  return phrase`${name}Read: ${which}${quantity(days, 'days')}, ${spanInWords(span.first, span.last)}: ${people}${inBoats}.`;
}

function sourceOf(judged: readonly Judged[], files: readonly string[], { span }: Read): SourceLine {
  const names = judged.map(({ release }) => release.provenance.name).join(', ');
  const edition = judged.length === 1 ? (judged[0]?.release.provenance.edition ?? null) : null;
  return {
    name: names,
    edition,
    from: span === null ? null : toCivilDate(span.first),
    to: span === null ? null : toCivilDate(span.last),
    files,
    phrase: phrase`Data: ${names}`,
  };
}
