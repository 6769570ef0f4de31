import type { Phrase } from './phrase.js';

/**
 * `holds`; `fails` where no reading near the one judged holds; `revised` where the figure was right when it was published;
 * `doubtful` where another reading holds; `unknown` where the data cannot say.
 */
export type Verdict = (typeof VERDICTS)[number];

export const VERDICTS = ['holds', 'fails', 'revised', 'doubtful', 'unknown'] as const;

/** Verdicts as readers see them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  holds: 'Holds',
  fails: 'Fails',
  revised: 'Revised since',
  doubtful: 'Doubtful',
  unknown: 'Unknown',
};

/** What was published, with a verdict on each figure that was judged. */
export interface Review {
  readonly works: readonly ReviewedWork[];
  /** Version of the program. */
  readonly version: string;
}

/** A text, or a file of claims. */
export interface ReviewedWork {
  /** Name of its file and, in a table of texts, its id or line. */
  readonly name: string;
  /** Day of publication, `YYYY-MM-DD`; `null` where it is not known. */
  readonly published: string | null;
  /** The text without markup, its paragraphs with a blank line between them; `null` for a file of claims. */
  readonly text: string | null;
  /** Sentence that counts the verdicts. */
  readonly summary: Phrase;
  /** Sentences on the day that the text counts to; none for a file of claims. */
  readonly counted: readonly Phrase[];
  readonly figures: readonly ReviewedFigure[];
  readonly notJudged: readonly UnjudgedFigure[];
}

/** A published figure and its verdict. */
export interface ReviewedFigure {
  /** Its line and column, `3:12`, or the id of its claim. */
  readonly id: string;
  /** Figure as it was published. */
  readonly figure: string;
  /** Where it stands in the text of the work; `null` where that has none. */
  readonly span: TextSpan | null;
  readonly verdict: Verdict;
  /** What the figure was understood to be of; for a claim from a file, its question. */
  readonly understood: string;
  /** Sentence in which it stands; `null` for a claim from a file. */
  readonly quote: string | null;
  /** Figure in the data; `null` where it is not known. */
  readonly actual: string | null;
  /** Why it does not hold, or in which way it does; `null` where it holds as it was read. */
  readonly reason: string | null;
  /** Publication that a claim from a file names; `null` where it names none. */
  readonly source: string | null;
  /** Command whose answer holds the figure of the data, and the place of the figure in that answer. */
  readonly command: string;
}

/** A figure of a text that was not judged. */
export interface UnjudgedFigure {
  /** Its line and column, `3:12`. */
  readonly id: string;
  readonly figure: string;
  readonly span: TextSpan | null;
  readonly why: string;
}

/** Characters of a text (UTF-16 units), the end excluded. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}
