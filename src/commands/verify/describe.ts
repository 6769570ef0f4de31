import { longDateOf } from '../../calendar/index.js';
import type { JudgedClaim, Verdict } from '../../claim/index.js';
import { VERSION } from '../../host/index.js';
import { isFileName } from '../../release/index.js';
import {
  capital,
  countsOf,
  type JudgedFinding,
  listed,
  type Phrase,
  phrase,
  type Report,
} from '../../report/index.js';
import type { VerifyData } from './definition.js';
import { type ReadText, textName, type VerifyInput } from './readInput.js';
import { machineRows, notUnderstoodTables, personTable, toRow } from './tables.js';
import { commandOf, type VerdictContext } from './verdictContext.js';
import { rulesOf, verdictFindings } from './verdictFindings.js';

type Summary = VerifyData['summary'];
type TextRow = VerifyData['texts'][number];

/** Verdicts, with the lines of the inputs that they are about. */
export function describe(
  judged: readonly JudgedClaim[],
  inputs: readonly VerifyInput[],
  context: VerdictContext,
): Report<VerifyData> {
  const summary = summaryOf(judged);
  const rows = judged.map((claim) => toRow(claim, context));
  const findings = verdictFindings(judged, inputs, context.strict);
  const files = [...new Set(inputs.map(({ file }) => file))];
  const texts = inputs.flatMap(({ textInfo }) => (textInfo === null ? [] : [textInfo]));
  const lead = summaryInWords(summary, texts);
  const counted = texts.flatMap((text) => textInWords(text, inputs.length > 1));
  return {
    command: 'verify',
    title: `${texts.length === inputs.length ? 'Statements' : 'Claims'}: ${files.join(', ')}`,
    measure: 'arrivals',
    unit: 'people',
    data: { claims: rows, summary, texts: texts.map(textRow) },
    lead,
    tables: [
      machineRows(rows),
      ...(judged.length === 0 ? [] : [personTable(judged)]),
      ...notUnderstoodTables(texts),
    ],
    remarks: [...(context.explain ? judged.map((claim) => explained(claim, context)) : []), ...counted],
    prose: [
      lead,
      ...findings.filter((each) => !each.leftOut && isInProse(each, judged)).map(inProse),
      ...counted,
      ...findings.filter(({ leftOut }) => leftOut).map(inProse),
    ],
    footnotes: [],
    notes: summary.fails + summary.revised === 0 ? [] : [earlierInWords(context)],
    source: context.source,
    judgement: {
      files,
      notFiles: files.filter((name) => !isFileName(name)),
      version: VERSION,
      findings,
      counts: countsOf(findings),
      rules: rulesOf(context.strict, texts.length > 0),
    },
  };
}

/** Whether a finding is not said already: that nothing was understood is the summary, where it is so of all. */
function isInProse({ rule }: JudgedFinding, judged: readonly JudgedClaim[]): boolean {
  return rule !== 'no-statement' || judged.length > 0;
}

function inProse({ message }: JudgedFinding): Phrase {
  return [`${capital(message)}.`];
}

function summaryOf(judged: readonly JudgedClaim[]): Summary {
  const count = (verdict: Verdict) => judged.filter((claim) => claim.verdict === verdict).length;
  return {
    holds: count('holds'),
    fails: count('fails'),
    revised: count('revised'),
    doubtful: count('doubtful'),
    unknown: count('unknown'),
  };
}

function textRow({ file, id, published, asOf, notUnderstood }: ReadText): TextRow {
  return { file, id, published, asOf: asOf?.date ?? null, how: asOf?.how ?? null, notUnderstood };
}

/** `Counted to 14 April 2025: "Monday", before the publication on Wednesday 16 April 2025.` */
function textInWords(text: ReadText, isOneOfMany: boolean): Phrase[] {
  const { asOf, notUnderstood } = text;
  const of = isOneOfMany ? `${textName(text)}: ` : '';
  if (asOf !== null) return [[`${of}Counted to ${longDateOf(asOf.date)}: ${asOf.how}.`]];
  if (notUnderstood.length === 0) return [];
  return [
    [`${of}Nothing says up to which day the text counts: --published D gives the day of its publication.`],
  ];
}

/** `7 claims: 5 hold, 1 fails and 1 is unknown.`, `1 claim: it holds.` */
function summaryInWords(
  { holds, fails, revised, doubtful, unknown }: Summary,
  texts: readonly ReadText[],
): Phrase {
  const all = holds + fails + revised + doubtful + unknown;
  if (all === 0 && texts.length > 0) return ['No statement about arrivals by small boat was understood.'];
  const clause = (count: number, one: string, many: string) =>
    count === 0
      ? []
      : [phrase`${all === 1 ? 'it' : { value: count, unit: 'count' }} ${count === 1 ? one : many}`];
  const clauses = [
    ...clause(holds, 'holds', 'hold'),
    ...clause(fails, 'fails', 'fail'),
    ...clause(revised, 'was revised since', 'were revised since'),
    ...clause(doubtful, 'is doubtful', 'are doubtful'),
    ...clause(unknown, 'is unknown', 'are unknown'),
  ];
  return phrase`${{ value: all, unit: 'count' }} ${all === 1 ? 'claim' : 'claims'}: ${listed(clauses)}.`;
}

/** Note on whether the claims were judged by earlier releases too. */
function earlierInWords({ earlier }: VerdictContext): Phrase {
  if (earlier === 0) {
    return ['No earlier release is kept: whether a figure was right when it was published cannot be told.'];
  }
  return phrase`What fails was held against ${{ value: earlier, unit: 'count' }} earlier ${earlier === 1 ? 'release' : 'releases'} as well.`;
}

/** `C1: crossings ytd --as-of 2025-04-14 --json, data.total`. */
function explained({ id, question, path }: JudgedClaim, context: VerdictContext): Phrase {
  return [`${id}: ${commandOf(question, context)}${path === null ? '' : ` --json, data.${path}`}`];
}
