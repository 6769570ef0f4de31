import { describe, expect, it } from 'vitest';
import { type Ask, type Claim, judge, MalformedClaimsError, type Reply } from '../../src/claim/index.js';
import { BeyondDataError, QuestionError } from '../../src/option/index.js';

/** A question that is known by its measure, and the path behind `::`. */
function questionOf(text: string): Claim['question'] {
  const [measure = '', path = ''] = text.split('::').map((part) => part.trim());
  return { calculation: 'total', asked: { measure }, ...(path !== '' && { path }) };
}

/** Answers by the measure that is asked for. */
const asking =
  (reply: (measure: string) => Reply): Ask =>
  ({ asked }) =>
    reply((asked as { measure: string }).measure);

const claim = (text: string, expected: Claim['expected'], more: Partial<Claim> = {}): Claim => ({
  id: 'x',
  question: questionOf(text),
  words: text,
  expected,
  rounding: 'exact',
  source: null,
  ...more,
});
const answered = (data: object): Reply => ({ data, mainFigure: ['total'] });

describe('judge', () => {
  it('gives claims back in their order, and asks each question once', () => {
    const asked: string[] = [];
    const ask = asking((question) => {
      asked.push(question);
      return answered({ total: question.length });
    });
    const claims = [claim('aa', 2), claim('b', 5, { id: 'y' }), claim('aa :: total', 3), claim(' aa ::', 2)];
    expect(judge(claims, ask).map(({ id, verdict, actual }) => [id, verdict, actual])).toEqual([
      ['x', 'holds', 2],
      ['y', 'fails', 1],
      ['x', 'fails', 2],
      ['x', 'holds', 2],
    ]);
    expect(asked).toEqual(['aa', 'b']);
  });

  it('says which figure it was, why a claim fails, and where it stands', () => {
    const place = { file: 'claims.csv', line: 2, column: 5 };
    const [judged] = judge([claim('q :: total', '9', { place, source: 'https://a.example' })], () =>
      answered({ total: 8 }),
    );
    expect(judged).toEqual({
      id: 'x',
      claim: 'q :: total',
      verdict: 'fails',
      expected: 9,
      rounding: 'exact',
      published: '9',
      actual: 8,
      actualInWords: '8',
      reason: 'the data have 8, 1 fewer',
      source: 'https://a.example',
      question: questionOf('q :: total'),
      path: 'total',
      place,
    });
  });

  it('is unknown where the data cannot say, and says why', () => {
    const reasons = (data: object, text = 'q') =>
      judge([claim(text, 5)], () => answered(data)).map(({ verdict, reason, actual }) => [
        verdict,
        reason,
        actual,
      ]);
    expect(reasons({ total: null })).toEqual([
      ['unknown', 'there is no figure: total is unknown, or there is none', null],
    ]);
    expect(reasons({ total: 5, missingDays: 1 })).toEqual([
      ['unknown', 'total lacks a day without a published figure', null],
    ]);
    expect(reasons({ total: 5, missingDays: 3, days: 5 }, 'q :: days')).toEqual([['holds', null, 5]]);
    const compared = {
      total: 1,
      missingDays: 2,
      comparisons: [{ year: 2024, total: 5, changePercent: 5, missingDays: 0 }],
    };
    expect(reasons(compared, 'q :: comparisons.2024.total')).toEqual([['holds', null, 5]]);
    expect(reasons(compared, 'q :: changePercent')).toEqual([
      ['unknown', 'comparisons.2024.changePercent lacks 2 days without a published figure', null],
    ]);
    const beyond = () => {
      throw new BeyondDataError('the data end on 20 August 2026');
    };
    expect(judge([claim('q', 5)], beyond)).toMatchObject([
      { verdict: 'unknown', reason: 'the data end on 20 August 2026', path: null },
    ]);
  });

  it('refuses all claims where some mean nothing, and tells each of them', () => {
    const ask = asking((question) => {
      if (question === 'bad') throw new QuestionError('unexpected "bad"');
      return answered({ total: 8 });
    });
    const attempt = () =>
      judge([claim('bad', 1), claim('q', 8), claim('q', 'soon'), claim('q :: nothing', 1)], ask);
    expect(attempt).toThrow(MalformedClaimsError);
    expect(attempt).toThrow('claim x: unexpected "bad"');
    try {
      attempt();
    } catch (error) {
      expect((error as MalformedClaimsError).problems.map(({ part, message }) => [part, message])).toEqual([
        ['claim', 'unexpected "bad"'],
        ['expected', expect.stringContaining('unexpected "soon" for expected')],
        ['claim', 'there is no figure "nothing": there are total'],
      ]);
    }
  });

  it('says in which other ways a claim holds', () => {
    const other = (words: string, total: number) => ({
      words,
      how: `--${words}`,
      reply: () => answered({ total }),
    });
    const beyond = {
      words: 'z',
      how: '--z',
      reply: () => {
        throw new BeyondDataError('none');
      },
    };
    const [judged] = judge(
      [claim('q', 9)],
      () => answered({ total: 8 }),
      () => [other('a', 7), other('b', 9), beyond, other('c', 9)],
    );
    expect(judged?.reason).toBe('the data have 8, 1 fewer; b (--b); c (--c)');
  });

  it('gives a claim that fails the verdict of the first alternative that has one and in which it holds', () => {
    const other = (words: string, total: number, verdict?: 'holds' | 'revised' | 'doubtful') => ({
      words,
      how: `--${words}`,
      ...(verdict && { verdict }),
      reply: () => answered({ total }),
    });
    const judgedWith = (...others: ReturnType<typeof other>[]) =>
      judge(
        [claim('q', 9)],
        () => answered({ total: 8 }),
        () => others,
      );
    expect(judgedWith(other('a', 9), other('b', 9, 'doubtful'), other('c', 9, 'revised'))).toMatchObject([
      { verdict: 'doubtful', actual: 8, reason: 'the data have 8, 1 fewer; a (--a); b (--b); c (--c)' },
    ]);
    expect(judgedWith(other('a', 9, 'revised'))).toMatchObject([{ verdict: 'revised', actual: 8 }]);
    expect(judgedWith(other('a', 7, 'holds'))).toMatchObject([{ verdict: 'fails', actual: 8 }]);
    expect(judgedWith(other('a', 9))).toMatchObject([{ verdict: 'fails', actual: 8 }]);
  });

  it('holds on the annual table, and says so', () => {
    const annual = {
      words: 'it holds on the annual table',
      how: '--basis annual',
      verdict: 'holds' as const,
      reply: () => answered({ total: 9 }),
    };
    expect(
      judge(
        [claim('q', 9)],
        () => answered({ total: 8 }),
        () => [annual],
      ),
    ).toMatchObject([
      { verdict: 'holds', reason: 'it holds on the annual table (--basis annual)', actual: 8 },
    ]);
  });

  it('fails a day published for what was never reached, and says so', () => {
    const row = { year: 2020, date: null, dayNumber: null, total: 8462, missingDays: 0 };
    const reply = { ...answered({ rows: [row] }), lastDay: '2026-08-20' };
    expect(judge([claim('q :: date', ' 2020-04 ')], () => reply)).toMatchObject([
      {
        verdict: 'fails',
        actual: null,
        path: 'rows.2020.date',
        reason: 'not reached: 8,462 by 31 December 2020',
      },
    ]);
  });

  it('doubts a figure of a text that was cut where it should be rounded; another one fails', () => {
    const verdict = (expected: number, more: Partial<Claim> = {}) =>
      judge([claim('q :: peoplePerBoat', expected, { rounding: 'rounded', ...more })], () =>
        answered({ peoplePerBoat: 51.53 }),
      )[0];
    const text = { published: null, asOf: null };
    expect(verdict(51, { text })).toMatchObject({
      verdict: 'doubtful',
      reason: 'the data have 51.53, rounded 52: it was cut, not rounded',
    });
    expect(verdict(51)?.verdict).toBe('fails');
    expect(verdict(50, { text })?.verdict).toBe('fails');
  });

  it('takes a figure for what its key says it is', () => {
    const data = { comparisons: [{ year: 2024, changePercent: 30.6 }] };
    const judged = (expected: string, text = 'q :: changePercent') =>
      judge([claim(text, expected, { rounding: 'percent' })], () => answered(data))[0];
    expect(judged('31%')).toMatchObject({ verdict: 'holds', published: '31%', expected: 31 });
    expect(judged('31')).toMatchObject({ verdict: 'holds', published: '31%' });
  });

  it('gives back the words that a claim was made of, and how it was published where nothing can be compared', () => {
    const wording = { quote: 'About five came.', figure: 'five', understood: 'arrivals', readings: [] };
    const given = claim('q', '5', { rounding: 'about', wording });
    expect(judge([given], () => answered({ total: null }))).toMatchObject([
      { verdict: 'unknown', published: 'about 5', expected: 5, wording },
    ]);
    const [without] = judge([claim('q', ' 14 April 2025')], () => answered({ total: null }));
    expect(without?.expected).toBe('2025-04-14');
    expect(Object.keys(without ?? {})).not.toContain('wording');
    expect(Object.keys(without ?? {})).not.toContain('place');
    expect(judge([claim('q', 'March')], () => answered({ total: null }))[0]?.expected).toBe('March');
  });

  it('says that days of the figure are marked as revised', () => {
    const reply = (days: string[]) => ({
      ...answered({ from: '2025-01-01', to: '2025-01-31', total: 8 }),
      revised: () => days,
    });
    const reason = (days: string[]) => judge([claim('q', 9)], () => reply(days))[0]?.reason;
    expect(reason(['2025-01-02'])).toBe(
      'the data have 8, 1 fewer; the figure of 2 January 2025 is marked as revised',
    );
    expect(reason(['2025-01-02', '2025-01-03'])).toContain(
      'the figures of 2 of its days are marked as revised',
    );
    expect(reason([])).toBe('the data have 8, 1 fewer');
  });

  it('asks for revisions only of days that are known', () => {
    const asked: string[] = [];
    const revised = (first: string, last: string) => {
      asked.push(`${first} to ${last}`);
      return [];
    };
    const rows = [
      { from: '2025-01-01', to: '2025-01-31' },
      { from: '2025-01-01', asOf: '2025-04-14' },
      { date: '2025-04-12' },
      { from: '2025-01-01' },
      { to: '2025-01-31' },
      { from: null, to: null },
    ];
    for (const row of rows) judge([claim('q', 9)], () => ({ ...answered({ ...row, total: 8 }), revised }));
    expect(asked).toEqual([
      '2025-01-01 to 2025-01-31',
      '2025-01-01 to 2025-04-14',
      '2025-04-12 to 2025-04-12',
    ]);
  });

  it('lets what is no answer to a question through', () => {
    expect(() =>
      judge([claim('q', 1)], () => {
        throw new TypeError('a bug');
      }),
    ).toThrow(TypeError);
  });
});
