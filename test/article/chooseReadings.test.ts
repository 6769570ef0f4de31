import { describe, expect, it } from 'vitest';
import type { OpenStatements } from '../../src/article/articleStatement.js';
import { type ChosenReadings, chooseReadings } from '../../src/article/chooseReadings.js';
import type { CivilDate } from '../../src/calendar/index.js';
import { askRelease } from '../../src/claim/index.js';
import { fromWords, toClaimWords } from '../../src/question/index.js';
import { UNLISTED } from '../../src/statements/scene/understand.js';
import type { CandidateReading } from '../../src/statements/statement.js';
import { officialRelease } from '../support/figures.js';

const ask = askRelease(await officialRelease());

const WHOLE_2024 = 'total --year 2024 :: total';
const POINT_2024 = 'ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.total';
const POINT_2023 = 'ytd --as-of 2025-04-14 --years 2023 :: comparisons.2023.total';
const SO_FAR = 'ytd --as-of 2025-04-14 :: total';
const MONDAY = 'day 2025-04-14 :: arrivals';
const JUNE = 'total --month 2025-06 :: total';
const JULY = 'total --month 2025-07 :: total';
const MONDAY_BOATS = 'day 2025-04-14 :: boats';

/** A figure at line 3, column 12, with its readings from the cheapest to the dearest. */
interface Figure {
  readonly expected: number;
  readonly rounding?: CandidateReading['rounding'];
  readonly readings: readonly (readonly [claim: string, cost: number])[];
}

const PLACE = { quote: 'The sentence.', sentence: 20, line: 3, column: 12, figure: 'the figure' };
const DATES = { published: '2025-04-16' as CivilDate, asOf: '2025-04-14' as CivilDate };

function candidates({ expected, rounding = 'exact', readings }: Figure): CandidateReading[] {
  return readings.map(([claim, cost]) => ({
    question: fromWords(claim),
    words: `the figure of ${claim}`,
    expected,
    rounding,
    cost,
  }));
}

function open(more: Pick<OpenStatements, 'statements' | 'notUnderstood'>): OpenStatements {
  return {
    published: DATES.published,
    asOf: { date: DATES.asOf, how: 'the text says so', assumed: false },
    ...more,
  };
}

/** Chooses for a figure whose words settle what it is. */
function choose(figure: Figure, chosen: ChosenReadings = new Map()) {
  const readings = candidates(figure);
  const [first] = readings;
  if (first === undefined) throw new RangeError('a statement has a reading');
  const { question, words: understood, expected, rounding } = first;
  const claim = toClaimWords(question);
  const statement = { kind: 'count', id: '3:12', ...PLACE, understood, question, claim, expected, rounding };
  const found = open({ statements: [{ ...statement, text: DATES, readings }], notUnderstood: [] });
  return chooseReadings(found, ask, chosen).statements[0];
}

/** Chooses for a figure whose words do not settle what it is. */
function settle(figure: Figure, why = 'nothing ties it', chosen: ChosenReadings = new Map()) {
  const found = open({ statements: [], notUnderstood: [{ ...PLACE, why, readings: candidates(figure) }] });
  const { statements, notUnderstood } = chooseReadings(found, ask, chosen);
  return { statement: statements[0], left: notUnderstood };
}

describe('a figure whose words settle what it is', () => {
  it('is read in the cheapest way that holds, of those that cost about the same', () => {
    const readings = [
      [WHOLE_2024, 0],
      [POINT_2024, 1.4],
    ] as const;
    expect(choose({ expected: 36816, readings })?.claim).toBe(WHOLE_2024);
    const point = choose({ expected: 6265, readings });
    expect(point).toMatchObject({ claim: POINT_2024, understood: `the figure of ${POINT_2024}` });
    expect(point).not.toHaveProperty('doubt');
  });

  it('is read in a dearer way where that has the very figure, and the cheapest is far off', () => {
    const readings = [
      [WHOLE_2024, 1],
      [POINT_2024, 20],
    ] as const;
    expect(choose({ expected: 6265, readings })?.claim).toBe(POINT_2024);
  });

  it('is not that of other days where its own stand right beside it', () => {
    const readings = [
      ['total --month 2025-02 :: total', 0],
      ['total --month 2025-03 :: total', 3.5],
    ] as const;
    const { claim, doubt } = choose({ expected: 4586, readings }) ?? { claim: null };
    expect(claim).toBe('total --month 2025-02 :: total');
    expect(doubt).toContain('total --month 2025-03');
  });

  it('is read in a dearer way where that has the very figure, and no time stands beside it', () => {
    const readings = [
      [JUNE, 1.5],
      [JULY, 20],
    ] as const;
    expect(choose({ expected: 5454, readings })?.claim).toBe(JULY);
  });

  it.each([
    [
      'too dear',
      {
        expected: 5454,
        readings: [
          [JUNE, 0],
          [JULY, 6.5],
        ],
      },
    ],
    [
      'a small figure',
      {
        expected: 2,
        readings: [
          [SO_FAR, 0],
          [MONDAY_BOATS, 6.5],
        ],
      },
    ],
    [
      'hedged',
      {
        expected: 6200,
        rounding: 'more-than',
        readings: [
          [SO_FAR, 0],
          [POINT_2024, 6.5],
        ],
      },
    ],
    [
      'round',
      {
        expected: 6300,
        rounding: 'plain',
        readings: [
          [SO_FAR, 0],
          [POINT_2024, 6.5],
        ],
      },
    ],
  ] as const)('keeps its cheapest reading where the other is %s', (_, figure) => {
    expect(choose(figure)?.claim).toBe(figure.readings[0][0]);
  });

  it('takes a small figure from a reading that is not much dearer', () => {
    const readings = [
      [SO_FAR, 0],
      [MONDAY_BOATS, 5.5],
    ] as const;
    expect(choose({ expected: 2, readings })?.claim).toBe(MONDAY_BOATS);
  });

  it('says which other reading holds, where that is too dear to take', () => {
    const { claim, doubt } = choose({
      expected: 5454,
      readings: [
        [JUNE, 0],
        [JULY, 7],
      ],
    }) ?? { claim: null };
    expect(claim).toBe(JUNE);
    expect(doubt).toBe(`the text may as well mean the figure of ${JULY}`);
  });

  it('says what the data have in a reading that costs about the same, where none holds', () => {
    const readings = [
      [WHOLE_2024, 0],
      [POINT_2024, 1],
    ] as const;
    expect(choose({ expected: 7000, readings })?.doubt).toMatch(
      /^the text may as well mean the figure of ytd .*, of which the data have 6,265, 735 fewer$/,
    );
  });

  it('is plainly wrong where no other reading is near', () => {
    const figure = choose({
      expected: 7001,
      readings: [
        [WHOLE_2024, 0],
        [POINT_2024, 1.5],
      ],
    });
    expect(figure?.claim).toBe(WHOLE_2024);
    expect(figure).not.toHaveProperty('doubt');
  });

  it('is not taken as that of the same days of another year, the commonest error', () => {
    const april = (cost: number) =>
      choose({
        expected: 4432,
        readings: [
          ['total --month 2026-04 :: total', 0],
          ['total --month 2025-04 :: total', cost],
        ],
      });
    expect(april(1)?.claim).toBe('total --month 2026-04 :: total');
    expect(april(1)?.doubt).toContain('total --month 2025-04');
    // Where both years are meant alike, the data choose.
    expect(april(0.5)?.claim).toBe('total --month 2025-04 :: total');
  });

  it('is not taken as that of another day of the sentence', () => {
    const monday = (cost: number) =>
      choose({
        expected: 656,
        readings: [
          [MONDAY, 0],
          ['day 2025-04-12 :: arrivals', cost],
        ],
      });
    expect(monday(2.5)?.claim).toBe(MONDAY);
    expect(monday(2.5)?.doubt).toContain('day 2025-04-12');
    // A weekday that may be that of the week before is meant alike.
    expect(monday(1)?.claim).toBe('day 2025-04-12 :: arrivals');
  });

  it('is not borne out by a hedge that is far from it', () => {
    const readings = [
      [SO_FAR, 0],
      [WHOLE_2024, 1],
    ] as const;
    expect(choose({ expected: 9000, rounding: 'more-than', readings })?.claim).toBe(SO_FAR);
    expect(choose({ expected: 36000, rounding: 'more-than', readings })?.claim).toBe(WHOLE_2024);
  });
});

describe('a figure whose words do not settle what it is', () => {
  it('is a statement where a reading has the very figure', () => {
    const { statement, left } = settle({
      expected: 4899,
      readings: [
        [WHOLE_2024, 6],
        [POINT_2023, 11],
      ],
    });
    expect(statement).toMatchObject({ kind: 'reading', id: '3:12', claim: POINT_2023, text: DATES });
    expect(left).toEqual([]);
  });

  it('is a statement where it differs by no more than figures were revised', () => {
    const { statement } = settle({ expected: 4898, readings: [[POINT_2023, 6]] });
    expect(statement).toMatchObject({ kind: 'reading', claim: POINT_2023, expected: 4898 });
  });

  it('stays listed where none has it', () => {
    const { statement, left } = settle({ expected: 4800, readings: [[POINT_2023, 6]] });
    expect(statement).toBeUndefined();
    const { sentence: _, ...listed } = PLACE;
    expect(left).toEqual([{ ...listed, why: 'nothing ties it' }]);
  });

  it('is a round figure only of a reading near the cheapest', () => {
    const figure = (cost: number): Figure => ({
      expected: 4900,
      rounding: 'plain',
      readings: [
        [WHOLE_2024, 6],
        [POINT_2023, cost],
      ],
    });
    expect(settle(figure(11.9)).statement?.claim).toBe(POINT_2023);
    expect(settle(figure(12)).statement).toBeUndefined();
  });

  it('is not listed twice where other words list it', () => {
    expect(settle({ expected: 4800, readings: [[POINT_2023, 6]] }, UNLISTED).left).toEqual([]);
  });
});

describe('the readings of a figure', () => {
  const readings = [1, 2, 3, 4, 5, 6, 7].map(
    (month) => [`total --month 2025-0${month} :: total`, month] as const,
  );
  const figure = { expected: 5454, readings };

  it('are shown up to six, the cheapest first', () => {
    expect(choose({ expected: 5454, readings })?.readings).toEqual(
      readings.slice(0, 6).map(([claim, cost]) => ({ claim, cost, understood: `the figure of ${claim}` })),
    );
  });

  it('are chosen by number, whatever the data have', () => {
    expect(choose(figure, new Map([['3:12', 3]]))).toMatchObject({
      claim: 'total --month 2025-03 :: total',
      understood: 'the figure of total --month 2025-03 :: total',
    });
    expect(settle(figure, 'nothing ties it', new Map([['3:12', 2]])).statement?.claim).toBe(
      'total --month 2025-02 :: total',
    );
  });

  it('are not chosen for another figure', () => {
    expect(choose(figure, new Map([['3:13', 3]]))).toEqual(choose(figure));
  });

  it.each([
    [readings, 7],
    [readings.slice(0, 2), 3],
    [readings.slice(0, 1), 2],
  ])('cannot be chosen beyond the last: %#', (some, number) => {
    const shown = some.slice(0, 6).map(([claim], index) => `${index + 1} (the figure of ${claim})`);
    const message = `"the figure" at 3:12 has no reading ${number}, but ${shown.join(', ')}`;
    const chosen = new Map([['3:12', number]]);
    expect(() => choose({ expected: 5454, readings: some }, chosen)).toThrow(message);
    expect(() => settle({ expected: 5454, readings: some }, 'nothing ties it', chosen)).toThrow(message);
  });

  it('cannot be chosen where there is none', () => {
    expect(() => settle({ expected: 17, readings: [] }, 'of something else', new Map([['3:12', 1]]))).toThrow(
      '"the figure" at 3:12 has no reading',
    );
  });
});
