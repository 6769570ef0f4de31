import { type Option, QuestionError } from './option.js';

const LONGEST_AGE = 3650;

/** In days; an age of so many days passes. */
export const maxAge: Option<number> = {
  name: 'max-age',
  placeholder: 'N',
  summary: 'how old the last day may be: 3d, 2w',
  parse(text) {
    const [, count = '', unit = ''] = /^(\d{1,4})([dw])$/i.exec(text.trim()) ?? [];
    const days = +count * (unit.toLowerCase() === 'w' ? 7 : 1);
    if (count !== '' && days <= LONGEST_AGE) return days;
    throw new QuestionError(`unexpected "${text}", expected an age such as 3d or 2w, up to ten years`);
  },
};

/** That many warnings pass. */
export const maxWarnings: Option<number> = {
  name: 'max-warnings',
  placeholder: 'N',
  summary: 'fail if there are more warnings than this (default: no limit)',
  parse(text) {
    if (/^\d{1,6}$/.test(text)) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 0`);
  },
};
