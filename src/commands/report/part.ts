import type { ComputeInput } from '../../calculation/index.js';
import type { Report, Section } from '../../report/index.js';
import { readQuestion } from '../readQuestion.js';
import type { ReportOptions, SectionKey } from '../report.js';

export type PageQuestion = ComputeInput<ReportOptions>;

/** A section with its place in the data. */
export interface Part extends Section {
  readonly key: SectionKey;
}

/** A section that a calculation answers: `line` is the question as it is typed, and as it is asked here. */
export function partOf(question: PageQuestion, key: SectionKey, title: string, line: string): Part {
  return { key, id: kebab(key), title, line, report: answerTo(line, question) };
}

/** Throws `QuestionError`. */
function answerTo(line: string, question: PageQuestion): Report {
  const { calculation, asked } = readQuestion(line);
  return calculation.compute({ ...question, asked });
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
