import { type Option, QuestionError } from './option.js';

const [FEWEST, MOST] = [2, 91];

/** Boats below which a month is drawn hollow. */
export const minBoats: Option<number> = {
  name: 'min-boats',
  placeholder: 'N',
  summary:
    'boats below which a month of per-boat is drawn hollow, since its average says little (default: 10)',
  parse(text) {
    if (/^\d{1,4}$/.test(text)) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 0`);
  },
};

/** Days of the mean that is drawn over days. */
export const mean: Option<number> = {
  name: 'mean',
  placeholder: 'N',
  summary: `days of the mean that daily draws over its bars, or as a line for each of several years: ${FEWEST} to ${MOST} (default: 7)`,
  parse(text) {
    if (/^\d{1,2}$/.test(text) && +text >= FEWEST && +text <= MOST) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from ${FEWEST} to ${MOST}`);
  },
};
