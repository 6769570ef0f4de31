import type { JudgedClaim, ReadClaims } from '../../claim/index.js';
import { type Finding, inFileOrder, linesOf } from '../../finding/index.js';
import type { JudgedFinding, RuleInfo } from '../../report/index.js';

/** What a claim must meet: with `strict`, that nobody can tell is an error as well. */
export function rulesOf(strict: boolean): RuleInfo[] {
  return [
    { name: 'claim-fails', severity: 'error', summary: 'a published figure is the one in the data' },
    {
      name: 'claim-unknown',
      severity: severityOfUnknown(strict),
      summary: 'the data can say whether a claim holds',
    },
  ];
}

function severityOfUnknown(strict: boolean) {
  return strict ? 'error' : 'warning';
}

/** The claims that fail or that nobody can judge, in the order of the inputs. */
export function verdictFindings(
  judged: readonly JudgedClaim[],
  inputs: readonly ReadClaims[],
  strict: boolean,
): JudgedFinding[] {
  const findings = judged
    .filter(({ verdict }) => verdict !== 'holds')
    .map((claim) => toFinding(claim, strict));
  const lines = new Map(
    inputs.map(({ file, text }) => {
      const wanted = findings.flatMap(({ place }) =>
        place?.file === file && place.line ? [place.line] : [],
      );
      return [file, linesOf(text, new Set(wanted))] as const;
    }),
  );
  const shown = findings.map((finding) => {
    const { file = '', line = 0 } = finding.place ?? {};
    return { ...finding, excerpt: lines.get(file)?.get(line) ?? null };
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
