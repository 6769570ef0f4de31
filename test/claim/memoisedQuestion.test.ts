import { expect, it } from 'vitest';
import { type Ask, askRelease } from '../../src/claim/index.js';
import { memoised } from '../../src/claim/memoisedQuestion.js';
import { fromWords, toClaimWords } from '../../src/question/index.js';
import { officialRelease } from '../support/figures.js';

const answered = askRelease(await officialRelease());

const MONDAY = 'day 2025-04-14 :: arrivals';
const WHOLE_2024 = 'total --year 2024 :: total';

it('asks each question once, also one that has no answer', () => {
  const asked: string[] = [];
  const counting: Ask = (question) => {
    asked.push(toClaimWords(question));
    return answered(question);
  };
  const ask = memoised(counting);
  const replies = [MONDAY, WHOLE_2024, MONDAY].map((claim) => ask(fromWords(claim)));
  expect(replies[2]).toBe(replies[0]);
  for (const _ of [1, 2]) expect(() => ask(fromWords('day 2035-01-01'))).toThrow('2035');
  expect(asked).toEqual([MONDAY, WHOLE_2024, 'day 2035-01-01']);
});
