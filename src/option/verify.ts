import type { DayNumber } from '../calendar/index.js';
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

/** The publication date of a text, from which weekdays and "yesterday" in it are dated. */
export const published: Option<DayNumber> = {
  name: 'published',
  placeholder: 'D',
  summary: 'the day on which a text was published (default: the one that it names itself)',
  parse: (text) => parseDay(text),
};
