import { type DayNumber, toCivilDate } from '../calendar/index.js';
import { findEvents, firstDayCounted } from '../event/index.js';
import { parseDay } from './asOf.js';
import { flag } from './flag.js';
import { type Option, QuestionError } from './option.js';

/** A day to mark in a picture, and the words for it. */
export interface MarkedDay {
  readonly day: DayNumber;
  readonly label: string;
}

const LONGEST_LABEL = 60;

/** Days to mark: `2025-08-06=one in, one out`, or an event by its id. */
export const mark: Option<readonly MarkedDay[]> = {
  name: 'mark',
  placeholder: 'D=TEXT',
  names: 'event',
  summary: 'a day to mark, with words for it, such as 2025-08-06="one in, one out", or an event',
  repeats: true,
  parse: (text) => [parseMark(text)],
  write: (marked) => marked.map(({ day, label }) => `${toCivilDate(day)}=${label}`).join(','),
};

export const events = flag('events', 'mark elections, changes of government and other events');

function parseMark(text: string): MarkedDay {
  const [, date = '', words = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const label = words.trim().replace(/\s+/g, ' ');
  if (label.length > LONGEST_LABEL)
    throw new QuestionError(
      `unexpected mark of ${label.length} characters, expected at most ${LONGEST_LABEL}`,
    );
  if (label !== '') return { day: parseDay(date.trim()), label };
  const [event, ...others] = findEvents(text);
  if (event !== undefined && others.length === 0) return { day: firstDayCounted(event), label: event.name };
  throw new QuestionError(
    `unexpected "${text}", expected a day and words such as 2025-08-06="one in, one out", or an event such as starmer`,
  );
}
