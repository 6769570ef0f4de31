import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, EVENTS } from '../../src/event/index.js';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('events', () => {
  it('lists every event once, by its first day, with its source', async () => {
    const { events } = await json('events');
    expect(events.map(({ id }: { id: string }) => id).sort()).toEqual(EVENTS.map(({ id }) => id).sort());
    const days = events.map(({ first }: { first: string }) => first);
    expect(days).toEqual([...days].sort());
    for (const { source } of events) expect(source).not.toBe('');
  });

  it('lists one kind, and each kind has some', async () => {
    for (const kind of EVENT_KINDS) {
      const { events } = await json(`events ${kind}`);
      expect(new Set(events.map((event: { kind: string }) => event.kind))).toEqual(new Set([kind]));
    }
  });

  it('gives ids that --since and --mark take', async () => {
    for (const { id } of EVENTS.filter(({ first }) => first >= '2018-01-01')) {
      expect((await run(`total --since ${id}`)).code).toBe(0);
      expect((await run(`chart per-boat --mark ${id}`)).code).toBe(0);
    }
  });

  it('refuses another kind in one sentence', async () => {
    expect(await run('events queens')).toMatchObject({
      code: 2,
      out: '',
      err: `crossings: unexpected "queens", expected one of ${EVENT_KINDS.join(', ')}\n`,
    });
  });
});
