import type { DayNumber } from '../calendar/index.js';
import { parseDay } from './asOf.js';
import type { Option } from './option.js';

/** Of a text in which days are named by their weekday. */
export const published: Option<DayNumber> = {
  name: 'published',
  placeholder: 'D',
  summary: 'the day on which a text was published (default: the one that it names itself)',
  parse: (text) => parseDay(text),
};
