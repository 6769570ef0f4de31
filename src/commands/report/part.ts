import type { OptionSet, Question } from '../../calculations/calculation.js';
import type { Asked } from '../../option/index.js';
import type { Report, Section } from '../../report/index.js';
import type { ReportOptions, SectionKey } from '../report.js';

export type PageQuestion = Question<ReportOptions>;

/** A section with its place in the data. */
export interface Part extends Section {
  readonly key: SectionKey;
}

/** A question that a part of the page asks: `words` is how it is typed, `asked` what that means. */
export interface PartQuestion<Options extends OptionSet> {
  readonly key: SectionKey;
  readonly title: string;
  readonly words: string;
  readonly asked: Asked<Options>;
}

/** A section that a calculation answers. `compute` is handed in, so that a picture may come with its answer. */
export function partOf<Options extends OptionSet>(
  question: PageQuestion,
  { key, title, words, asked }: PartQuestion<Options>,
  compute: (question: Question<Options>) => Report,
): Part {
  return { key, id: kebab(key), title, line: words, report: compute({ ...question, asked }) };
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
