import type { DayNumber } from '../calendar/index.js';
import { quote } from '../text/index.js';
import { parseDay } from './asOf.js';
import { flag } from './flag.js';
import { type Option, QuestionError } from './option.js';

/** The files with the figures, for a command whose file arguments are the claims. */
export const data: Option<readonly string[]> = {
  name: 'data',
  placeholder: 'FILE',
  names: 'figures',
  summary:
    'daily figures to judge by, instead of the usual ones; may be given again for several, which are merged',
  repeats: true,
  parse(text) {
    if (text !== '') return [text];
    throw new QuestionError('unexpected empty name, expected a file with daily figures');
  },
};

export const explain = flag('explain', 'show for each claim the command that gives its figure');

/** Permission to open a connection, which only `update` has otherwise. */
export const fetch = flag('fetch', 'fetch the texts whose addresses are given (https://…)');

/** A reading that is chosen for a figure of a text, instead of the one that was taken. */
export interface ChosenReading {
  /** Id of the figure: its line and column, `3:12`. */
  readonly id: string;
  /** Number of the reading among those listed, from 1. */
  readonly number: number;
}

/** Readings that correct how figures of a text were understood. */
export const reading: Option<readonly ChosenReading[]> = {
  name: 'reading',
  placeholder: 'ID=N',
  summary: 'take the Nth reading of a figure, as --json lists them: 3:12=2 for line 3, column 12',
  repeats: true,
  about: ([chosen]) => chosen?.id,
  parse(text) {
    const [, id, number] = /^(\d{1,9}:\d{1,9})=([1-9]\d?)$/.exec(text.trim()) ?? [];
    if (id !== undefined) return [{ id, number: Number(number) }];
    throw new QuestionError(
      `unexpected ${quote(text)}, expected line and column of a figure, and the number of a reading, such as 3:12=2`,
    );
  },
};

/** The publication date of a text, from which weekdays and "yesterday" in it are dated. */
export const published: Option<DayNumber> = {
  name: 'published',
  placeholder: 'D',
  summary: 'the day on which a text was published (default: the one that it names itself)',
  parse: (text) => parseDay(text),
};
