import type { JudgedClaim, Wording } from '../../claim/index.js';
import { type Finding, inFileOrder } from '../../finding/index.js';
import type { JudgedFinding, RuleInfo } from '../../report/index.js';
import { linesOf } from '../../text/index.js';
import type { ReadText, VerifyInput } from './readInput.js';

/** Rules that claims are held to. With `strict`, unverifiable claims and texts without claims are errors; with `hasTexts`, rules for the figures of texts are listed. */
export function rulesOf(strict: boolean, hasTexts: boolean): RuleInfo[] {
  return [
    ...(hasTexts ? [...OF_TEXTS, { ...NO_STATEMENT, severity: severityOfUnknown(strict) }] : []),
    { name: 'claim-fails', severity: 'error', summary: 'a published figure is the one in the data' },
    {
      name: 'claim-unknown',
      severity: severityOfUnknown(strict),
      summary: 'the data can say whether a claim holds',
    },
  ];
}

/** Rules for the figures of texts, each of which is reported. */
const OF_TEXTS: readonly RuleInfo[] = [
  { name: 'claim-holds', severity: 'info', summary: 'a figure of a text that the data bear out' },
  { name: 'not-understood', severity: 'info', summary: 'a figure of a text that was not judged' },
];

/** Reported for a text without a judged statement: it has passed no test. */
const NO_STATEMENT = {
  name: 'no-statement',
  summary: 'a text makes a statement about arrivals by small boat that can be judged',
} as const;

function severityOfUnknown(strict: boolean): 'error' | 'warning' {
  return strict ? 'error' : 'warning';
}

/** Findings for claims that fail or cannot be judged, and for every figure of a text, in the order of the inputs. */
export function verdictFindings(
  judged: readonly JudgedClaim[],
  inputs: readonly VerifyInput[],
  strict: boolean,
): JudgedFinding[] {
  const findings = [
    ...judged
      .filter(({ verdict, wording }) => verdict !== 'holds' || wording !== undefined)
      .map((claim) =>
        claim.wording === undefined ? toFinding(claim, strict) : ofText(claim, claim.wording, strict),
      ),
    ...inputs.flatMap(({ textInfo, claims }) => [
      ...(textInfo !== null && claims.length === 0 ? [noStatement(textInfo, strict)] : []),
      ...(textInfo === null ? [] : notUnderstood(textInfo)),
    ]),
  ];
  const lines = new Map(
    [...new Map(inputs.map(({ file, text }) => [file, text]))].map(([file, text]) => {
      const wanted = findings.flatMap(({ place }) =>
        place?.file === file && place.line ? [place.line] : [],
      );
      return [file, linesOf(text, new Set(wanted))] as const;
    }),
  );
  const shown = findings.map((finding) => {
    const { file = '', line = 0, column = 0 } = finding.place ?? {};
    const excerpt = lines.get(file)?.get(line) ?? null;
    // A saved page can be one line, which is cut before the figure.
    return { ...finding, excerpt: excerpt !== null && column > excerpt.length ? null : excerpt };
  });
  return inFileOrder(
    shown,
    inputs.map(({ file }) => file),
  );
}

function toFinding(
  { id, claim, verdict, published, reason, source, place }: JudgedClaim,
  strict: boolean,
): Finding {
  const where = source === null ? '' : ` (${source})`;
  const fails = verdict === 'fails';
  return {
    rule: fails ? 'claim-fails' : 'claim-unknown',
    severity: fails ? 'error' : severityOfUnknown(strict),
    message: fails
      ? `claim ${id}: unexpected ${published} for ${claim}${where}, ${reason}`
      : `claim ${id}: unknown whether ${claim} is ${published}${where}: ${reason}`,
    ...(place === undefined ? {} : { place }),
  };
}

/** `"6,625" for arrivals from 1 January to 14 April 2024 fails: the data have 6,265`. */
function ofText(
  { verdict, reason, place }: JudgedClaim,
  { figure, understood }: Wording,
  strict: boolean,
): Finding {
  const [rule, severity] = {
    holds: ['claim-holds', 'info'] as const,
    fails: ['claim-fails', 'error'] as const,
    unknown: ['claim-unknown', severityOfUnknown(strict)] as const,
  }[verdict];
  const message = `"${figure}" for ${understood} ${verdict === 'unknown' ? 'is unknown' : verdict}${reason === null ? '' : `: ${reason}`}`;
  return { rule, severity, message, actual: figure, ...(place === undefined ? {} : { place }) };
}

function noStatement({ file, line }: ReadText, strict: boolean): Finding {
  return {
    rule: NO_STATEMENT.name,
    severity: severityOfUnknown(strict),
    message: 'no statement about arrivals by small boat was understood',
    place: { file, ...(line !== null && { line }) },
  };
}

function notUnderstood({ file, notUnderstood: figures }: ReadText): Finding[] {
  return figures.map(({ figure, why, line, column }) => ({
    rule: 'not-understood',
    severity: 'info',
    message: `"${figure}" is not judged: ${why}`,
    actual: figure,
    place: { file, line, column },
  }));
}
