import { BeyondDataError, QuestionError } from '../option/index.js';
import type { Question } from '../question/index.js';
import type { Alternative, Alternatives, Ask, Reply } from './claim.js';

/** A question, asked when its answer is first needed and then never again; so are the other ways to take it. */
export interface MemoisedQuestion {
  readonly question: Question;
  reply(): Reply;
  others(): readonly Alternative[];
}

export function memoise(question: Question, ask: Ask, alternatives: Alternatives): MemoisedQuestion {
  const others = once(() => alternatives(question).map((each) => ({ ...each, reply: once(each.reply) })));
  return { question, reply: once(() => ask(question)), others };
}

/** A failure is remembered like a result. */
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

/** What comes of a question: else why it means nothing (`problem`), or why the data have no answer (`beyond`). */
export type Outcome<T> = { readonly value: T } | { readonly problem: string } | { readonly beyond: string };

export function outcomeOf<T>(compute: () => T): Outcome<T> {
  const outcome = attempt(compute);
  if ('value' in outcome) return outcome;
  const { error } = outcome;
  if (error instanceof BeyondDataError) return { beyond: error.message };
  if (error instanceof QuestionError) return { problem: error.message };
  throw error;
}
