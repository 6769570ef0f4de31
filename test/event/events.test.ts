import { describe, expect, it } from 'vitest';
import { parseDate, toDayNumber } from '../../src/calendar/index.js';
import { EVENTS, namesOf, TERM_KINDS, termOf } from '../../src/event/index.js';

const ofKind = (kind: string) => EVENTS.filter((event) => event.kind === kind);

/** Names that several events share, which nobody can tell apart without a date or a number. */
const SHARED = {
  'general election': ['general-election-2019', 'general-election-2024'],
  'suella braverman': ['suella-braverman-2022-09-06', 'suella-braverman-2022-10-25'],
  braverman: ['suella-braverman-2022-09-06', 'suella-braverman-2022-10-25'],
};

describe('the table of events', () => {
  it.each(EVENTS.map((event) => [event.id, event] as const))(
    'has real days and a source: %s',
    (id, event) => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [event.name, event.description, event.source]) {
        expect(text).toMatch(/^\S.*[^.\s]$/);
      }
      expect(event.source).toMatch(/^(GOV\.UK|Home Office in the media|House of Commons Library), ".+"/);
      for (const date of [event.first, event.last ?? event.first]) {
        expect(parseDate(date)).toEqual({ day: toDayNumber(date) });
      }
    },
  );

  it('has each id once, and each kind in the order of its days', () => {
    expect(new Set(EVENTS.map(({ id }) => id)).size).toBe(EVENTS.length);
    for (const { kind } of EVENTS) {
      const days = ofKind(kind).map(({ first }) => first);
      expect(days).toEqual([...days].sort());
    }
  });

  it.each(TERM_KINDS)(
    'has terms of %s that neither overlap nor leave a gap, the last of them open',
    (kind) => {
      const terms = ofKind(kind);
      expect(terms.length).toBeGreaterThan(1);
      const ends = terms.map(({ last }) => (last === null ? null : toDayNumber(last)));
      const successors = terms.slice(1).map(({ first }) => toDayNumber(first) - 1);
      expect(ends).toEqual([...successors, null]);
    },
  );

  it('has no last day for what is no term', () => {
    const others = EVENTS.filter(({ kind }) => !TERM_KINDS.includes(kind));
    expect(others.filter(({ last }) => last !== null)).toEqual([]);
    expect(others.map(({ id }) => termOf(id)).filter((term) => term !== null)).toEqual([]);
  });

  it('has names that mean one event, except those which two of a kind share', () => {
    const owners = new Map<string, string[]>();
    for (const event of EVENTS) {
      for (const name of namesOf(event)) owners.set(name, [...(owners.get(name) ?? []), event.id]);
    }
    const shared = [...owners].filter(([, ids]) => ids.length > 1);
    const plain = shared.filter(([name]) => !/ (took|became) /.test(name));
    expect(Object.fromEntries(plain)).toEqual(SHARED);
    for (const [, ids] of shared) {
      expect(new Set(EVENTS.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind)).size).toBe(1);
    }
  });

  it('counts from the day of taking office, and not from the day of the vote', () => {
    const dayOne = Object.fromEntries(EVENTS.map(({ id, first }) => [id, first]));
    expect(dayOne).toMatchObject({
      'general-election-2019': '2019-12-13',
      'general-election-2024': '2024-07-05',
      'labour-government': '2024-07-05',
      'keir-starmer': '2024-07-05',
    });
  });
});
