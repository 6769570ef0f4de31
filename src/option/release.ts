import { parseDate } from '../calendar/index.js';
import { type Option, QuestionError } from './option.js';

/** The name of a release, with or without `@` before it. */
export const release: Option<string> = {
  name: 'release',
  placeholder: 'R',
  names: 'release',
  summary: 'the figures as published then: the date of a release such as 2026-08-21, latest or previous',
  parse(text) {
    const name = text.trim().replace(/^@/, '');
    const isDate = 'day' in parseDate(name.replace(/\.\d{1,3}$/, ''));
    if (isDate || ['latest', 'previous', 'bundled'].includes(name)) return name;
    throw new QuestionError(
      `unexpected "${text}", expected the date of a release such as 2026-08-21, latest, previous or bundled`,
    );
  },
};

export const store: Option<string> = {
  name: 'store',
  placeholder: 'DIR',
  names: 'folder',
  summary:
    'where crossings update keeps releases (default: CROSSINGS_STORE, or the usual folder of the system)',
  parse(text) {
    if (text !== '') return text;
    throw new QuestionError('unexpected empty name, expected a folder');
  },
};
