import { describe, expect, it } from 'vitest';
// @ts-expect-error: JavaScript without types
import { scoreText } from './score.js';
// @ts-expect-error: JavaScript without types
import { mistakes, summary, tableByText, tablesByKind } from './tables.js';

const LINES = [
  'In May 120 came in 3 boats, or 40 each.',
  'By June it was 500, then 480; never more.',
  'Page 7 of 9.',
];

const at = (line: number, column: number) => ({ line, column });
const figure = (
  place: { line: number; column: number },
  words: string,
  gold: string,
  more: { rounding?: string; true_value?: string; also?: readonly object[] } = {},
) => ({
  ...{ text: '01', ...place, figure: words, measure_and_span: 'arrivals 2025-05', rounding: 'exact' },
  ...{ true_value: '120', gold, also: [], ...more },
});
const claim = (place: { line: number; column: number }, verdict: string, reason: string | null = null) => ({
  ...{ ...place, verdict, reason, actual: 120, understood: 'arrivals in May' },
});
const outcomes = (scored: { figures: { outcome: string }[] }) => scored.figures.map(({ outcome }) => outcome);

/** One figure of each kind, each with the verdict that a program might give. */
const FIGURES = [
  figure(at(1, 8), '120', 'holds'),
  figure(at(1, 20), '3', 'holds', { rounding: 'about' }),
  figure(at(1, 32), '40', 'holds'),
  figure(at(2, 16), '500', 'fails'),
  figure(at(2, 26), '480', 'revised'),
  figure(at(2, 31), 'never more', 'holds', { true_value: 'yes' }),
];
const CLAIMS = [
  claim(at(1, 8), 'holds'),
  claim(at(1, 20), 'fails'),
  claim(at(2, 16), 'fails'),
  claim(at(2, 26), 'fails', 'the figures have been revised'),
  claim(at(3, 6), 'fails'),
  claim(at(3, 11), 'holds'),
];
const DATA = {
  claims: CLAIMS,
  texts: [{ notUnderstood: [{ ...at(1, 32), why: 'nothing says what it is of' }] }],
};
const SCORED = { text: '01', lines: LINES, ...scoreText(FIGURES, DATA, LINES) };

describe('scoreText', () => {
  it('tells right verdicts, wrong ones and missed figures apart', () => {
    expect(outcomes(SCORED)).toEqual([
      'right holds',
      'false fails',
      'missed, listed',
      'right fails',
      'fails, names it',
      'missed, not listed',
    ]);
  });

  it('keeps verdicts about what is no figure of the gold apart', () => {
    expect(SCORED.unlisted).toEqual(CLAIMS.slice(4));
  });

  it.each([
    ['holds', 'fails', null, 'wrong holds'],
    ['fails', 'revised', null, 'fails, silent'],
    ['revised', 'revised', null, 'right revised'],
    ['fails', 'annual', 'it holds on the finalised annual table', 'fails, names it'],
    ['unknown', 'holds', null, 'missed, listed'],
  ])(
    'counts a verdict of %s on a figure that %s, with the reason %s, as %s',
    (verdict, gold, reason, outcome) => {
      const scored = scoreText(
        [figure(at(1, 8), '120', gold)],
        { claims: [claim(at(1, 8), verdict, reason)] },
        LINES,
      );
      expect(outcomes(scored)).toEqual([outcome]);
    },
  );

  it('takes a revised figure that was measured on other days as a false fail', () => {
    const revised = figure(at(1, 8), '120', 'revised', { true_value: '95' });
    const scored = scoreText([revised], { claims: [claim(at(1, 8), 'fails', 'revised')] }, LINES);
    expect(outcomes(scored)).toEqual(['false fails']);
  });

  it.each([
    ['within the figure', figure(at(2, 31), 'never more', 'holds'), at(2, 37)],
    [
      'at another place of the same statement',
      figure(at(2, 31), 'never more', 'holds', { also: [at(2, 4)] }),
      at(2, 4),
    ],
    ['at the same number elsewhere in the line', figure(at(2, 1), 'nearly 480', 'holds'), at(2, 26)],
  ])('finds a verdict %s', (_, each, place) => {
    const scored = scoreText([each], { claims: [claim(place, 'holds')] }, LINES);
    expect(outcomes(scored)).toEqual(['right holds']);
    expect(scored.unlisted).toEqual([]);
  });
});

describe('the tables', () => {
  it('give precision, recall and what was missed', () => {
    expect(summary([SCORED]).split('\n')).toEqual([
      'texts 1, figures 6',
      'precision of fails  50.0 % (2 of 4)',
      'precision of holds 100.0 % (1 of 1)',
      'recall              50.0 % (3 of 6)',
      'false fails 2: on figures that hold 1, on other matter 1, on revised or annual figures without naming it 0',
      'fails on revised or annual figures that name it 1 (counted right), verdict revised 0',
      'missed, listed 1; missed, not listed 1',
      'against the present daily series alone (a revised figure fails, an annual one holds): ' +
        'precision of fails 50.0 % (2 of 4), of holds 100.0 % (1 of 1), recall 50.0 % (3 of 6)',
      'holds on figures that are not in the gold 1 (not counted; look at them with -v)',
    ]);
  });

  it('name a share of nothing as none', () => {
    expect(summary([])).toContain('recall                - (none)');
  });

  it('list what is not right, with the place and the reason', () => {
    expect(mistakes([SCORED])).toEqual([
      '01 1:20 [3] arrivals 2025-05 = 120, gold holds -> false fails | fails: arrivals in May',
      '01 1:32 [40] arrivals 2025-05 = 120, gold holds -> missed, listed | nothing says what it is of',
      '01 2:26 [480] arrivals 2025-05 = 120, gold revised -> fails, names it | fails: arrivals in May (the figures have been revised)',
      '01 2:31 [never more] arrivals 2025-05 = yes, gold holds -> missed, not listed',
      '01 3:6 [7 of 9.] is no figure of the gold -> fails | arrivals in May',
      '01 3:11 [9.] is no figure of the gold -> holds | arrivals in May',
    ]);
  });

  it('count by text', () => {
    expect(tableByText([SCORED]).split('\n')[1]).toBe(
      '  01       6           1           1     1           2 (0,1)           0             1          1',
    );
  });

  it('count by kind, with rare measures in one row', () => {
    const [rounding, measure] = tablesByKind([SCORED], 2).split('\n\n');
    expect(
      rounding
        .split('\n')
        .slice(1)
        .map((row: string) => row.split(/\s{2,}/)),
    ).toEqual([
      ['exact', '5', '3', '0', '1', '1'],
      ['about', '1', '0', '1', '0', '0'],
    ]);
    expect(measure.split('\n')[1]).toMatch(/^arrivals MONTH +6 /);
    const rare = ['boats 2025-05-01', 'people per boat 2025'].map((each) => ({
      ...figure(at(1, 8), '120', 'holds'),
      measure_and_span: each,
    }));
    const more = { text: '02', lines: LINES, ...scoreText(rare, { claims: [] }, LINES) };
    expect(tablesByKind([SCORED, more], 2)).toMatch(/^2 other kinds +2 +0 +0 +0 +2$/m);
  });
});
