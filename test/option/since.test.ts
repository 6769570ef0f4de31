import { describe, expect, it } from 'vitest';
import { type CivilDate, toDayNumber } from '../../src/calendar/index.js';
import { EVENTS } from '../../src/event/index.js';
import { eventInWords, since, sinceDay } from '../../src/option/index.js';

const day = (date: string) => toDayNumber(date as CivilDate);

describe('--since', () => {
  it.each([
    ['2024-07-04', '2024-07-04'],
    ['4 July 2024', '2024-07-04'],
    ['general election 2024', '2024-07-05'],
    ['Labour took office', '2024-07-05'],
    ['Rishi Sunak', '2022-10-25'],
    ['one in, one out', '2025-08-06'],
  ])('counts from %s: day 1 is %s', (text, first) => {
    expect(sinceDay(since.parse(text))).toBe(day(first));
  });

  it.each(EVENTS.map(({ id }) => id))('takes %s, and writes it back as it is typed', (id) => {
    expect(since.write?.(since.parse(id))).toBe(id);
  });

  it('names day 1 of an event, and says nothing of a day', () => {
    expect(eventInWords(since.parse('general election 2024'))).toBe(
      '5 July 2024 (the change of government after the general election of 4 July 2024; that day is day 1)',
    );
    expect(eventInWords(since.parse('2024-07-05'))).toBeNull();
    expect(eventInWords(undefined)).toBeNull();
  });
});
