import type { Finding, Place, Severity } from './finding.js';

/** Number of findings kept for each rule in one input: more than anybody reads, and little memory. */
export const MOST_OF_A_RULE = 1_000;

/**
 * Collects the findings of one input. For each rule the first ones are kept; the others are counted, and one finding
 * represents them all.
 */
export interface FindingList {
  add(finding: Finding): void;
  /** Whether further findings of the rule are only counted, so that the caller need not build them. */
  onlyCounts(rule: string): boolean;
  /** Counts `many` (default: 1) more findings of a rule for which `onlyCounts` is true; `where` gives the place of the last. */
  count(rule: string, severity: Severity, where: () => Where, many?: number): void;
  /** Adds everything that another list has. */
  addAll(list: FindingList): void;
  /** All findings in the order they were added; the one that represents the rest follows the last of its rule. */
  all(): Finding[];
  /** The findings kept, in the order they were added. */
  readonly kept: readonly Finding[];
  /** The findings only counted, by rule. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
}

type Where = Pick<Place, 'line' | 'cell'>;

/** The findings of one rule that are only counted. */
interface LeftOut {
  readonly first: Finding;
  readonly last: () => Where;
  readonly count: number;
  readonly severity: Severity;
}

/** An empty list that keeps at most `most` findings of each rule. */
export function findingList(most = MOST_OF_A_RULE): FindingList {
  const kept: Finding[] = [];
  const keptOf = new Map<string, number>();
  const leftOut = new Map<string, LeftOut>();

  const leave = (rule: string, more: LeftOut) => {
    const before = leftOut.get(rule);
    leftOut.set(rule, before === undefined ? more : joined(before, more));
  };
  const add = (finding: Finding) => {
    const { rule, severity, place = { file: '' } } = finding;
    const count = keptOf.get(rule) ?? 0;
    if (count === most) {
      leave(rule, { first: leftOut.get(rule)?.first ?? finding, last: () => place, count: 1, severity });
      return;
    }
    keptOf.set(rule, count + 1);
    kept.push(finding);
  };
  return {
    add,
    onlyCounts: (rule) => leftOut.has(rule),
    count(rule, severity, where, many = 1) {
      const { first, count, severity: before } = leftOut.get(rule) as LeftOut;
      leftOut.set(rule, { first, last: where, count: count + many, severity: worse(before, severity) });
    },
    addAll(list) {
      for (const finding of list.kept) add(finding);
      for (const [rule, more] of list.leftOut) leave(rule, more);
    },
    all: () => withStandIns(kept, leftOut),
    kept,
    leftOut,
  };
}

function joined(before: LeftOut, after: LeftOut): LeftOut {
  return {
    first: before.first,
    last: after.last,
    count: before.count + after.count,
    severity: worse(before.severity, after.severity),
  };
}

const FROM_WORST: readonly Severity[] = ['error', 'warning', 'info'];

function worse(one: Severity, other: Severity): Severity {
  return FROM_WORST.indexOf(one) <= FROM_WORST.indexOf(other) ? one : other;
}

function withStandIns(kept: readonly Finding[], leftOut: ReadonlyMap<string, LeftOut>): Finding[] {
  const lastOf = [...leftOut].map(
    ([rule, more]) => [kept.findLast((finding) => finding.rule === rule), standIn(rule, more)] as const,
  );
  const behind = new Map(lastOf);
  return kept.flatMap((finding) => {
    const rest = behind.get(finding);
    return rest === undefined ? finding : [finding, rest];
  });
}

function standIn(rule: string, { first, last, count, severity }: LeftOut): Finding {
  const { place } = first;
  const message =
    count === 1
      ? '1 more finding of this kind'
      : `${count} more findings of this kind, the last${whereabouts(last())}`;
  return { rule, severity, message, ...(place === undefined ? {} : { place }), count };
}

/** The place without its file, which the place of the finding names. */
function whereabouts({ line, cell }: Where): string {
  if (line !== undefined) return ` on line ${line}`;
  return cell === undefined ? '' : ` in cell ${cell}`;
}
