import { flag } from './flag.js';
import { type Option, QuestionError } from './option.js';

/** The data that claims are held against, where the files named are the claims. */
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
