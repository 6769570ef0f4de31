import type { CivilDate, Span } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import type { Finding, Severity } from '../finding/index.js';

/** The text of a rule, for people: of the rules in `src/rules`, and of those in `readingRules.ts`. */
export interface RuleText {
  /** A stable kebab-case id. */
  readonly name: string;
  readonly severity: Severity;
  /** Requirement, one line without a full stop. */
  readonly summary: string;
  /** Method, limits and reasons, in whole sentences; shown by `crossings rules <id>`. */
  readonly explanation: string;
  readonly examples: readonly RuleExample[];
  /** Whether it is about something that cannot be read: then it is an error, and no setting changes that. */
  readonly fixed?: true;
  /** The part of the context without which the rule finds nothing: the user must ask for it. `compared` is anything to compare with. */
  readonly needs?: keyof RuleContext | 'earlier' | 'most' | 'compared';
}

/**
 * Something that readable rows must agree on, with each other or with the world. Whether a row can be read at all, the schema
 * in `entry` decides. Rules are listed in `src/rules/index.ts`.
 */
export interface Rule extends RuleText {
  /** Rules whose findings on the same day would only repeat the same slip. */
  readonly covers?: readonly string[];
  readonly examples: readonly [RuleExample, ...RuleExample[]];
  /** Finds nothing where the context lacks what the rule `needs`. */
  check(entries: Entries, context: RuleContext): Finding[];
}

/** An input, and the lines on which the rule finds something: documentation and test in one. */
export interface RuleExample {
  readonly input: string;
  /** Options of `check`, as typed. */
  readonly options?: string;
  /** Lines with a finding of the rule, counted from 1. */
  readonly lines: readonly number[];
}

/** Facts about the world, and what was asked for. */
export interface RuleContext {
  readonly today: CivilDate;
  /** Days that may have passed between the last day and today. */
  readonly maxAge?: number | undefined;
  /** Days that must all have a figure, both ends included; an end that is left out is the first or last day of the data. */
  readonly span?: Partial<Span> | undefined;
  /** Totals that spans must add up to. */
  readonly expected?: readonly Expected[] | undefined;
  /** Weekly figures: a day stands for the week that ends on it. */
  readonly weekly?: Entries | undefined;
  /** Finalised arrivals by calendar year. */
  readonly annual?: ReadonlyMap<number, number> | undefined;
}

/** A span, both ends included, and the total of its arrivals. */
interface Expected {
  readonly span: Span;
  readonly total: number;
  /** Text as it was typed. */
  readonly words: string;
}
