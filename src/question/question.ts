import type { Calculation } from '../calculation/index.js';
import * as calculations from '../calculations/index.js';
import type { Asked } from '../option/index.js';

export type Calculations = typeof calculations;
export type CalculationName = keyof Calculations;

/** Values of a calculation's options, by key; every one may be left out. */
export type AskedOf<Name extends CalculationName> = Asked<Calculations[Name]['options']>;

/** The `data` of a calculation's answer. */
export type AnswerOf<Name extends CalculationName> = ReturnType<Calculations[Name]['compute']>['data'];

/** A question to a release: a calculation, what it is asked, and one figure of its answer. */
export type Question<Name extends CalculationName = CalculationName> = {
  readonly [Each in Name]: {
    readonly calculation: Each;
    readonly asked: AskedOf<Each>;
    /** Path of the figure in `data`, such as `comparisons.2024.total`; default: the main figure of the answer. */
    readonly path?: string;
  };
}[Name];

/** Calculations by name. */
export const CALCULATIONS = calculations as unknown as Readonly<Record<string, Calculation>>;

/** The calculation that a question asks. */
export function calculationOf({ calculation }: Pick<Question, 'calculation'>): Calculation {
  return CALCULATIONS[calculation] as Calculation;
}

/** Equal for two questions with the same answer, whichever of its figures they mean. */
export function answerKey({ calculation, asked }: Question): string {
  return JSON.stringify([calculation, asked]);
}
