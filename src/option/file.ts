import { type NamedValue, type Option, QuestionError } from './option.js';

/** An option whose value is the name of a file. */
export function file(name: string, names: NamedValue, summary: string): Option<string> {
  return {
    name,
    names,
    placeholder: 'FILE',
    summary,
    parse(text) {
      if (text !== '') return text;
      throw new QuestionError('unexpected empty name, expected a file');
    },
  };
}
