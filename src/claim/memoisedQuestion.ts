import { BeyondDataError, QuestionError } from '../option/index.js';
import { answerKey, type Question } from '../question/index.js';
import type { Alternative, Alternatives, Ask, Reply } from './claim.js';

/** A question that is answered at most once, when its answer is first needed; so are its alternatives. */
export interface MemoisedQuestion {
  reply(): Reply;
  others(): readonly Alternative[];
}

export function memoise(question: Question, ask: Ask, alternatives: Alternatives): MemoisedQuestion {
  const others = once(() => alternatives(question).map((each) => ({ ...each, reply: once(each.reply) })));
  return { reply: once(() => ask(question)), others };
}

/** Asks each question once: many claims, and many readings of a figure, are about the same days. */
export function memoised(ask: Ask): Ask {
  const known = new Map<string, () => Reply>();
  return (question) => {
    const key = answerKey(question);
    const reply = known.get(key) ?? once(() => ask(question));
    known.set(key, reply);
    return reply();
  };
}

/** Calls `compute` at most once; an error is kept and thrown again. */
function once<T>(compute: () => T): () => T {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  return () => {
    outcome ??= attempt(compute);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

function attempt<T>(compute: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: compute() };
  } catch (error) {
    return { error };
  }
}

/** Result of a computation, or why the question makes no sense (`problem`), or why the data cannot answer it (`beyond`). */
export type Outcome<T> = { readonly value: T } | { readonly problem: string } | { readonly beyond: string };

export function outcomeOf<T>(compute: () => T): Outcome<T> {
  const outcome = attempt(compute);
  if ('value' in outcome) return outcome;
  const { error } = outcome;
  if (error instanceof BeyondDataError) return { beyond: error.message };
  if (error instanceof QuestionError) return { problem: error.message };
  throw error;
}
