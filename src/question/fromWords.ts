import { didYouMean, QuestionError } from '../option/index.js';
import { quote } from '../text/index.js';
import { CALCULATIONS, type Question } from './question.js';
import { readWords } from './readWords.js';
import { splitWords } from './shellWords.js';
import { PATH_MARK } from './toWords.js';

/**
 * Reads a question as it stands in a file of claims: what is typed after `crossings`, and after `::` the path of a figure in
 * its answer. Throws `QuestionError`.
 */
export function fromWords(text: string): Question {
  const at = text.lastIndexOf(PATH_MARK);
  if (at === -1) return readQuestion(text.trim());
  const path = text.slice(at + PATH_MARK.length).trim();
  return { ...readQuestion(text.slice(0, at).trim()), ...(path !== '' && { path }) };
}

function readQuestion(line: string): Question {
  const all = splitWords(line);
  const [name = '', ...rest] = all[0] === 'crossings' ? all.slice(1) : all;
  const calculation = Object.hasOwn(CALCULATIONS, name) ? CALCULATIONS[name] : undefined;
  const names = Object.keys(CALCULATIONS);
  if (calculation === undefined) {
    throw new QuestionError(
      `unexpected ${name === '' ? 'empty question' : quote(name)}, expected a question that begins with one of ${names.join(', ')}${didYouMean(name, names)}`,
    );
  }
  const { files, asked } = readWords(calculation, rest);
  if (files.length > 0) {
    throw new QuestionError(
      `unexpected ${quote(files[0] ?? '')}, expected options of ${name}: the data are named once for all claims, by --data`,
    );
  }
  return { calculation: name, asked } as Question;
}
