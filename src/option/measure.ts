import { MEASURES, toMeasureName } from '../table/index.js';
import { didYouMean } from './didYouMean.js';
import { BeyondDataError, type Option, QuestionError } from './option.js';

const USUAL_MEASURE = 'arrivals';

export const measure: Option<string> = {
  name: 'measure',
  placeholder: 'M',
  words: MEASURES.map(({ name }) => name),
  summary: `what is counted: ${MEASURES.map(({ name }) => name).join(', ')}, or a numeric column of the input (default: ${USUAL_MEASURE})`,
  parse: (text) => {
    if (toMeasureName(text) === '')
      throw new QuestionError(`unexpected "${text}", expected a measure such as boats`);
    return text;
  },
};

/**
 * The name of the measure that `word` means, among the `measures` of the data; default: arrivals. Throws `BeyondDataError` if
 * the data lack it.
 */
export function resolveMeasure(word = USUAL_MEASURE, measures: readonly string[]): string {
  const name = toMeasureName(word);
  if (measures.includes(name)) return name;
  const isPeople = /^(?:people|persons?|migrants?)$/.test(name) && measures.includes(USUAL_MEASURE);
  const remedy = `these data have ${measures.join(', ')}${isPeople ? '; did you mean arrivals?' : didYouMean(word, measures)}`;
  throw new BeyondDataError(`there is no measure "${word}": ${remedy}`);
}
