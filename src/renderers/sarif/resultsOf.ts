import type { JudgedFinding, Judgement } from '../../report/index.js';
import { toShown } from '../../text/index.js';
import { fileOf } from '../findings/fileOf.js';
import type { Artifact } from './artifacts.js';
import { toLocation } from './location.js';
import { toMessage } from './message.js';
import { LEVELS, type SarifRule } from './rulesOf.js';
import { toUriReference } from './toUriReference.js';

/** A result for each finding, with its rule and its file by their places in the lists of the run. */
export function resultsOf(
  findings: readonly JudgedFinding[],
  judgement: Judgement,
  rules: readonly SarifRule[],
  artifacts: readonly Artifact[],
): object[] {
  const ruleIndex = indexes(rules.map(({ id }) => id));
  const fileIndex = indexes(artifacts.map(({ location }) => location.uri));
  return findings.map((finding) => {
    const ruleId = toShown(finding.rule);
    const file = fileOf(finding, judgement);
    const uri = file === null || judgement.notFiles.includes(file) ? null : toUriReference(file);
    return {
      ruleId,
      ruleIndex: ruleIndex.get(ruleId),
      level: LEVELS[finding.severity],
      message: toMessage(finding.message),
      ...(uri !== null && { locations: [toLocation(finding, { uri, index: fileIndex.get(uri) })] }),
      ...(finding.count !== undefined && finding.count > 1 && { occurrenceCount: finding.count }),
    };
  });
}

function indexes(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}
