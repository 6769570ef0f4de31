import type { Phrase } from './phrase.js';
import type { Report } from './report.js';

/** Several reports to be read from top to bottom, as one page. */
export interface Page {
  readonly sections: readonly Section[];
  /** What a reader must know of figures like these, whatever they are. */
  readonly about: readonly Term[];
  /** Of the program that made it. */
  readonly version: string;
}

/** One question and its answer. */
export interface Section {
  /** Kebab-case, once on a page. */
  readonly id: string;
  readonly title: string;
  /** Everything after `crossings`: the command that gives every figure of the report. */
  readonly line: string;
  /** Its sentence, tables, picture and notes are shown, the title of the section above them. */
  readonly report: Report;
}

/** A word and what it means, in a sentence or two. */
export interface Term {
  readonly name: string;
  readonly meaning: Phrase;
}
