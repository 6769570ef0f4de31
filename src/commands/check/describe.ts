import { spanInWords, toCivilDate } from '../../calendar/index.js';
import { type Finding, toPlaceText } from '../../finding/index.js';
import { VERSION } from '../../host/index.js';
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
  'message',
  'actual',
  'expected',
  'count',
];
/** How many a table for people has. */
const MOST_ROWS = 50;

/** The answer of a check, once it is known whether the data are fit. */
export function describe(
  judged: readonly Judged[],
  rules: readonly RuleInfo[],
): {
  readonly counts: Counts;
  report(valid: boolean): Report;
} {
  const findings = judged.flatMap(excerptsOf);
  const counts = countsOf(findings);
  const read = readOf(judged);
  return { counts, report: (valid) => reportOf(valid, { findings, counts, rules }, read, judged) };
}

function reportOf(
  valid: boolean,
  found: Omit<Judgement, 'files' | 'version'>,
  read: Read,
  judged: readonly Judged[],
): Report {
  const { findings, counts } = found;
  const rows = findings.map(toRow);
  const files = judged.flatMap(({ release }) => release.provenance.files);
  const said = saidOf(counts, read);
  return {
    command: 'check',
    title: `Checked: ${judged.map(({ release }) => release.provenance.name).join(', ')}`,
    measure: 'arrivals',
    unit: 'people',
    data: {
      valid,
      findings: rows,
      summary: { ...counts, days: read.days, arrivals: read.arrivals, boats: read.boats },
    },
    tables: [machineTable(KEYS, rows), ...(findings.length === 0 ? [] : [personTable(findings)])],
    remarks: [said],
    prose: [said],
    footnotes: [],
    notes: [],
    source: sourceOf(judged, files, read),
    judgement: { files, version: VERSION, ...found },
  };
}

function toRow({ rule, severity, message, place, date, measure, actual, expected, count }: Finding) {
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

/** `1 error and 2 warnings. 3,154 days, 1 January 2018 to 20 August 2026: 208,507 arrivals in 4,195 boats.` */
function saidOf({ errors, warnings, infos }: Counts, { days, arrivals, boats, span }: Read): Phrase {
  const kinds: Phrase[] = [
    ['error', errors] as const,
    ['warning', warnings] as const,
    ['note', infos] as const,
  ].flatMap(([word, count]) =>
    count === 0 ? [] : [phrase`${{ value: count, unit: 'count' }} ${word}${count === 1 ? '' : 's'}`],
  );
  const found = kinds.length === 0 ? ['Nothing found'] : listed(kinds);
  if (span === null) return phrase`${found}. Nothing could be read.`;
  const people =
    arrivals === null ? ['no figure for arrivals'] : phrase`${{ value: arrivals, unit: 'people' }} arrivals`;
  const inBoats = boats === null ? [] : phrase` in ${quantity(boats, 'boats')}`;
  return phrase`${found}. Read: ${quantity(days, 'days')}, ${spanInWords(span.first, span.last)}: ${people}${inBoats}.`;
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
