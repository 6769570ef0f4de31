import type { CivilDate } from '../calendar/index.js';
import type { Place } from '../finding/index.js';
import type { Question } from '../question/index.js';
import type { Verdict } from '../report/index.js';
import type { Rounding } from './rounding.js';

export type { Verdict };

/** A published figure, and the question that it answers. */
export interface Claim {
  readonly id: string;
  /** The question, with the path of the figure that is meant. */
  readonly question: Question;
  /** The question as it was written, or as one would write it: only to be shown. */
  readonly words: string;
  /** The figure as it was published: a number, a date or a label. */
  readonly expected: string | number | boolean;
  readonly rounding: Rounding;
  /** Publication it is from; `null` where that is not given. */
  readonly source: string | null;
  /** Place of the published figure in the input. */
  readonly place?: Place;
  /** Place of the question in the input. */
  readonly questionPlace?: Place;
  /** Given for a claim that was found in a text. */
  readonly wording?: Wording;
  /** Days that may be the last one counted as well, where the text names none. */
  readonly otherDays?: readonly CivilDate[];
  /** Clause with another reading that the words of a text allow as well; absent where one is clearly meant. */
  readonly doubt?: string;
  /** Dates of the text that the claim was found in; absent for a claim from a file. */
  readonly text?: TextDates;
}

export interface TextDates {
  /** Day of publication; `null` where it is not known. */
  readonly published: CivilDate | null;
  /** Last day that the text as a whole counts, included; `null` where nothing says it. */
  readonly asOf: CivilDate | null;
  /** Whether a user chose how the figure is read, so that it has no other reading. */
  readonly isChosen?: boolean;
}

/** The words of a text that a claim was made of. */
export interface Wording {
  /** The sentence, on one line. */
  readonly quote: string;
  /** The figure or date as it is written. */
  readonly figure: string;
  /** Meaning of the figure in plain words, as it was understood. */
  readonly understood: string;
  /** Readings that the words allow, the cheapest first: their meaning, their question, and what they cost. */
  readonly readings: readonly {
    readonly understood: string;
    readonly claim: string;
    readonly cost: number;
  }[];
}

/** Answer to a question, with what judging needs to know of it. */
export interface Reply {
  /** The `data` of the report. */
  readonly data: object;
  /** The keys that lead to the figure that is meant where none is named; see `Calculation`. */
  readonly mainFigure: readonly string[];
  /** Last day counted, `YYYY-MM-DD`; a total not reached by then may still be reached. */
  readonly lastDay?: string;
  /** The days from the first to the last, both `YYYY-MM-DD` and included, of which a figure is marked as revised. */
  revised?(first: string, last: string): readonly string[];
}

/**
 * Answers a question. Throws `QuestionError` for one that makes no sense, and `BeyondDataError` for one that the data cannot
 * answer.
 */
export type Ask = (question: Question) => Reply;

/** Another way in which a published figure may have been meant, such as on the finalised annual table. */
export interface Alternative {
  /** Clause for a claim that holds in this way: `it holds on the finalised annual table`. */
  readonly words: string;
  /** Words to add to the command, or to type instead of it: `--basis annual`. */
  readonly how: string;
  /** Verdict on a claim that fails as it was read and holds in this way; without one, it still fails. */
  readonly verdict?: 'holds' | 'revised' | 'doubtful';
  /** Whether the claim is known to hold in this way, so that it need not be judged again. */
  readonly isHeld?: true;
  /** Throws as `Ask` does. */
  reply(): Reply;
}

/** The other ways to take a question, the likeliest first. */
export type Alternatives = (question: Question) => readonly Alternative[];

/** A claim, and what the data say of it. */
export interface JudgedClaim {
  readonly id: string;
  /** The question as it was written. */
  readonly claim: string;
  readonly verdict: Verdict;
  /** Published figure as it was understood: 31 for `31%`, `2025-04-14` for `14 April 2025`. */
  readonly expected: string | number | boolean;
  readonly rounding: Rounding;
  /** Published figure for a person: `about 11,500`. */
  readonly published: string;
  /** Unrounded; `null` where it is unknown. */
  readonly actual: string | number | boolean | null;
  /** The same for a person: `30.61%`. */
  readonly actualInWords: string | null;
  /** Why it does not hold, or in which way it does; `null` where it holds as it was read. */
  readonly reason: string | null;
  readonly source: string | null;
  readonly question: Question;
  /** The whole path of the figure in the answer; `null` where there is no answer. */
  readonly path: string | null;
  readonly place?: Place;
  readonly wording?: Wording;
}
