import type { Finding, Severity } from './finding.js';
import type { Place } from './place.js';

/** How many findings of one rule are kept of one input: more than anybody reads, and little to hold. */
export const MOST_OF_A_RULE = 1_000;

/** The findings of one input as they are met. Of one rule the first are kept; one finding stands for all others. */
export interface FindingList {
  add(finding: Finding): void;
  /** Whether so many of a rule have been added that one more is only counted, and need not be made. */
  onlyCounts(rule: string): boolean;
  /** Adds some that are only counted: `where` says where the last of them stands. */
  count(rule: string, severity: Severity, where: () => Where, many?: number): void;
  /** Takes what another list has, as if it had been added here. */
  addAll(list: FindingList): void;
  /** In the order in which they were added; what stands for the rest comes after the last of its rule. */
  all(): Finding[];
  /** What is kept, and by rule what is not. */
  readonly kept: readonly Finding[];
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

/** `most` of one rule are kept. */
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

/** Within its file: that is told already. */
function whereabouts({ line, cell }: Where): string {
  if (line !== undefined) return ` on line ${line}`;
  return cell === undefined ? '' : ` in cell ${cell}`;
}
