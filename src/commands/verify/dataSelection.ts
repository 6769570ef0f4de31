import { type Asked, QuestionError } from '../../option/index.js';
import { quoteWord } from '../../question/index.js';
import type { VerifyOptions } from './definition.js';

/** Files and releases that claims are judged by; none for the default data. */
export function dataFiles({ data, release }: Asked<VerifyOptions>): readonly string[] {
  return data ?? (release === undefined ? [] : [`@${release}`]);
}

/** Words that name the data in other commands. */
export function dataWords({ data = [], release }: Asked<VerifyOptions>): string {
  const words = [...data, ...(release === undefined ? [] : ['--release', release])];
  return words.map((word) => ` ${quoteWord(word)}`).join('');
}

/** Throws `QuestionError` where an input is missing, named twice, or stands for two things. */
export function requireInputs(files: readonly string[], { data = [], release }: Asked<VerifyOptions>): void {
  if (files.length === 0) throw new QuestionError('verify needs a file with claims, or - for standard input');
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new QuestionError(`${twice} is named twice: each input is judged once`);
  if (files.includes('-') && data.includes('-'))
    throw new QuestionError('standard input can be read once, and is named twice');
  if (data.length > 0 && release !== undefined) {
    throw new QuestionError(
      `--release and --data both name the data: give one of them, or --data @${release}`,
    );
  }
}
