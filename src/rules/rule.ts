import type { CivilDate, Span } from '../calendar/index.js';
import { type Entries, placeOf } from '../entry/index.js';
import type { Finding, Severity } from '../finding/index.js';

/** What a rule is about, for people: of those in `index.ts`, and of those that are found while reading. */
export interface RuleText {
  /** A stable kebab-case id. */
  readonly name: string;
  readonly severity: Severity;
  /** What must hold, one line without a full stop. */
  readonly summary: string;
  /** By which method, with which limits and why these: sentences for who wants to know. */
  readonly explanation: string;
  readonly examples: readonly RuleExample[];
  /** Whether it says that something cannot be read: then it is an error whatever is set. */
  readonly fixed?: true;
  /** What must be asked for, or the rule finds nothing. */
  readonly needs?: keyof RuleContext | 'earlier' | 'most';
}

/**
 * Something that readable rows must agree on, with each other or with the world. Whether a row can be read at all is
 * for the gate of `entry` to say. Rules are listed in `index.ts`.
 */
export interface Rule extends RuleText {
  /** Rules whose finding on the same day would only say the same slip again. */
  readonly covers?: readonly string[];
  readonly examples: readonly [RuleExample, ...RuleExample[]];
  check(entries: Entries, context: RuleContext): Finding[];
}

/** An input and where the rule finds something in it: documentation and test in one. */
export interface RuleExample {
  readonly input: string;
  /** Options of `check`, as typed. */
  readonly options?: string;
  /** The lines with a finding of the rule. */
  readonly lines: readonly number[];
}

/** What is known of the world, and what was asked for; a rule that needs what is not there finds nothing. */
export interface RuleContext {
  readonly today: CivilDate;
  /** The most days that may have passed since the last day. */
  readonly maxAge?: number | undefined;
  /** Days that must all have a figure; an end that is left out is the first or last day there is. */
  readonly span?: Partial<Span> | undefined;
  /** What spans must add up to. */
  readonly expected?: readonly Expected[] | undefined;
  /** Weekly figures: a day stands for the week that ends on it. */
  readonly weekly?: Entries | undefined;
  /** The finalised arrivals of calendar years. */
  readonly annual?: ReadonlyMap<number, number> | undefined;
}

/** What the arrivals of a span must add up to. */
interface Expected {
  readonly span: Span;
  readonly total: number;
  /** As it was typed. */
  readonly words: string;
}

/** A finding of a rule on a day of the entries, where that day stands. */
export function findingOn(
  rule: Pick<Rule, 'name' | 'severity'>,
  entries: Entries,
  index: number,
  date: CivilDate,
  message: string,
  more: Pick<Finding, 'measure' | 'actual' | 'expected'> = {},
): Finding {
  return {
    rule: rule.name,
    severity: rule.severity,
    message,
    place: placeOf(entries, index),
    date,
    ...more,
  };
}

/** The figures of a measure, by index of the day; `null` where the entries do not have it. */
export function figuresOf({ figures }: Entries, measure: string): readonly number[] | null {
  return figures.get(measure) ?? null;
}
