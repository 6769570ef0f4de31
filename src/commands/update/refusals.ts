import { longDate } from '../../calendar/index.js';
import type { Entries } from '../../entry/index.js';
import type { Finding, Severity } from '../../finding/index.js';

/** Rules whose findings speak against a whole release: the publisher's have every day and none in the future. */
const NEVER_IN_A_RELEASE = ['missing-day', 'future-day', 'missing-value'];

/**
 * The findings on a new release, with what speaks against keeping it as errors, or with `force` as warnings. Other findings
 * stay as they are.
 */
export function refusals(
  previous: Entries,
  release: Entries,
  findings: readonly Finding[],
  force: boolean,
): Finding[] {
  const severity: Severity = force ? 'warning' : 'error';
  const remedy = force ? '' : '; --force keeps it all the same';
  const against = (rule: string, message: string): Finding => ({
    rule,
    severity,
    message: `${message}${remedy}`,
  });
  const days = new Set(release.days);
  const lost = previous.days.filter((day) => !days.has(day));
  const measures = [...previous.figures.keys()].filter((name) => !release.figures.has(name));
  return [
    ...findings.map((finding) =>
      NEVER_IN_A_RELEASE.includes(finding.rule)
        ? { ...finding, severity, message: `${finding.message}${remedy}` }
        : finding,
    ),
    ...(lost.length === 0 ? [] : [against('fewer-days', lostInWords(release, previous, lost))]),
    ...measures.map((name) =>
      against('lost-measure', `unexpected release without ${name}, expected it as in the one in hand`),
    ),
  ];
}

function lostInWords(release: Entries, previous: Entries, lost: readonly number[]): string {
  const [first, last] = [lost[0] as number, lost.at(-1) as number];
  const which =
    lost.length === 1 ? longDate(first) : `${lost.length} between ${longDate(first)} and ${longDate(last)}`;
  return `unexpected release with ${release.days.length} days, expected every one of the ${previous.days.length} in hand: it lacks ${which}`;
}
