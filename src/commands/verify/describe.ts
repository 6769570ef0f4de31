import type { JudgedClaim } from '../../claim/index.js';
import { VERSION } from '../../host/index.js';
import { isFileName } from '../../release/index.js';
import {
  capital,
  countsOf,
  inParts,
  type JudgedFinding,
  type Judgement,
  type Phrase,
  phrase,
  type Report,
} from '../../report/index.js';
import { isAddress } from './address.js';
import type { VerifyData } from './definition.js';
import type { ReadText, VerifyInput } from './readInput.js';
import { reviewOf } from './review.js';
import { countedInWords, summaryInWords, summaryOf } from './summary.js';
import { machineRows, notUnderstoodTables, personTable, toRow } from './tables.js';
import { placeInAnswer, type VerdictContext } from './verdictContext.js';
import { rulesOf, verdictFindings } from './verdictFindings.js';

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
  const [verdicts, leftOut] = inParts(findings);
  const texts = inputs.flatMap(({ textInfo }) => (textInfo === null ? [] : [textInfo]));
  const lead = summaryInWords(summary, texts.length > 0);
  const counted = texts.flatMap((text) => countedInWords(text, inputs.length > 1));
  return {
    command: 'verify',
    title: `${texts.length === inputs.length ? 'Statements' : 'Claims'}: ${filesOf(inputs).join(', ')}`,
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
      ...verdicts.filter((each) => isInProse(each, judged)).map(inProse),
      ...counted,
      ...leftOut.map(inProse),
    ],
    footnotes: [],
    notes: summary.fails + summary.revised === 0 ? [] : [earlierInWords(context)],
    source: context.source,
    review: reviewOf(judged, inputs, { data: context.dataPassedOn }),
    judgement: judgementOn(inputs, findings, context.strict),
  };
}

function judgementOn(
  inputs: readonly VerifyInput[],
  findings: readonly JudgedFinding[],
  strict: boolean,
): Judgement {
  const files = filesOf(inputs);
  const hasTexts = inputs.some(({ textInfo }) => textInfo !== null);
  return {
    files,
    notFiles: files.filter((name) => !isFileName(name) || isAddress(name)),
    version: VERSION,
    findings,
    counts: countsOf(findings),
    rules: rulesOf(strict, hasTexts),
  };
}

function filesOf(inputs: readonly VerifyInput[]): string[] {
  return [...new Set(inputs.map(({ file }) => file))];
}

/** Whether a finding is not said already: that nothing was understood is the summary, where it is so of all. */
function isInProse({ rule }: JudgedFinding, judged: readonly JudgedClaim[]): boolean {
  return rule !== 'no-statement' || judged.length > 0;
}

function inProse({ message }: JudgedFinding): Phrase {
  return [`${capital(message)}.`];
}

function textRow({ file, id, published, asOf, notUnderstood }: ReadText): TextRow {
  return { file, id, published, asOf: asOf?.date ?? null, how: asOf?.how ?? null, notUnderstood };
}

/** `C1: crossings ytd --as-of 2025-04-14 --json, data.total`. */
function explained(claim: JudgedClaim, context: VerdictContext): Phrase {
  return [`${claim.id}: ${placeInAnswer(claim, context)}`];
}

/** Note on whether the claims were judged by earlier releases too. */
function earlierInWords({ earlier }: VerdictContext): Phrase {
  if (earlier === 0) {
    return ['No earlier release is kept: whether a figure was right when it was published cannot be told.'];
  }
  return phrase`What fails was held against ${{ value: earlier, unit: 'count' }} earlier ${earlier === 1 ? 'release' : 'releases'} as well.`;
}
