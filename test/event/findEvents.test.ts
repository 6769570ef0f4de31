import { describe, expect, it } from 'vitest';
import { type CivilDate, toDayNumber } from '../../src/calendar/index.js';
import { eventOf, eventsLike, findEvents, firstDayCounted, termOf } from '../../src/event/index.js';

const day = (date: string) => toDayNumber(date as CivilDate);

describe('an event by its name', () => {
  it.each([
    ['keir-starmer', 'keir-starmer'],
    ['Sir Keir Starmer', 'keir-starmer'],
    ['STARMER', 'keir-starmer'],
    ['Mrs Theresa May', 'theresa-may'],
    ['Labour', 'labour-government'],
    ['labour took office', 'labour-government'],
    ['the change of government', 'labour-government'],
    ['Sunak became prime minister', 'rishi-sunak'],
    ['Shabana Mahmood became Home Secretary', 'shabana-mahmood'],
    ['General election 2024', 'general-election-2024'],
    ['the 2019 general election', 'general-election-2019'],
    ['one in, one out', 'one-in-one-out'],
    ['Rwanda deal', 'rwanda-agreement'],
    ['records began', 'series-start'],
  ])('is found: %s', (text, id) => {
    expect(findEvents(text).map((event) => event.id)).toEqual([id]);
  });

  it('is one of several where they share the name', () => {
    expect(findEvents('the general election').map(({ id }) => id)).toEqual([
      'general-election-2019',
      'general-election-2024',
    ]);
    expect(findEvents('Suella Braverman')).toHaveLength(2);
  });

  it.each(['', '  ', 'the', 'election', 'may', 'stramer', '2024-07-05', 'constructor'])(
    'is none: "%s"',
    (text) => {
      expect(findEvents(text)).toEqual([]);
    },
  );

  it('may be meant by a part of its name', () => {
    expect(eventsLike('election').map(({ id }) => id)).toEqual([
      'general-election-2019',
      'general-election-2024',
    ]);
    expect(eventsLike('home secretary shapps').map(({ id }) => id)).toEqual(['grant-shapps']);
    expect(eventsLike('')).toEqual([]);
  });
});

describe('the days of an event', () => {
  it('are those of a term, both included', () => {
    expect(termOf('rishi-sunak')).toEqual({ first: day('2022-10-25'), last: day('2024-07-04') });
    expect(termOf('keir-starmer')).toEqual({ first: day('2024-07-05'), last: null });
  });

  it('are no term where it is none, or where there is no such event', () => {
    expect(termOf('rwanda-agreement')).toBeNull();
    expect(termOf('nobody')).toBeNull();
    expect(eventOf('nobody')).toBeNull();
  });

  it('begin with day 1', () => {
    const election = eventOf('general-election-2024');
    expect(election && firstDayCounted(election)).toBe(day('2024-07-05'));
  });
});
