import type { JudgedClaim, Verdict, Wording } from '../../claim/index.js';
import { type Finding, inFileOrder, type Severity } from '../../finding/index.js';
import { type JudgedFinding, type RuleInfo, VERDICTS } from '../../report/index.js';
import { linesOf } from '../../text/index.js';
import type { ReadText, VerifyInput } from './readInput.js';

/** Rules that claims are held to, by verdict. With `strict`, claims that are not certain and texts without claims are errors; with `hasTexts`, rules for the figures of texts are listed. */
export function rulesOf(strict: boolean, hasTexts: boolean): RuleInfo[] {
  const claims = VERDICTS.map((verdict) => ({
    name: RULES[verdict].name,
    severity: severityOf(verdict, strict),
    summary: RULES[verdict].summary,
  }));
  const texts = [NOT_UNDERSTOOD, { ...NO_STATEMENT, severity: severityOf('unknown', strict) }];
  return [...(hasTexts ? texts : []), ...claims];
}

const RULES = {
  fails: { name: 'claim-fails', summary: 'a published figure is the one in the data' },
  revised: { name: 'claim-revised', summary: 'a published figure has not been revised since' },
  doubtful: { name: 'claim-doubtful', summary: 'a published figure has one meaning only' },
  unknown: { name: 'claim-unknown', summary: 'the data can say whether a claim holds' },
  holds: {
    name: 'claim-holds',
    summary: 'a published figure that the data bear out, in a text or on the annual table',
  },
} as const;

/** A figure that was right when it was published is no error of the text. */
function severityOf(verdict: Verdict, strict: boolean): Severity {
  if (verdict === 'fails') return 'error';
  if (verdict === 'holds' || verdict === 'revised') return 'info';
  return strict ? 'error' : 'warning';
}

/** Reported for each figure of a text that was not judged. */
const NOT_UNDERSTOOD = {
  name: 'not-understood',
  severity: 'info',
  summary: 'a figure of a text that was not judged',
} as const;

/** Reported for a text without a judged statement: it has passed no test. */
const NO_STATEMENT = {
  name: 'no-statement',
  summary: 'a text makes a statement about arrivals by small boat that can be judged',
} as const;

/**
 * Findings for claims that fail or cannot be judged, and for every figure of a text, in the order of the inputs; figures that
 * were not judged come last.
 */
export function verdictFindings(
  judged: readonly JudgedClaim[],
  inputs: readonly VerifyInput[],
  strict: boolean,
): JudgedFinding[] {
  const verdicts = judged
    .filter(({ verdict, wording, reason }) => verdict !== 'holds' || wording !== undefined || reason !== null)
    .map((claim) =>
      claim.wording === undefined ? toFinding(claim, strict) : ofText(claim, claim.wording, strict),
    );
  const unclaimed = inputs.flatMap(({ textInfo, claims }) =>
    textInfo !== null && claims.length === 0 ? [noStatement(textInfo, strict)] : [],
  );
  const leftOut = inputs.flatMap(({ textInfo }) => (textInfo === null ? [] : notUnderstood(textInfo)));
  const files = inputs.map(({ file }) => file);
  return withExcerpts(
    [...inFileOrder([...verdicts, ...unclaimed], files), ...inFileOrder(leftOut, files)],
    inputs,
  );
}

function withExcerpts(
  findings: readonly Omit<JudgedFinding, 'excerpt'>[],
  inputs: readonly VerifyInput[],
): JudgedFinding[] {
  const lines = new Map(
    [...new Map(inputs.map(({ file, text }) => [file, text]))].map(([file, text]) => {
      const wanted = findings.flatMap(({ place }) =>
        place?.file === file && place.line ? [place.line] : [],
      );
      return [file, linesOf(text, new Set(wanted))] as const;
    }),
  );
  return findings.map((finding) => {
    const { file = '', line = 0, column = 0 } = finding.place ?? {};
    const excerpt = lines.get(file)?.get(line) ?? null;
    // A saved page can be one line, which is cut before the figure.
    return { ...finding, excerpt: excerpt !== null && column > excerpt.length ? null : excerpt };
  });
}

function toFinding(
  { id, claim, verdict, published, reason, source, place }: JudgedClaim,
  strict: boolean,
): Finding {
  const what = `${published} for ${claim}${source === null ? '' : ` (${source})`}`;
  const sentences: Readonly<Record<Verdict, string>> = {
    holds: `${what}: `,
    fails: `unexpected ${what}, `,
    revised: `revised since, ${what}: `,
    doubtful: `doubtful, ${what}: `,
    unknown: `unknown whether ${claim} is ${published}${source === null ? '' : ` (${source})`}: `,
  };
  return {
    rule: RULES[verdict].name,
    severity: severityOf(verdict, strict),
    message: `claim ${id}: ${sentences[verdict]}${reason}`,
    ...(place === undefined ? {} : { place }),
  };
}

const IN_WORDS: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  fails: 'fails',
  revised: 'was revised',
  doubtful: 'is doubtful',
  unknown: 'is unknown',
};

/** `"6,625" for arrivals from 1 January to 14 April 2024 fails: the data have 6,265`. */
function ofText(
  { verdict, reason, place }: JudgedClaim,
  { figure, understood }: Wording,
  strict: boolean,
): Finding {
  const message = `"${figure}" for ${understood} ${IN_WORDS[verdict]}${reason === null ? '' : `: ${reason}`}`;
  const [rule, severity] = [RULES[verdict].name, severityOf(verdict, strict)];
  return { rule, severity, message, actual: figure, ...(place === undefined ? {} : { place }) };
}

function noStatement({ file, line }: ReadText, strict: boolean): Finding {
  return {
    rule: NO_STATEMENT.name,
    severity: severityOf('unknown', strict),
    message: 'no statement about arrivals by small boat was understood',
    place: { file, ...(line !== null && { line }) },
  };
}

function notUnderstood({ file, notUnderstood: figures }: ReadText): Omit<JudgedFinding, 'excerpt'>[] {
  return figures.map(({ figure, why, line, column }) => ({
    rule: NOT_UNDERSTOOD.name,
    severity: NOT_UNDERSTOOD.severity,
    message: `"${figure}" is not judged: ${why}`,
    actual: figure,
    place: { file, line, column },
    leftOut: true,
  }));
}
