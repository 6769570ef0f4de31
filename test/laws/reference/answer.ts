import { day, milestones, streaks } from './days.js';
import { Figures, type Row, spanOfRows } from './figures.js';
import { by, records } from './periods.js';
import { type Question, Refused, refuse } from './question.js';
import { compare, total, ytd } from './totals.js';

export const ANSWERS = { ytd, compare, total, by, day, records, milestones, streaks };

/** The `data` that a question has by the contract, with `--each` those of every series; or `refused`. */
export function answer(
  input: readonly Row[],
  annual: Readonly<Record<number, number>>,
  question: Question,
): unknown {
  const rows = input.filter(({ route }) => route === undefined || (question.only?.includes(route) ?? true));
  const names = [...new Set(rows.map(({ route }) => route))];
  const span = spanOfRows(rows);
  try {
    if (!question.each) return answerOf(new Figures(rows, annual), question);
    return names.map((name) => {
      const own = rows.filter(({ route }) => route === name);
      return { name, data: answerOf(new Figures(own, annual, span), question) };
    });
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
}

function answerOf(figures: Figures, question: Question): unknown {
  if (question.measure !== undefined && !figures.has(question.measure)) refuse('a measure without a column');
  return ANSWERS[question.command](figures, question);
}
