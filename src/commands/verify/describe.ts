import type { JudgedClaim, ReadClaims, Verdict } from '../../claim/index.js';
import { VERSION } from '../../host/index.js';
import { isFileName } from '../../release/index.js';
import { capital, countsOf, listed, type Phrase, phrase, type Report } from '../../report/index.js';
import { machineRows, personTable, toRow, type VerdictRow } from './tables.js';
import { commandOf, type Telling } from './telling.js';
import { rulesOf, verdictFindings } from './verdictFindings.js';

type Summary = Readonly<Record<Verdict, number>>;

export interface VerifyData {
  readonly claims: readonly VerdictRow[];
  readonly summary: Summary;
}

/** Verdicts, with the lines of the inputs that they are about. */
export function describe(
  judged: readonly JudgedClaim[],
  inputs: readonly ReadClaims[],
  telling: Telling,
): Report<VerifyData> {
  const summary = summaryOf(judged);
  const rows = judged.map((claim) => toRow(claim, telling));
  const findings = verdictFindings(judged, inputs, telling.strict);
  const files = inputs.map(({ file }) => file);
  const said = summaryInWords(summary);
  return {
    command: 'verify',
    title: `Claims: ${files.join(', ')}`,
    measure: 'arrivals',
    unit: 'people',
    data: { claims: rows, summary },
    tables: [machineRows(rows), personTable(judged)],
    remarks: [said, ...(telling.explain ? judged.map((claim) => explained(claim, telling)) : [])],
    prose: [said, ...findings.map(({ message }): Phrase => [`${capital(message)}.`])],
    footnotes: [],
    notes: summary.fails === 0 ? [] : [earlierInWords(telling)],
    source: telling.source,
    judgement: {
      files,
      notFiles: files.filter((name) => !isFileName(name)),
      version: VERSION,
      findings,
      counts: countsOf(findings),
      rules: rulesOf(telling.strict),
    },
  };
}

function summaryOf(judged: readonly JudgedClaim[]): Summary {
  const count = (verdict: Verdict) => judged.filter((claim) => claim.verdict === verdict).length;
  return { holds: count('holds'), fails: count('fails'), unknown: count('unknown') };
}

/** `7 claims: 5 hold, 1 fails and 1 is unknown.` */
function summaryInWords({ holds, fails, unknown }: Summary): Phrase {
  const all = holds + fails + unknown;
  const said = (count: number, one: string, many: string) =>
    count === 0 ? [] : [phrase`${{ value: count, unit: 'count' }} ${count === 1 ? one : many}`];
  const parts = [
    ...said(holds, 'holds', 'hold'),
    ...said(fails, 'fails', 'fail'),
    ...said(unknown, 'is unknown', 'are unknown'),
  ];
  return phrase`${{ value: all, unit: 'count' }} ${all === 1 ? 'claim' : 'claims'}: ${listed(parts)}.`;
}

/** Whether it can be told that a figure was right when it was published. */
function earlierInWords({ earlier }: Telling): Phrase {
  if (earlier === 0) {
    return ['No earlier release is kept: whether a figure was right when it was published cannot be told.'];
  }
  return phrase`What fails was held against ${{ value: earlier, unit: 'count' }} earlier ${earlier === 1 ? 'release' : 'releases'} as well.`;
}

/** `C1: crossings ytd --as-of 2025-04-14 --json, data.total`. */
function explained({ id, question, path }: JudgedClaim, telling: Telling): Phrase {
  return [`${id}: ${commandOf(question, telling)}${path === null ? '' : ` --json, data.${path}`}`];
}
