import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate } from '../../src/calendar/index.js';
import { type YearTypo, yearTypoDetector } from '../../src/entry/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';

/** A number is a day of April 2026, `20/2025` one of April 2025, `x` a row whose day cannot be read. */
function dayOf(word: string) {
  const [number = '', year = '2026'] = word.split('/');
  return word === 'x' ? null : day(`${year}-04-${number.padStart(2, '0')}`);
}

function rows(words: string) {
  return words.split(' ').map((word) => ({ word, day: dayOf(word) }));
}

function slips(words: string, consecutive = false): string[] {
  return given(words, consecutive).flatMap(([word, slip]) =>
    slip ? [`${word} → ${longDate(slip.meant)}`] : [],
  );
}

/** Every row with its wrong year, if any. With `passing`, rows are accepted at once if possible. */
function given(words: string, consecutive = false, passing = false): (readonly [string, YearTypo | null])[] {
  const all: (readonly [string, YearTypo | null])[] = [];
  const watch = yearTypoDetector<ReturnType<typeof rows>[number]>(consecutive, ({ word }, slip) =>
    all.push([word, slip]),
  );
  const each = rows(words);
  for (const [index, row] of each.entries()) {
    const after = each[index + 1]?.day ?? undefined;
    if (passing && row.day !== null && watch.acceptIfPlausible(row.day, after)) all.push([row.word, null]);
    else watch.push(row);
  }
  watch.end();
  return all;
}

describe('yearTypoDetector', () => {
  it.each([
    ['in the middle', '18 19 20/2025 21 22', ['20/2025 → 20 April 2026']],
    ['newest first', '22 21 20/2025 19 18', ['20/2025 → 20 April 2026']],
    ['in the second row', '18 19/2031 20 21', ['19/2031 → 19 April 2026']],
    ['in the first row', '18/2025 19 20 21', ['18/2025 → 18 April 2026']],
    ['in the first row, newest first', '21/2025 20 19 18', ['21/2025 → 21 April 2026']],
    ['in the last row', '18 19 20 21/2025', ['21/2025 → 21 April 2026']],
    ['in the last row, newest first', '21 20 19 18/2025', ['18/2025 → 18 April 2026']],
    ['every other day', '18 19/2025 20 21/2025 22', ['19/2025 → 19 April 2026', '21/2025 → 21 April 2026']],
    ['beside rows that cannot be read', '18 x 19/2025 x x 20 x 21', ['19/2025 → 19 April 2026']],
    ['beside a gap', '1 5 6/2025 7 20', ['6/2025 → 6 April 2026']],
  ])('detects a wrong year %s', (_, words, told) => expect(slips(words)).toEqual(told));

  it.each([
    ['in a run without fault', '18 19 20 21 22'],
    ['in one row', '18'],
    ['in two rows', '18 19/2025'],
    ['in three rows', '18 19/2025 20'],
    ['in years in whatever order', '1/2025 2/2025 3/2025 1/2024 2/2024 3/2024 1/2026 2/2026'],
    ['in days that come twice', '1 2 3 1 2 3'],
    ['in days with crossings only', '1/2023 9/2023 17/2023 2/2024 8/2024 20/2024'],
    ['in another day of another year', '18 19 7/2025 21 22'],
    ['in days too few to say', '1 5 6/2025 9 20'],
    ['in a last row after a gap', '1 5 9 10/2025'],
  ])('detects nothing %s', (_, words) => expect(slips(words)).toEqual([]));

  it('needs only one row before if days are consecutive', () => {
    expect(slips('19 20/2025', true)).toEqual(['20/2025 → 20 April 2026']);
    expect(slips('19 20/2025 21/2025 22', true)).toHaveLength(2);
    expect(slips('19/2025 20 21', true)).toEqual(['19/2025 → 19 April 2026']);
  });

  it('passes on every row, in input order', () => {
    const words = 'x 18 x x 19/2025 20 x 21 x';
    expect(
      given(words)
        .map(([word]) => word)
        .join(' '),
    ).toBe(words);
  });

  it('gives the same result for rows that are accepted at once', () => {
    const word = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((number) => `${number}/2025`) },
      { weight: 1, arbitrary: fc.constant('x') },
    );
    const inOrder = fc
      .tuple(fc.boolean(), fc.nat({ max: 20 }), fc.nat({ max: 20 }), word)
      .map(([isDown, count, at, odd]) => {
        const words = Array.from({ length: count }, (_, index) => String(index + 1));
        return (isDown ? words.reverse() : words).toSpliced(at, 1, odd);
      });
    const some = fc.oneof(fc.array(word, { minLength: 1, maxLength: 20 }), inOrder);
    fc.assert(
      fc.property(some, (words) => {
        const text = words.join(' ');
        expect(given(text, false, true)).toEqual(given(text));
      }),
      runs(2000),
    );
  });

  it('passes on a row as soon as it is decided', () => {
    const { all, push } = watched();
    push('x');
    expect(all).toEqual(['x']);
    push('18 19 20');
    expect(all).toEqual(['x']);
    push('21 x');
    expect(all).toEqual(['x', '18', '19', '20']);
  });

  it('passes on a row undecided after a thousand rows without a day', () => {
    const { all, told, push } = watched();
    push(`18 19 20 21/2025 ${'x '.repeat(999).trim()}`);
    expect(all).toEqual(['18', '19', '20']);
    push('x');
    expect(all).toEqual(['18', '19', '20', '21/2025']);
    push('22 23 24');
    expect([all.length, told]).toEqual([1006, []]);
  });
});

/** A detector, and the rows and wrong years that it has passed on. */
function watched(consecutive = false) {
  const all: string[] = [];
  const told: string[] = [];
  const watch = yearTypoDetector<ReturnType<typeof rows>[number]>(consecutive, ({ word }, slip) => {
    all.push(word);
    if (slip)
      told.push(`${word} → ${longDate(slip.meant)} after ${slip.previous && longDate(slip.previous)}`);
  });
  const push = (words: string) => {
    for (const row of rows(words)) watch.push(row);
  };
  return { watch, all, told, push };
}

describe('a row that is accepted at once', () => {
  /** Rows that are accepted at once, each given the day of the row after it. */
  function passing(words: string, consecutive = false): string {
    const { watch, all } = watched(consecutive);
    const each = rows(words);
    const passed = each.filter((row, index) => {
      const isKnown = row.day !== null && watch.acceptIfPlausible(row.day, each[index + 1]?.day ?? undefined);
      if (!isKnown) watch.push(row);
      else all.push(row.word);
      return isKnown;
    });
    watch.end();
    expect(all.join(' ')).toBe(words);
    return passed.map(({ word }) => word).join(' ');
  }

  it.each([
    ['is one of a run, from the fourth row on, the last one too', '18 19 20 21 22', '21 22'],
    ['is so newest first', '22 21 20 19 18', '19 18'],
    ['stands behind a gap, if a row follows it', '18 19 20 25 28', '25'],
    ['stands between days two apart without being the same date as the one between', '18 19 20 9 22', '9'],
    ['is the same date as the one between days that are further apart', '18 19 20 22/2025 24', '22/2025'],
  ])('%s', (_, words, passed) => expect(passing(words)).toBe(passed));

  it('is never one that may have a wrong year, nor the one after that', () => {
    expect(passing('18 19 20 21/2025 22 23')).toBe('22 23');
  });

  it('never occurs if days are consecutive, since every row is judged', () => {
    expect(passing('18 19 20 21 22', true)).toBe('');
  });
});

describe('a run of accepted rows', () => {
  it('does not start while a row waits for the next', () => {
    const { watch, push } = watched();
    push('18 19 20 21 22 x');
    expect(watch.runEnd()).toBeNull();
    watch.end();
    expect(watch.runEnd()).toBe(day('2026-04-22'));
  });

  it('starts after three rows at the earliest', () => {
    const after = ['18', '18 19', '18 19 20', '18 19 20 21'].map((words) => {
      const { watch, push } = watched();
      push(words);
      watch.end();
      return watch.runEnd();
    });
    expect(after).toEqual([null, null, day('2026-04-20'), day('2026-04-21')]);
  });

  it('never starts if days are consecutive', () => {
    const { watch, push } = watched(true);
    push('18 19 20 21');
    watch.end();
    expect(watch.runEnd()).toBeNull();
  });

  it.each([
    ['1 2 3', 1, '04', '05/2025', '05/2025 → 5 April 2026 after 4 April 2026'],
    ['1 2 3', 6, '09', '10/2025', '10/2025 → 10 April 2026 after 9 April 2026'],
    ['30 29 28', 8, '20', '19/2025', '19/2025 → 19 April 2026 after 20 April 2026'],
  ])('continues in the direction of its last two days: after %s, %d rows up to day %s', (...row) => {
    const [before, count, last, slip, finding] = row;
    const { watch, told, push } = watched();
    push(before);
    watch.end();
    watch.acceptRun(count, day(`2026-04-${last}`));
    expect(watch.runEnd()).toBe(day(`2026-04-${last}`));
    push(slip);
    watch.end();
    expect(told).toEqual([finding]);
  });
});
